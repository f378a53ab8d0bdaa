package io.vexel.bench;

import io.vexel.api.Route;
import io.vexel.cloud.Cloud;
import io.vexel.cloud.Services;
import io.vexel.cloud.Synthesis;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What it makes of a difference whether each route has a function of its own or routes of a feature
 * share one: both are deployed from their templates to this machine.
 */
final class Grouping implements Part {
  private static final int VISITS = 3;
  private static final int TOKENS_PER_SECOND = 1_000;

  /** What was found out about one way. */
  private static final class Found {
    int functions;
    long resources;
    long largestStack;
    int connections;
    int pageProcesses;
    int visitProcesses;
    final List<Double> alone = new ArrayList<>();
    final List<Double> page = new ArrayList<>();
    final List<Double> visit = new ArrayList<>();
    final List<Double> warmPage = new ArrayList<>();
  }

  @Override
  public Section measure() throws Exception {
    Found routes = found("route");
    Found features = found("feature");
    List<Found> both = List.of(routes, features);
    return new Section(
        List.of("", "one function per route", "routes of a feature share"),
        List.of(
            numbers("functions, three tasks among them", both, one -> one.functions),
            numbers("resources of all stacks", both, one -> one.resources),
            numbers("resources of the largest stack", both, one -> one.largestStack),
            numbers(
                "connections to the database, one warm process of each function",
                both,
                one -> one.connections),
            numbers("processes that the first page starts", both, one -> one.pageProcesses),
            numbers("processes that the first visit starts", both, one -> one.visitProcesses),
            spreads(
                "**the first page, all cold, its calls one after the other with both processors"
                    + " for each: the longest chain, s**",
                routes.alone,
                features.alone),
            spreads(
                "the first page, all cold, all processes on these two processors, s",
                routes.page,
                features.page),
            spreads(
                "the first visit, all cold, all processes on these two processors, s",
                routes.visit,
                features.visit),
            spreads("the first page, all warm, s", routes.warmPage, features.warmPage)),
        List.of());
  }

  private static List<String> numbers(String what, List<Found> both, ToDoubleFunction<Found> one) {
    List<String> row = new ArrayList<>(List.of(what));
    both.forEach(found -> row.add("%.0f".formatted(one.applyAsDouble(found))));
    return row;
  }

  private static List<String> spreads(String what, List<Double> one, List<Double> other) {
    return List.of(what, Spread.of(one).text(), Spread.of(other).text());
  }

  private static Found found(String grouping) throws Exception {
    Path folder = Files.createTempDirectory("vexel-bench");
    try (Services services = new Services(TOKENS_PER_SECOND);
        HttpClient http = Http.client()) {
      Path templates = new Synthesis(Path.of("")).into(folder, grouping, services.model(), 0);
      try (Cloud cloud = Cloud.deploy(templates, services, false, folder)) {
        return found(cloud, services, http);
      }
    } finally {
      Folders.remove(folder);
    }
  }

  private static Found found(Cloud cloud, Services services, HttpClient http) throws Exception {
    Found found = new Found();
    found.functions = cloud.functions().size();
    found.resources = cloud.resources().values().stream().mapToLong(Long::longValue).sum();
    found.largestStack =
        cloud.resources().values().stream().mapToLong(Long::longValue).max().orElseThrow();
    FirstVisit person = new FirstVisit(http, cloud.url());
    for (int i = 0; i < VISITS; i++) {
      visit(cloud, person, found);
      found.alone.add(longestChain(cloud, person));
    }
    found.connections = connections(cloud, services, person);
    return found;
  }

  private static void visit(Cloud cloud, FirstVisit person, Found found) throws Exception {
    cloud.cool();
    long began = System.nanoTime();
    person.refresh();
    person.read(FirstVisit.AGENTS);
    found.page.add(Host.millisSince(began) / 1000);
    found.pageProcesses = processes(cloud);
    person.talk();
    found.visit.add(Host.millisSince(began) / 1000);
    found.visitProcesses = processes(cloud);
    long warm = System.nanoTime();
    person.refresh();
    person.read(FirstVisit.AGENTS);
    found.warmPage.add(Host.millisSince(warm) / 1000);
  }

  /** As if each process had the machine to itself: the refresh, then the slowest of the others. */
  private static double longestChain(Cloud cloud, FirstVisit person) throws Exception {
    cloud.cool();
    long began = System.nanoTime();
    person.refresh();
    double first = Host.millisSince(began);
    double slowest = 0;
    for (String path : FirstVisit.AGENTS) {
      cloud.cool();
      long alone = System.nanoTime();
      person.read(List.of(path));
      slowest = Math.max(slowest, Host.millisSince(alone));
    }
    return (first + slowest) / 1000;
  }

  private static int processes(Cloud cloud) {
    return cloud.environments().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** After one call of each route by somebody who may, one after the other. */
  private static int connections(Cloud cloud, Services services, FirstVisit person)
      throws Exception {
    cloud.cool();
    person.refresh();
    for (Route route : Route.values()) {
      person.touch(route);
    }
    return services.connections();
  }
}
