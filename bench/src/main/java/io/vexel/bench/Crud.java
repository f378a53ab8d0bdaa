package io.vexel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.local.model.OfflineModel;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests a second for what is not chat: agents made, read, changed, listed and archived. */
final class Crud implements Part {
  private static final int PEOPLE = 8;
  private static final int WARM_UP_MILLIS = 3_000;
  private static final int MILLIS = 4_000;

  /** One request of somebody; false once there is nothing left to ask for. */
  private interface Ask {
    boolean by(Someone someone) throws Exception;
  }

  /** What all requests took, and all of them together. */
  private record Load(Spread millis, double seconds) {}

  /** A person with agents to work on. */
  private record Someone(Person person, String agent, Queue<String> spare) {}

  @Override
  public Section measure() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    try (OfflineModel model = OfflineModel.start(1_000);
        Host host = Host.start(model.baseUrl(), Map.of());
        HttpClient http = Http.client()) {
      List<Someone> people = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        Person person = Person.arrive(http, host.url());
        people.add(new Someone(person, person.createAgent("Kept"), new ConcurrentLinkedQueue<>()));
      }
      load(people, Crud::create, WARM_UP_MILLIS);
      rows.add(row("POST /agents", load(people, Crud::create, MILLIS)));
      rows.add(row("GET /agents/{id}", load(people, Crud::read, MILLIS)));
      rows.add(row("PATCH /agents/{id}", load(people, Crud::change, MILLIS)));
      rows.add(row("GET /agents?limit=20", load(people, Crud::list, MILLIS)));
      rows.add(row("DELETE /agents/{id}", load(people, Crud::archive, MILLIS)));
    }
    return new Section(
        List.of(PEOPLE + " people", "requests/s", "ms (p5 to p95)", "p99 ms"), rows, List.of());
  }

  private static boolean create(Someone someone) throws Exception {
    return someone.spare().add(someone.person().createAgent("Made"));
  }

  private static boolean read(Someone someone) throws Exception {
    return !someone.person().get("agents/" + someone.agent()).isEmpty();
  }

  private static boolean change(Someone someone) throws Exception {
    Map<String, Object> change = Map.of("description", "Changed.");
    return !someone.person().patch("agents/" + someone.agent(), change).isEmpty();
  }

  private static boolean list(Someone someone) throws Exception {
    JsonNode page = someone.person().get("agents?limit=20");
    if (page.get("data").size() != 20) {
      throw new IllegalStateException("a full page was expected");
    }
    return true;
  }

  private static boolean archive(Someone someone) throws Exception {
    String agent = someone.spare().poll();
    if (agent != null) {
      someone.person().delete("agents/" + agent);
    }
    return agent != null;
  }

  private static Load load(List<Someone> people, Ask ask, int millis) throws Exception {
    List<Double> took = new ArrayList<>();
    long began = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Double>>> all = new ArrayList<>();
      people.forEach(someone -> all.add(threads.submit(() -> repeat(someone, ask, millis))));
      for (Future<List<Double>> one : all) {
        took.addAll(one.get());
      }
    }
    return new Load(Spread.of(took), Host.millisSince(began) / 1000);
  }

  private static List<Double> repeat(Someone someone, Ask ask, int millis) throws Exception {
    List<Double> took = new ArrayList<>();
    long began = System.nanoTime();
    while (Host.millisSince(began) < millis) {
      long asked = System.nanoTime();
      if (!ask.by(someone)) {
        break;
      }
      took.add(Host.millisSince(asked));
    }
    return took;
  }

  private static List<String> row(String what, Load load) {
    return List.of(
        what,
        Spread.number(load.millis().count() / load.seconds()),
        load.millis().text(),
        Spread.number(load.millis().at(99)));
  }
}
