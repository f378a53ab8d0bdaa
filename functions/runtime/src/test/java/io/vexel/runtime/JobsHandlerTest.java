package io.vexel.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vexel.adapters.mongo.MongoJobs;
import io.vexel.adapters.mongo.MongoStore;
import io.vexel.core.jobs.Job;
import io.vexel.core.users.UserId;
import io.vexel.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JobsHandlerTest {
  private final Installation installation = new Installation();
  private final MongoStore store = MongoStore.open(installation.store.connectionString(), 1);
  private final MongoJobs jobs = new MongoJobs(store);
  private final UserId ada = Samples.userId();
  private final JobsHandler handler =
      new JobsHandler(
          Map.of("MONGODB_URI", "ssm:/vexel/test/mongodb-uri"),
          installation::read,
          Telemetry.unheard());

  @AfterEach
  void close() {
    handler.close();
    store.close();
    installation.close();
  }

  /** A job about an agent that is gone already, so that doing it is quick. */
  private Job job(String subject) {
    Job job =
        Job.of(
            "purge-agent",
            subject,
            ada,
            Map.of("agent_id", Samples.id(), "agent", Samples.id()),
            Instant.now().minusSeconds(1));
    jobs.add(job);
    return job;
  }

  private boolean ended(Job job) {
    return jobs.find(job.id(), ada, Instant.now()).orElseThrow().doneAt().isPresent();
  }

  private static String event(String... bodies) {
    Map<String, Object> sample = Events.JSON.readObject(Events.text("queue.json"));
    Map<?, ?> one =
        (Map<?, ?>) ((List<?>) Objects.requireNonNull(sample.get("Records"))).getFirst();
    List<Object> records = new ArrayList<>();
    for (int i = 0; i < bodies.length; i++) {
      Map<Object, Object> record = new LinkedHashMap<>(one);
      record.put("messageId", "message-" + i);
      record.put("body", bodies[i]);
      records.add(record);
    }
    return Events.JSON.write(Map.of("Records", records));
  }

  private List<String> failed(Duration timeLeft, String event) {
    Map<String, Object> answer =
        Events.JSON.readObject(new Invocation(timeLeft).of(handler, event));
    List<?> failures = (List<?>) Objects.requireNonNull(answer.get("batchItemFailures"));
    return failures.stream()
        .map(one -> String.valueOf(((Map<?, ?>) one).get("itemIdentifier")))
        .toList();
  }

  private List<String> failed(String event) {
    return failed(Duration.ofMinutes(10), event);
  }

  @Test
  void a_message_that_names_a_job_has_it_done_and_no_other() {
    Job named = job("1");
    Job other = job("2");
    assertThat(failed(event(Events.JSON.write(Map.of("job", named.id()))))).isEmpty();
    assertThat(ended(named)).isTrue();
    assertThat(ended(other)).isFalse();
  }

  @Test
  void a_sweep_does_whatever_is_due() {
    Job one = job("1");
    Job other = job("2");
    assertThat(failed(JobsHandler.SWEEP)).isEmpty();
    assertThat(ended(one)).isTrue();
    assertThat(ended(other)).isTrue();
  }

  @Test
  void a_message_about_a_job_that_is_gone_or_done_is_finished_with() {
    assertThat(failed(event("{\"job\":\"purge-agent:gone\"}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no JSON", "[]", "{}", "{\"sweep\":false}", "{\"job\":7}"})
  void a_message_that_nobody_understands_comes_back_alone(String body) {
    Job named = job("1");
    assertThat(failed(event(body, Events.JSON.write(Map.of("job", named.id())))))
        .containsExactly("message-0");
    assertThat(ended(named)).isTrue();
  }

  @Test
  void what_there_is_no_time_for_comes_back() {
    Job named = job("1");
    assertThat(
            failed(
                Duration.ofSeconds(60),
                event(Events.JSON.write(Map.of("job", named.id())), "{\"sweep\":true}")))
        .containsExactly("message-0", "message-1");
    assertThat(ended(named)).isFalse();
  }

  @Test
  void while_the_database_is_away_every_message_comes_back() {
    String nowhere = "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50";
    installation.parameters.put("/vexel/test/mongodb-uri", nowhere);
    assertThat(failed(event("{\"job\":\"purge-agent:1\"}", "{\"sweep\":true}")))
        .containsExactly("message-0", "message-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"Records\":7}", "{\"Records\":[7]}"})
  void what_is_no_batch_fails_as_a_whole(String event) {
    assertThatThrownBy(() -> Invocation.IN_TIME.of(handler, event))
        .isInstanceOf(InvocationFailed.class)
        .hasNoCause();
  }
}
