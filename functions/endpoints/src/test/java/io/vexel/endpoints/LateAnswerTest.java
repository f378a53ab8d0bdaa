package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Route;
import io.vexel.api.schema.MediaType;
import io.vexel.core.Refusal;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Usage;
import io.vexel.endpoints.chat.ChatWithAgent;
import io.vexel.endpoints.chat.Patience;
import io.vexel.endpoints.http.Pipeline;
import io.vexel.endpoints.http.Reply;
import io.vexel.endpoints.http.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A whole answer that takes longer than the way there and back allows. */
final class LateAnswerTest {
  private static final Patience NONE = new Patience(Duration.ZERO, Duration.ofMillis(5));

  private final TestApp app = new TestApp();
  private final TestApp.Caller ada = app.somebody("ada");
  private final String agent = ada.createAgent();
  private final CountDownLatch space = new CountDownLatch(1);
  private final Pipeline impatient =
      new Pipeline(
          EnumSet.allOf(Route.class),
          app.endpoints::gate,
          app.endpoints::rateLimits,
          route -> new ChatWithAgent(app.ports.chat(), app.ports.messages(), NONE),
          app.ports.json(),
          app.ports.random(),
          app.ports.metrics());

  /** A model that answers once the caller has seen white space. */
  private void answering(Supplier<Model.Reply> answer) {
    app.ports.models.model =
        (request, text, stop) -> {
          try {
            assertThat(space.await(20, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          Model.Reply reply = answer.get();
          text.accept(reply.text());
          return reply;
        };
  }

  private Reply chat() {
    return impatient.handle(
        new Request(
            "POST",
            "/api/v1/agents/" + agent + "/chat",
            "",
            ada.headers().and("Content-Type", MediaType.JSON),
            "{\"message\":\"Take your time\"}".getBytes(StandardCharsets.UTF_8),
            "192.0.2.1",
            TestApp.ORIGIN));
  }

  private String body(Reply reply) throws IOException {
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers().first("Content-Type")).contains(MediaType.JSON);
    Seen seen = new Seen();
    ((Reply.Body.Written) reply.body()).writer().write(seen);
    return seen.bytes.toString(StandardCharsets.UTF_8);
  }

  /** Lets the model go on when the first space arrives. */
  private final class Seen extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int one) {
      bytes.write(one);
      space.countDown();
    }
  }

  @Test
  void an_answer_that_is_late_begins_as_white_space() throws IOException {
    answering(() -> new Model.Reply("At last.", List.of(), Usage.NONE));
    String body = body(chat());
    assertThat(body).matches(" +\\{.*}");
    assertThat(app.ports.json().readObject(body.strip())).containsEntry("response", "At last.");
  }

  @Test
  void what_fails_after_white_space_is_told_in_the_body() throws IOException {
    answering(() -> {
      throw new Refusal.Unavailable("provider-auth", "the provider did not accept the key");
    });
    assertThat(app.ports.json().readObject(body(chat()).strip()))
        .containsEntry("code", "provider-auth")
        .containsEntry("status", 503)
        .containsEntry("detail", "the provider did not accept the key");
  }

  @Test
  void a_caller_who_goes_away_meanwhile_leaves_the_run_at_work() throws IOException {
    answering(() -> new Model.Reply("For later.", List.of(), Usage.NONE));
    Reply reply = chat();
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            space.countDown();
            throw new IOException("gone");
          }
        };
    try {
      ((Reply.Body.Written) reply.body()).writer().write(gone);
    } catch (IOException expected) {
      assertThat(expected).hasMessage("gone");
    }
    assertThat(ada.get("/api/v1/agents/" + agent + "/history").body())
        .contains("\"status\":\"complete\"")
        .contains("For later.");
  }
}
