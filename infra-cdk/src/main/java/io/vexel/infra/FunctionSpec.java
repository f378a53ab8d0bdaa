package io.vexel.infra;

import io.vexel.api.Need;
import io.vexel.api.Route;
import io.vexel.api.Setting;
import io.vexel.api.Task;
import io.vexel.infra.Stage.Grouping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One function as it is to be, whatever it is deployed to.
 *
 * @param name the last part of its name
 * @param feature the tag of its routes, or the task
 * @param routes what it serves; a task serves none
 */
record FunctionSpec(
    String name,
    String feature,
    String description,
    Handler handler,
    List<Route> routes,
    Set<Need> needs,
    int timeoutSeconds,
    int memoryMegabytes) {
  FunctionSpec {
    routes = List.copyOf(routes);
    needs = Set.copyOf(needs);
  }

  /** What makes routes alike enough to share a function. */
  private record Kind(
      String tag, Handler handler, Set<Setting> settings, Set<Need.Permission> permissions) {
    static Kind of(Route route) {
      return new Kind(
          route.spec().tag(), Handler.of(route.transfer()), route.settings(), route.permissions());
    }
  }

  static FunctionSpec of(Task task) {
    return new FunctionSpec(
        task.function(),
        task.function(),
        "Task " + task.function(),
        Handler.of(task),
        List.of(),
        task.needs(),
        task.timeoutSeconds(),
        task.memoryMegabytes());
  }

  /** The functions that serve all routes. */
  static List<FunctionSpec> serving(Collection<Route> routes, Grouping grouping) {
    return switch (grouping) {
      case ROUTE ->
          routes.stream().map(route -> serving(route.function(), List.of(route))).toList();
      case FEATURE -> grouped(routes);
    };
  }

  private static List<FunctionSpec> grouped(Collection<Route> routes) {
    Map<Kind, List<Route>> alike = new LinkedHashMap<>();
    for (Route route : routes) {
      alike.computeIfAbsent(Kind.of(route), kind -> new ArrayList<>()).add(route);
    }
    return alike.entrySet().stream()
        .map(group ->
            serving(
                group.getKey().tag() + "-" + group.getValue().getFirst().function(),
                group.getValue()))
        .toList();
  }

  private static FunctionSpec serving(String name, List<Route> routes) {
    Route first = routes.getFirst();
    Set<Need> needs = EnumSet.noneOf(Need.class);
    routes.forEach(route -> needs.addAll(route.spec().needs()));
    return new FunctionSpec(
        name,
        first.spec().tag(),
        routes.stream().map(FunctionSpec::line).collect(Collectors.joining(", ")),
        Handler.of(first.transfer()),
        routes,
        needs,
        most(routes.stream().map(route -> route.spec().timeoutSeconds())),
        most(routes.stream().map(route -> route.spec().memoryMegabytes())));
  }

  private static String line(Route route) {
    return route.method() + " " + route.path();
  }

  private static int most(Stream<Integer> numbers) {
    return numbers.max(Integer::compare).orElseThrow();
  }

  Set<Setting> settings() {
    return needs.stream()
        .flatMap(need -> need.settings().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<Need.Permission> permissions() {
    return needs.stream()
        .flatMap(need -> need.permissions().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
