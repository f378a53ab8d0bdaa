package io.vexel.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs side by side whose host is killed when each has sent a different number of events. */
final class CutRuns {
  static final String QUESTION = "Tell me what you are and what you can do.";

  /** From the end of the host until every run must have been closed. */
  private static final Duration CLOSED_WITHIN = Duration.ofSeconds(20);

  /** What one client has seen: up to where it goes on later, and what came after that. */
  private record Seen(
      EventStream stream, List<EventStream.Event> events, List<EventStream.Event> more) {
    Seen(EventStream stream) {
      this(stream, new ArrayList<>(), new ArrayList<>());
    }
  }

  private final String agent;
  private final List<Seen> runs = new ArrayList<>();

  private CutRuns(String agent) {
    this.agent = agent;
  }

  /**
   * Begins runs in sessions of their own, one after the other, so that each has received the given
   * number of events when the last has.
   *
   * @param lengths from the largest to the smallest
   */
  static CutRuns begin(Client person, String agent, List<Integer> lengths) {
    CutRuns cut = new CutRuns(agent);
    for (int i = 0; i < lengths.size(); i++) {
      cut.runs.add(new Seen(person.ask(agent, QUESTION).expectEvents()));
      int further = lengths.get(i) - (i + 1 < lengths.size() ? lengths.get(i + 1) : 0);
      cut.runs.forEach(seen -> seen.events.addAll(seen.stream.take(further)));
    }
    assertThat(cut.runs).extracting(seen -> seen.events.size()).isEqualTo(lengths);
    return cut;
  }

  /** Reads what the killed host had sent before its end. */
  void readRest() {
    runs.forEach(seen -> seen.more.addAll(seen.stream.all()));
  }

  void everythingIsThere(Client person) {
    long deadline = System.nanoTime() + CLOSED_WITHIN.toNanos();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      runs.stream()
          .map(seen ->
              CompletableFuture.runAsync(() -> everythingIsThere(person, seen, deadline), clients))
          .toList()
          .forEach(CompletableFuture::join);
    }
  }

  private void everythingIsThere(Client person, Seen seen, long deadline) {
    EventStream.Event last = seen.events.getLast();
    List<EventStream.Event> rest = person.follow(last.run(), last.id()).expectEvents().all();
    List<EventStream.Event> union = new ArrayList<>(seen.events);
    union.addAll(rest);
    assertThat(person.follow(last.run(), "").expectEvents().all()).isEqualTo(union);
    assertThat(rest.subList(0, seen.more.size())).isEqualTo(seen.more);
    for (int i = 0; i < union.size(); i++) {
      assertThat(union.get(i).seq()).isEqualTo(i + 1L);
    }
    assertThat(union.stream().filter(EventStream.Event::terminal)).containsExactly(union.getLast());

    JsonNode run = closed(person, last.run(), deadline);
    if (union.getLast().type().equals("RUN_FINISHED")) {
      assertThat(run.get("status").asText()).isEqualTo("completed");
    } else {
      assertThat(run.get("status").asText()).isEqualTo("failed");
      assertThat(run.at("/error/code").asText()).isEqualTo("run-lost");
    }
    EventStream next = person.ask(agent, "Go on", run.get("session_id").asText()).expectEvents();
    EventStream.Event end = next.all().getLast();
    assertThat(end.type())
        .as(() -> "went on with " + person.follow(end.run(), "").all())
        .isEqualTo("RUN_FINISHED");
  }

  /** The run once it is closed, which takes until its lease has lapsed. */
  private static JsonNode closed(Client person, String id, long deadline) {
    JsonNode run = person.get("/runs/" + id).expect(200).json();
    while (run.get("status").asText().equals("running")) {
      assertThat(System.nanoTime()).as("run %s is not closed", id).isLessThan(deadline);
      run = person.get("/runs/" + id).expect(200).json();
    }
    return run;
  }
}
