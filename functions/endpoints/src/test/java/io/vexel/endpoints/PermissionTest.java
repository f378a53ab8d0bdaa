package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.api.Access;
import io.vexel.api.Route;
import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.Email;
import io.vexel.core.users.FirstAdmin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what: every route for everybody who could ask, each with its exact status. */
final class PermissionTest {
  enum Who {
    ANONYMOUS,
    STRANGER,
    OWNER,
    ADMIN,
    PENDING_TOTP,
    REVOKED,
    EXPIRED
  }

  /**
   * The statuses of a route.
   *
   * @param shows whether the owner's answer is about what the owner has
   */
  private record Row(
      int anonymous,
      int stranger,
      int owner,
      int admin,
      int pendingTotp,
      int revoked,
      int expired,
      boolean shows) {

    /** For anybody, whoever they are. */
    static Row open(int status) {
      return new Row(status, status, status, status, status, status, status, false);
    }

    /** For everybody signed in, the same for all. */
    static Row common(int status) {
      return new Row(401, status, status, status, 401, 401, 401, false);
    }

    /** For everybody signed in, each about their own. */
    static Row mine(int status) {
      return new Row(401, status, status, status, 401, 401, 401, true);
    }

    /** For the owner alone. */
    static Row owned(int status) {
      return new Row(401, 404, status, 404, 401, 401, 401, status != 204);
    }

    /** For whoever has the refresh token. */
    static Row refresh() {
      return new Row(401, 401, 200, 401, 401, 401, 401, false);
    }

    int of(Who who) {
      return switch (who) {
        case ANONYMOUS -> anonymous;
        case STRANGER -> stranger;
        case OWNER -> owner;
        case ADMIN -> admin;
        case PENDING_TOTP -> pendingTotp;
        case REVOKED -> revoked;
        case EXPIRED -> expired;
      };
    }
  }

  /** A route that nobody listed does not compile. */
  private static Row row(Route route) {
    return switch (route) {
      case GET_HEALTH, GET_API_HEALTH, GET_KEYS, GET_API_DOCUMENT, GET_DOCS, SIGN_IN ->
          Row.open(200);
      case REGISTER -> Row.open(201);
      case REFRESH_SIGN_IN, SIGN_OUT -> Row.refresh();
      case GET_ME, UPDATE_ME, LIST_AGENTS, LIST_SESSIONS -> Row.mine(200);
      case LIST_AGENT_TYPES, LIST_MODELS, LIST_TOOLS, GET_TOOL -> Row.common(200);
      case CREATE_AGENT -> Row.common(201);
      case GET_AGENT, REPLACE_AGENT, UPDATE_AGENT, UNARCHIVE_AGENT, ADD_AGENT_TOOL ->
          Row.owned(200);
      case CLONE_AGENT -> new Row(401, 404, 201, 404, 401, 401, 401, false);
      case LIST_AGENT_TOOLS -> new Row(401, 404, 200, 404, 401, 401, 401, false);
      case ARCHIVE_AGENT, REMOVE_AGENT_TOOL, CLEAR_HISTORY, DELETE_SESSION -> Row.owned(204);
      case CHAT_WITH_AGENT, GET_HISTORY, LIST_AGENT_SESSIONS, LIST_SESSION_MESSAGES ->
          Row.owned(200);
      case STREAM_CHAT -> new Row(401, 404, 200, 404, 401, 401, 401, false);
      case GET_SESSION, UPDATE_SESSION, GET_RUN, FOLLOW_RUN, CANCEL_RUN -> Row.owned(200);
    };
  }

  static Stream<Arguments> cells() {
    return Stream.of(Route.values())
        .flatMap(route -> Stream.of(Who.values()).map(who -> Arguments.of(route, who)));
  }

  private final TestApp app = new TestApp();
  private final TestApp.Answer adaTokens = signedUp("owner");
  private final TestApp.Caller ada = app.anonymous().bearing(adaTokens.text("access_token"));
  private final String agent =
      ada.post(
              "/api/v1/agents",
              Map.of("name", "Diary", "agent_type", "analyst", "tools", List.of("echo")))
          .text("id");
  private final TestApp.Answer chat =
      ada.post("/api/v1/agents/" + agent + "/chat", Map.of("message", "My secret"));
  private final String session = chat.text("session_id");
  private final String run = String.valueOf(((Map<?, ?>) chat.at("metadata")).get("run_id"));

  private TestApp.Answer signedUp(String name) {
    app.somebody(name);
    return app.anonymous()
        .form("/api/v1/login/oauth", TestApp.form(name + "@example.org", "secret of " + name));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everybody_gets_what_they_may_and_nothing_else(Route route, Who who) {
    TestApp.Answer answer = send(route, caller(route, who));
    assertThat(answer.status()).isEqualTo(row(route).of(who));
    List<String> adas = List.of(agent, session, run, "owner@example.org", "My secret");
    if (who == Who.OWNER && row(route).shows()) {
      assertThat(adas).anySatisfy(word -> assertThat(answer.body()).contains(word));
    } else if (who != Who.OWNER) {
      assertThat(answer.body()).doesNotContain(about(route, adas));
    }
  }

  /** Problems repeat the path that was asked for, and so the id in it. */
  private static List<String> about(Route route, List<String> words) {
    return route.path().contains("{") ? words.subList(3, words.size()) : words;
  }

  private TestApp.Answer send(Route route, TestApp.Caller caller) {
    String path =
        route
            .path()
            .replace("{agent_id}", agent)
            .replace("{session_id}", session)
            .replace("{run_id}", run)
            .replace("{tool_id}", "echo");
    if (route.spec().bodies().isEmpty()) {
      return caller.send(route.method(), path, "", "");
    }
    String body =
        route == Route.SIGN_IN
            ? TestApp.form("owner@example.org", "secret of owner")
            : app.ports.json().write(Bodies.valid(route));
    return caller.send(route.method(), path, route.spec().consumes(), body);
  }

  private TestApp.Caller caller(Route route, Who who) {
    AccessTokens.Claims claims =
        app.ports.accessTokens().verify(adaTokens.text("access_token"), app.ports.clock.instant());
    return switch (who) {
      case ANONYMOUS -> app.anonymous();
      case STRANGER -> app.somebody("eve");
      case OWNER ->
          route.access() == Access.REFRESH
              ? app.anonymous().bearing(adaTokens.text("refresh_token"))
              : ada;
      case ADMIN -> admin();
      case PENDING_TOTP ->
          app.anonymous()
              .bearing(
                  app.ports
                      .accessTokens()
                      .issue(
                          new AccessTokens.Claims(
                              claims.userId(), claims.sessionId(), AccessTokens.Kind.PENDING_TOTP),
                          app.ports.clock.instant()));
      case REVOKED -> {
        TestApp.Answer tokens =
            app.anonymous()
                .form("/api/v1/login/oauth", TestApp.form("owner@example.org", "secret of owner"));
        app.anonymous().bearing(tokens.text("refresh_token")).post("/api/v1/login/revoke");
        yield app.anonymous().bearing(tokens.text("access_token"));
      }
      case EXPIRED -> {
        app.ports.clock.move(AccessTokens.LIFETIME);
        yield ada;
      }
    };
  }

  private TestApp.Caller admin() {
    FirstAdmin maker =
        new FirstAdmin(
            app.ports.adminOnly(),
            app.ports.passwords(),
            app.ports.ids(),
            app.ports.random(),
            app.ports.clock());
    Email email = new Email("admin@example.org");
    assertThat(maker.make(email, Optional.of("secret of admin"))).isPresent();
    return app.signIn("admin@example.org", "secret of admin");
  }
}
