package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Route;
import io.vexel.core.Correlation;
import io.vexel.core.Refusal;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Usage;
import io.vexel.core.metrics.Measure;
import io.vexel.core.metrics.Measurement;
import io.vexel.core.users.Email;
import io.vexel.endpoints.http.Headers;
import io.vexel.endpoints.http.Pipeline;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What requests, runs and sign-ins leave for whoever operates an installation. */
final class MeasuringTest {
  private static final String TRACE = "1-5759e988-bd862e3fe1be46a994272793";

  private final TestApp app = new TestApp();
  private final TestApp.Caller ada = app.somebody("ada");
  private final String agent = ada.createAgent();

  /** What was measured since the caller signed in. */
  private List<Measurement> since(int before, Predicate<Measurement> which) {
    List<Measurement> taken = app.ports.metrics.taken();
    return taken.subList(before, taken.size()).stream().filter(which).toList();
  }

  private static boolean run(Measurement measurement) {
    return measurement.values().containsKey(Measure.RUNS);
  }

  private static boolean request(Measurement measurement) {
    return measurement.values().containsKey(Measure.REQUESTS);
  }

  private Measurement answered(Runnable request) {
    int before = app.ports.metrics.taken().size();
    request.run();
    List<Measurement> answers = since(before, MeasuringTest::request);
    assertThat(answers).hasSize(1);
    return answers.getFirst();
  }

  private Measurement chatted(String message) {
    int before = app.ports.metrics.taken().size();
    ada.post("/api/v1/agents/" + agent + "/stream", Map.of("message", message));
    List<Measurement> runs = since(before, MeasuringTest::run);
    assertThat(runs).hasSize(1);
    return runs.getFirst();
  }

  @Test
  void an_answer_counts_once_with_its_status_and_the_time_it_took() {
    Measurement answer = answered(() -> ada.get("/api/v1/users"));
    assertThat(answer.values())
        .containsEntry(Measure.REQUESTS, 1L)
        .containsEntry(Measure.CLIENT_ERRORS, 0L)
        .containsEntry(Measure.SERVER_ERRORS, 0L)
        .containsKey(Measure.LATENCY)
        .doesNotContainKey(Measure.THROTTLED_CALLS);
    assertThat(answer.about()).isEqualTo(Map.of("status", 200L));
  }

  @Test
  void what_was_refused_is_the_callers_error_and_says_by_which_code() {
    Measurement answer = answered(() -> ada.get("/api/v1/agents/0123456789abcdef01234567"));
    assertThat(answer.values())
        .containsEntry(Measure.CLIENT_ERRORS, 1L)
        .containsEntry(Measure.SERVER_ERRORS, 0L);
    assertThat(answer.about()).isEqualTo(Map.of("status", 404L, "problem", "agent-not-found"));
  }

  @Test
  void a_path_that_nobody_serves_counts_too() {
    assertThat(answered(() -> ada.get("/api/v1/nothing")).about())
        .isEqualTo(Map.of("status", 404L, "problem", "route-not-found"));
  }

  @Test
  void what_failed_is_our_error() {
    Pipeline broken =
        new Pipeline(
            EnumSet.allOf(Route.class),
            app.endpoints::gate,
            app.endpoints::rateLimits,
            route -> {
              throw new IllegalStateException("hunter2");
            },
            app.ports.json(),
            app.ports.random(),
            app.ports.metrics());
    Measurement answer = answered(() -> broken.handle(get("/health", Headers.NONE)));
    assertThat(answer.values())
        .containsEntry(Measure.CLIENT_ERRORS, 0L)
        .containsEntry(Measure.SERVER_ERRORS, 1L);
    assertThat(answer.about()).isEqualTo(Map.of("status", 500L, "problem", "internal"));
  }

  @Test
  void a_wrong_password_is_a_refused_sign_in_and_so_is_waiting_for_the_next_try() {
    for (int i = 0; i < 11; i++) {
      app.anonymous().form("/api/v1/login/oauth", TestApp.form("ada@example.org", "wrong"));
    }
    assertThat(app.ports.metrics.sum(Measure.REFUSED_SIGN_INS)).isEqualTo(11);
    assertThat(app.ports.metrics.sum(Measure.THROTTLED_CALLS)).isEqualTo(1);
  }

  @Test
  void a_right_password_and_a_form_without_any_are_no_refused_sign_ins() {
    app.signIn("ada@example.org", "secret of ada");
    app.anonymous().form("/api/v1/login/oauth", "username=ada%40example.org");
    assertThat(app.ports.metrics.sum(Measure.REFUSED_SIGN_INS)).isZero();
  }

  @Test
  void a_run_says_how_it_ended_how_long_the_first_word_took_and_what_it_cost() {
    Measurement run = chatted("Hello?");
    assertThat(run.values())
        .containsEntry(Measure.FAILED_RUNS, 0L)
        .containsEntry(Measure.CANCELLED_RUNS, 0L)
        .containsEntry(Measure.INPUT_TOKENS, 3L)
        .containsEntry(Measure.OUTPUT_TOKENS, 2L)
        .containsKey(Measure.TIME_TO_FIRST_TOKEN);
    assertThat(run.about())
        .containsOnlyKeys("runId", "durationMs", "model")
        .containsEntry("model", ScriptedModels.ID);
  }

  @Test
  void a_run_that_fails_says_by_which_code_and_costs_nothing() {
    app.ports.models.model =
        (request, text, stop) -> {
          throw new Refusal.Unavailable("provider-auth", "the key is wrong");
        };
    Measurement run = chatted("Hello?");
    assertThat(run.values())
        .containsOnlyKeys(Measure.RUNS, Measure.FAILED_RUNS, Measure.CANCELLED_RUNS);
    assertThat(run.values()).containsEntry(Measure.FAILED_RUNS, 1L);
    assertThat(run.about())
        .containsOnlyKeys("runId", "durationMs", "problem")
        .containsEntry("problem", "provider-auth");
  }

  @Test
  void a_title_costs_tokens_but_is_no_run() {
    chatted("Hello?");
    app.ports.models.model =
        (request, text, stop) -> new Model.Reply("Hello", List.of(), new Usage(5, 1));
    int before = app.ports.metrics.taken().size();
    app.ports.work();
    List<Measurement> after = since(before, measurement -> true);
    assertThat(after).noneMatch(MeasuringTest::run);
    assertThat(after.getFirst().values())
        .isEqualTo(Map.of(Measure.INPUT_TOKENS, 5L, Measure.OUTPUT_TOKENS, 1L));
    assertThat(after.getLast().values()).isEqualTo(Map.of(Measure.JOBS_DONE, 1L));
  }

  @Test
  void nothing_says_who_it_was_or_what_was_written() {
    chatted("My cat is called Schnurri");
    app.ports.models.model =
        (request, text, stop) -> {
          throw new IllegalStateException("Schnurri");
        };
    chatted("Schnurri again");
    app.anonymous().form("/api/v1/login/oauth", TestApp.form("ada@example.org", "hunter2"));
    app.ports.work();
    String user = app.ports.users().find(new Email("ada@example.org")).orElseThrow().id().value();
    assertThat(app.ports.metrics.taken().toString())
        .contains("REFUSED_SIGN_INS", "FAILED_RUNS")
        .doesNotContain("Schnurri", "hunter2", "example.org", user, "192.0.2.1", "secret");
  }

  @Test
  void all_that_is_measured_and_logged_belongs_to_its_request_and_route() {
    List<Correlation> seen = new ArrayList<>();
    Pipeline pipeline =
        new Pipeline(
            EnumSet.allOf(Route.class),
            app.endpoints::gate,
            app.endpoints::rateLimits,
            route ->
                call -> {
                  seen.add(Correlation.current());
                  return Reply.streamed("text/plain", out -> seen.add(Correlation.current()));
                },
            app.ports.json(),
            app.ports.random(),
            measurement -> seen.add(Correlation.current()));
    Headers headers =
        Headers.of("X-Request-Id", "my-own-id")
            .and("X-Amzn-Trace-Id", "Root=" + TRACE + ";Sampled=1");
    Reply reply =
        Correlation.NONE
            .with("invocation", "i1")
            .call(() -> pipeline.handle(get("/health", headers)));
    write(reply);
    assertThat(seen).hasSize(3);
    assertThat(seen)
        .allSatisfy(correlation ->
            assertThat(correlation.fields())
                .isEqualTo(
                    Map.of(
                        "invocation", "i1",
                        "requestId", "my-own-id",
                        "route", "get-health",
                        "traceId", TRACE)));
  }

  @Test
  void what_is_no_trace_is_not_repeated() {
    List<Correlation> seen = new ArrayList<>();
    Pipeline pipeline =
        new Pipeline(
            EnumSet.allOf(Route.class),
            app.endpoints::gate,
            app.endpoints::rateLimits,
            app.endpoints::of,
            app.ports.json(),
            app.ports.random(),
            measurement -> seen.add(Correlation.current()));
    Reply reply =
        pipeline.handle(get("/nowhere", Headers.of("X-Amzn-Trace-Id", "Root=\"},{\"level\":1")));
    assertThat(seen.getFirst().fields())
        .isEqualTo(Map.of("requestId", reply.headers().first("X-Request-Id").orElseThrow()));
  }

  private static Request get(String path, Headers headers) {
    return new Request("GET", path, "", headers, new byte[0], "192.0.2.1", TestApp.ORIGIN);
  }

  private static void write(Reply reply) {
    try {
      ((Reply.Body.Written) reply.body()).writer().write(new ByteArrayOutputStream());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
