package io.vexel.bench;

import io.vexel.local.model.OfflineModel;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What Vexel adds to the wait for the first piece of text: the same question is put to the model
 * itself and then to an agent, again and again, and the difference of each pair counts.
 */
final class FirstToken implements Part {
  private static final int WARM_UP = 300;
  private static final int PEOPLE_BEFORE = 6;
  private static final int PAIRS = 200;
  private static final int TOKENS_PER_SECOND = 2_000;
  private static final String QUESTION = "How are you?";

  private final List<Double> direct = new ArrayList<>();
  private final List<Double> through = new ArrayList<>();
  private final List<Double> added = new ArrayList<>();

  @Override
  public Section measure() throws Exception {
    try (OfflineModel model = OfflineModel.start(TOKENS_PER_SECOND);
        Host host = Host.start(model.baseUrl(), Map.of("VEXEL_SESSION_TITLES", "off"));
        HttpClient http = Http.client()) {
      ModelItself itself = new ModelItself(http, model.baseUrl());
      Person person = Person.arrive(http, host.url());
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        threads.invokeAll(Collections.nCopies(PEOPLE_BEFORE, () -> warmUp(itself, person)));
      }
      for (int i = 0; i < PAIRS; i++) {
        pair(itself, person);
      }
    }
    return section();
  }

  /** So long that the compiler has come to rest: a server runs for days. */
  private static boolean warmUp(ModelItself itself, Person person) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      itself.ask(QUESTION);
      person.ask(QUESTION, "");
    }
    return true;
  }

  private void pair(ModelItself itself, Person person) throws Exception {
    double alone = itself.ask(QUESTION).firstMillis();
    double whole = person.ask(QUESTION, "").firstMillis();
    direct.add(alone);
    through.add(whole);
    added.add(whole - alone);
  }

  private Section section() {
    return new Section(
        List.of("ms", "median (p5 to p95)", "p99", "target"),
        List.of(
            row("asked directly, the model takes", Spread.of(direct), ""),
            row("through an agent", Spread.of(through), ""),
            row("**added by Vexel**", Spread.of(added), "median at most 5")),
        List.of());
  }

  private static List<String> row(String what, Spread spread, String target) {
    return List.of(what, spread.text(), Spread.number(spread.at(99)), target);
  }
}
