package io.vexel.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who keeps asking an agent and follows every answer to its end, reconnecting as a browser
 * does, and whom nothing but 503 may keep from it.
 */
final class Visitor implements Runnable {
  /** The longest that a refusal may take. */
  static final Duration BOUND = Duration.ofSeconds(12);

  private static final int PATIENCE = 60;

  /** One question and everything that was received of its answer. */
  record Talk(long beganNanos, List<EventStream.Event> events) {
    boolean ended() {
      return events.getLast().terminal();
    }
  }

  private final Client client;
  private final String agent;
  private final String question;
  private final Queue<Talk> talks = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<Talk> ended = new LinkedBlockingQueue<>();
  private volatile boolean leaving;

  Visitor(Client client, String question) {
    this.client = client;
    this.agent = client.createAgent();
    this.question = question;
  }

  @Override
  public void run() {
    while (!leaving) {
      long began = System.nanoTime();
      List<EventStream.Event> first = read(client.ask(agent, question), began);
      if (!first.isEmpty()) {
        Talk talk = new Talk(began, first);
        talks.add(talk);
        followToItsEnd(talk);
        ended.add(talk);
      }
    }
  }

  private void followToItsEnd(Talk talk) {
    while (!talk.ended()) {
      EventStream.Event last = talk.events.getLast();
      talk.events.addAll(read(client.follow(last.run(), last.id()), System.nanoTime()));
    }
  }

  /** The events of a stream; none if the host said in time, and properly, that it cannot. */
  private List<EventStream.Event> read(EventStream stream, long askedNanos) {
    Duration waited = Duration.ofNanos(System.nanoTime() - askedNanos);
    if (stream.status() == 200) {
      return new ArrayList<>(stream.expectEvents().all());
    }
    Answer refusal = stream.refusal();
    expectUnavailable(refusal);
    assertThat(waited).isLessThan(BOUND);
    return List.of();
  }

  static void expectUnavailable(Answer answer) {
    answer.expect(503);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().get("code").asText()).isEqualTo("unavailable");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 30);
    assertThat(answer.text()).doesNotContainIgnoringCase("mongo").doesNotContain("Exception");
  }

  /** Waits for the end of an answer to a question that was asked after a moment. */
  void awaitAnswerSince(long nanos) throws InterruptedException {
    Talk talk = ended.poll(PATIENCE, TimeUnit.SECONDS);
    while (talk != null && talk.beganNanos - nanos < 0) {
      talk = ended.poll(PATIENCE, TimeUnit.SECONDS);
    }
    assertThat(talk).as("an answer within %d s", PATIENCE).isNotNull();
  }

  void leave() {
    leaving = true;
  }

  /** Everything acknowledged is kept: each question, and each event of its answer. */
  void findsEverything() {
    assertThat(talks).isNotEmpty();
    talks.forEach(this::finds);
  }

  private void finds(Talk talk) {
    String id = talk.events.getFirst().run();
    assertThat(client.follow(id, "").expectEvents().all()).isEqualTo(talk.events);
    assertThat(talk.events.stream().filter(EventStream.Event::terminal)).hasSize(1);
    JsonNode run = client.get("/runs/" + id).expect(200).json();
    assertThat(run.get("status").asText()).isIn("completed", "failed");
    String session = run.get("session_id").asText();
    String history = "/agents/%s/history?session_id=%s".formatted(agent, session);
    JsonNode messages = client.get(history).expect(200).json().get("data");
    assertThat(messages.findValuesAsText("text")).contains(question);
    assertThat(messages.findValuesAsText("id"))
        .containsExactly(
            run.get("output_message_id").asText(), run.get("input_message_id").asText());
  }
}
