package io.vexel.runtime;

import io.vexel.api.Route;
import io.vexel.api.schema.MediaType;
import io.vexel.core.json.Json;
import io.vexel.endpoints.App;
import io.vexel.endpoints.http.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls the routes of a function one after the other, as somebody who uses them would. */
final class Rehearsal implements AutoCloseable {
  /** What it takes to get as far as the routes themselves. */
  private static final Set<Route> BEFORE =
      EnumSet.of(Route.REGISTER, Route.SIGN_IN, Route.CREATE_AGENT);

  private static final Pattern RUN = Pattern.compile("\"runId\":\"(\\p{XDigit}{24})\"");
  private static final Pattern SESSION = Pattern.compile("\"sessionId\":\"(\\p{XDigit}{24})\"");

  /** What a call came to. */
  private record Answer(int status, String body, Json json) {
    String text(String field) {
      return new Fields(json.readObject(body)).text(field);
    }
  }

  private final RouteFunction function;
  private final Set<Route> routes;
  private final Json json = App.json();
  private final GatewayReply replies = new GatewayReply(json);
  private final Map<String, String> known = new HashMap<>();
  private final String password = UUID.randomUUID().toString();
  private String token = "";

  Rehearsal(StandIns standIns, Set<Route> routes) {
    Set<Route> all = EnumSet.copyOf(BEFORE);
    all.addAll(routes);
    this.function =
        new RouteFunction(standIns.environment(all), standIns.parameters(), Telemetry.unheard());
    this.routes = routes;
  }

  /** Each route once; with what status each was answered. */
  Map<Route, Integer> round() {
    if (token.isEmpty()) {
      begin();
    }
    Map<Route, Integer> statuses = new EnumMap<>(Route.class);
    for (Route route : routes) {
      statuses.put(route, call(route, body(route)).status());
    }
    return statuses;
  }

  private void begin() {
    call(Route.REGISTER, body(Route.REGISTER));
    token = call(Route.SIGN_IN, body(Route.SIGN_IN)).text("access_token");
    known.put("agent_id", call(Route.CREATE_AGENT, body(Route.CREATE_AGENT)).text("id"));
    known.put("session_id", known.get("agent_id"));
    known.put("run_id", known.get("agent_id"));
    known.put("tool_id", "calculator");
  }

  /** A body that each route of ours can do something with. */
  private String body(Route route) {
    return switch (route) {
      case REGISTER ->
          json.write(Map.of("email", "a@example.org", "password", password, "full_name", "A"));
      case SIGN_IN -> "username=a%40example.org&password=" + password;
      case CREATE_AGENT -> json.write(Map.of("name", "A", "agent_type", "assistant"));
      case STREAM_CHAT, CHAT_WITH_AGENT -> json.write(Map.of("message", "Is it so?"));
      case ADD_AGENT_TOOL -> json.write(Map.of("tool_id", "calculator"));
      default -> route.spec().bodies().isEmpty() ? "" : "{}";
    };
  }

  private Answer call(Route route, String body) {
    byte[] event = json.write(event(route, body)).getBytes(StandardCharsets.UTF_8);
    Reply reply = function.answer(event, StandIns.PLENTY);
    String written = written(reply);
    replies.prelude(reply);
    replies.whole(reply, written.getBytes(StandardCharsets.UTF_8));
    remember("run_id", RUN.matcher(written));
    remember("session_id", SESSION.matcher(written));
    return new Answer(reply.status(), written, json);
  }

  private void remember(String name, Matcher found) {
    if (found.find()) {
      known.put(name, found.group(1));
    }
  }

  private Map<String, Object> event(Route route, String body) {
    String path = route.path();
    for (String parameter : route.spec().pathParameters()) {
      path = path.replace("{" + parameter + "}", known.getOrDefault(parameter, "x"));
    }
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("httpMethod", route.method());
    event.put("path", path);
    event.put("multiValueHeaders", headers(route));
    event.put("multiValueQueryStringParameters", Map.of());
    event.put("requestContext", Map.of("identity", Map.of("sourceIp", "192.0.2.1")));
    event.put("body", body);
    event.put("isBase64Encoded", false);
    return event;
  }

  private Map<String, List<String>> headers(Route route) {
    return Map.of(
        "Authorization", List.of("Bearer " + token),
        "Content-Type", List.of(route.spec().consumes()),
        "Accept", List.of(MediaType.JSON, "*/*"));
  }

  private static String written(Reply reply) {
    return switch (reply.body()) {
      case Reply.Body.Whole whole -> new String(whole.bytes(), StandardCharsets.UTF_8);
      case Reply.Body.Written(Reply.Writer writer) -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
          writer.write(out);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        yield out.toString(StandardCharsets.UTF_8);
      }
    };
  }

  @Override
  public void close() {
    function.close();
  }
}
