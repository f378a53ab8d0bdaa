package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.ProblemCode;
import io.vexel.api.Route;
import io.vexel.core.Refusal;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Part;
import io.vexel.core.chat.Stop;
import io.vexel.core.chat.Usage;
import io.vexel.core.users.Email;
import io.vexel.core.users.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each problem code is what some request is answered with, or belongs to what is yet to come. */
final class ProblemCodesTest {
  /** Given by features that are not built yet. */
  private static final Set<ProblemCode> LATER =
      EnumSet.of(
          ProblemCode.TOTP_INVALID,
          ProblemCode.STEP_UP_REQUIRED,
          ProblemCode.LAST_ADMIN,
          ProblemCode.ALREADY_ANSWERED,
          ProblemCode.BUDGET_EXCEEDED,
          ProblemCode.TOOL_FAILED,
          ProblemCode.CANCELLED);

  /** Given by the laptop's gateway, before any route, and by the database: tested there. */
  private static final Set<ProblemCode> OUTSIDE =
      EnumSet.of(ProblemCode.MISDIRECTED, ProblemCode.UNAVAILABLE);

  /** Looked for already, but only features that are not built yet bring them about. */
  private static final Set<ProblemCode> GUARDED =
      EnumSet.of(ProblemCode.USER_NOT_FOUND, ProblemCode.TOTP_REQUIRED);

  private static final String NOBODYS = "0123456789abcdef01234567";
  private static final String USERS = "/api/v1/users";
  private static final String AGENTS = "/api/v1/agents";

  private final TestApp app = new TestApp();
  private final TestApp.Caller ada = app.somebody("ada");
  private final String agent = AGENTS + "/" + ada.createAgent();

  static Stream<ProblemCode> given() {
    return Stream.of(ProblemCode.values())
        .filter(
            code -> !LATER.contains(code) && !OUTSIDE.contains(code) && !GUARDED.contains(code));
  }

  @ParameterizedTest
  @MethodSource("given")
  void every_problem_code_is_given_by_some_request(ProblemCode code) {
    TestApp.Answer answer = provoked(code);
    assertThat(answer.code()).isEqualTo(code.code());
    assertThat(answer.status()).isEqualTo(code.status());
  }

  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void what_no_request_provokes_here_is_refused_nowhere_in_the_routes_code(ProblemCode code)
      throws IOException {
    if (!LATER.contains(code)) {
      return;
    }
    Pattern refused =
        Pattern.compile("(Refusal\\.\\w+|Failure)\\(\\s*\"" + Pattern.quote(code.code()) + "\"");
    try (Stream<Path> files = Files.walk(Path.of("..").toAbsolutePath().normalize())) {
      List<Path> mains =
          files
              .filter(file -> file.toString().contains("/src/main/java/"))
              .filter(file -> file.toString().endsWith(".java"))
              .toList();
      assertThat(mains).isNotEmpty();
      for (Path file : mains) {
        assertThat(refused.matcher(Files.readString(file)).find()).as(file.toString()).isFalse();
      }
    }
  }

  private TestApp.Answer provoked(ProblemCode code) {
    return switch (code) {
      case AGENT_NOT_FOUND -> ada.get(AGENTS + "/" + NOBODYS);
      case SESSION_NOT_FOUND -> ada.get("/api/v1/sessions/" + NOBODYS);
      case RUN_NOT_FOUND -> ada.get("/api/v1/runs/" + NOBODYS);
      case TOOL_NOT_FOUND -> ada.get("/api/v1/tools/nothing");
      case MESSAGE_NOT_FOUND -> afterNoMessage();
      case INVALID -> ada.post(AGENTS, Map.of());
      case MALFORMED_JSON -> ada.postText(AGENTS, "{");
      case UNKNOWN_FIELD -> unknownField();
      case BAD_CURSOR -> ada.get(AGENTS + "?cursor=x");
      case BAD_ID -> ada.get(AGENTS + "/x");
      case UNAUTHENTICATED -> app.anonymous().get(USERS);
      case TOKEN_EXPIRED -> later();
      case SESSION_REVOKED -> locked();
      case FORBIDDEN -> closed();
      case EMAIL_TAKEN -> app.anonymous().post(USERS, account("12345678"));
      case RUN_ACTIVE -> whileRunning();
      case AGENT_ARCHIVED -> archived();
      case VERSION_CONFLICT -> changedMeanwhile();
      case REFRESH_RACED -> refreshedTwice();
      case PRECONDITION_FAILED -> ada.with("If-Match", "\"7\"").send("DELETE", agent, "", "");
      case IDEMPOTENCY_MISMATCH -> otherBody();
      case BODY_TOO_LARGE -> ada.postText(AGENTS, " ".repeat(300_000));
      case UNSUPPORTED_MEDIA_TYPE -> ada.send("POST", AGENTS, "text/plain", "{}");
      case NOT_ACCEPTABLE -> ada.with("Accept", "image/png").get(AGENTS);
      case ROUTE_NOT_FOUND -> ada.get("/api/v1/nothing");
      case THROTTLED -> tooOften();
      case MODEL_UNKNOWN -> chatWith("nobody/nothing");
      case MODEL_UNAVAILABLE, PROVIDER_AUTH, PROVIDER_ERROR, PROVIDER_THROTTLED, PROVIDER_TIMEOUT ->
          chat(failing(new Refusal.Unavailable(code.code(), "the model does not answer")));
      case CONTEXT_TOO_LONG ->
          chat(failing(new Refusal.Invalid(code.code(), "too long", List.of())));
      case RUN_LOST -> chat(this::shutDown);
      case RUN_LIMIT -> chat(this::endless);
      case INTERNAL -> chat(failing(new IllegalStateException("inside")));
      default -> throw new AssertionError("no request provokes " + code + ", nor is it for later");
    };
  }

  private static Map<String, String> account(String password) {
    return Map.of("email", "ada@example.org", "password", password);
  }

  private TestApp.Answer afterNoMessage() {
    String session = chat(app.ports.models.model).text("session_id");
    return ada.post(
        agent + "/chat", Map.of("message", "Hi", "session_id", session, "parent_id", NOBODYS));
  }

  private TestApp.Answer unknownField() {
    return ada.post(AGENTS, Map.of("name", "A", "agent_type", "analyst", "colour", "red"));
  }

  private TestApp.Answer later() {
    app.ports.clock.move(Duration.ofMinutes(16));
    return ada.get(USERS);
  }

  private TestApp.Answer locked() {
    app.ports.users().replace(Locked.of(stored()));
    return ada.get(USERS);
  }

  private User stored() {
    return app.ports.users().find(new Email("ada@example.org")).orElseThrow();
  }

  private TestApp.Answer closed() {
    app.ports.registrationOpen = false;
    return app.anonymous().post(USERS, Bodies.valid(Route.REGISTER));
  }

  private TestApp.Answer whileRunning() {
    String session = chat(app.ports.models.model).text("session_id");
    TestApp.Answer[] refused = new TestApp.Answer[1];
    app.ports.models.model =
        (request, text, stop) -> {
          refused[0] = ada.send("DELETE", "/api/v1/sessions/" + session, "", "");
          return new Model.Reply("", List.of(), Usage.NONE);
        };
    ada.post(agent + "/chat", Map.of("message", "Hi", "session_id", session));
    return refused[0];
  }

  private TestApp.Answer archived() {
    ada.send("DELETE", agent, "", "");
    return ada.post(agent + "/chat", Map.of("message", "Hi"));
  }

  private TestApp.Answer changedMeanwhile() {
    app.ports.passwords =
        new QuickPasswords() {
          @Override
          public String hash(String password) {
            app.ports.users().replace(stored());
            return super.hash(password);
          }
        };
    String body = "{\"original\":\"secret of ada\",\"password\":\"a new one\"}";
    return ada.send("PUT", USERS, "application/json", body);
  }

  private TestApp.Answer refreshedTwice() {
    String form = TestApp.form("ada@example.org", "secret of ada");
    String token = app.anonymous().form("/api/v1/login/oauth", form).text("refresh_token");
    app.anonymous().bearing(token).post("/api/v1/login/refresh");
    return app.anonymous().bearing(token).post("/api/v1/login/refresh");
  }

  private TestApp.Answer otherBody() {
    TestApp.Caller keyed = ada.with("Idempotency-Key", "k");
    keyed.post(AGENTS, Map.of("name", "One", "agent_type", "analyst"));
    return keyed.post(AGENTS, Map.of("name", "Two", "agent_type", "analyst"));
  }

  private TestApp.Answer tooOften() {
    TestApp.Answer answer = ada.get(AGENTS);
    for (int i = 0; i < 1000 && answer.status() != 429; i++) {
      answer = ada.get(AGENTS);
    }
    return answer;
  }

  private TestApp.Answer chatWith(String model) {
    Map<String, String> body = Map.of("name", "A", "agent_type", "analyst", "model_id", model);
    String other = ada.post(AGENTS, body).text("id");
    return ada.post(AGENTS + "/" + other + "/chat", Map.of("message", "Hi"));
  }

  private TestApp.Answer chat(Model model) {
    app.ports.models.model = model;
    return ada.post(agent + "/chat", Map.of("message", "Hi"));
  }

  private static Model failing(RuntimeException failure) {
    return (request, text, stop) -> {
      text.accept("Well, ");
      throw failure;
    };
  }

  /** The server is stopped while the model works. */
  private Model.Reply shutDown(Model.Request request, Consumer<String> text, Stop stop) {
    CountDownLatch stopped = new CountDownLatch(1);
    stop.onRequest(stopped::countDown);
    Thread.ofVirtual().start(() -> app.ports.chat().close());
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Model.Reply("", List.of(), Usage.NONE);
  }

  private Model.Reply endless(Model.Request request, Consumer<String> text, Stop stop) {
    Part.ToolCall call = new Part.ToolCall("1", "nothing", "{}");
    return new Model.Reply("", List.of(call), Usage.NONE);
  }
}
