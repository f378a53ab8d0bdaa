package io.vexel.endpoints.http;

import io.vexel.api.Route;
import io.vexel.api.RouteSpec;
import io.vexel.core.Refusal;
import io.vexel.core.json.Json;
import io.vexel.core.users.Caller;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What every request goes through before and after its endpoint: finding the route, who is asking,
 * size and media type, and turning refusals into problems.
 */
public final class Pipeline {
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private final RouteTable routes;
  private final Supplier<Gate> gate;
  private final Function<Route, Endpoint> endpoints;
  private final Json json;
  private final Problems problems;
  private final SecureRandom random;

  public Pipeline(
      Collection<Route> routes,
      Supplier<Gate> gate,
      Function<Route, Endpoint> endpoints,
      Json json,
      SecureRandom random) {
    this.routes = new RouteTable(routes);
    this.gate = gate;
    this.endpoints = endpoints;
    this.json = json;
    this.problems = new Problems(json);
    this.random = random;
  }

  /** Answers the request; never throws. */
  public Reply handle(Request request) {
    String requestId =
        request
            .header("X-Request-Id")
            .filter(id -> REQUEST_ID.matcher(id).matches())
            .orElseGet(this::newRequestId);
    return answer(request, requestId)
        .with("X-Request-Id", requestId)
        .with("X-Content-Type-Options", "nosniff");
  }

  private Reply answer(Request request, String requestId) {
    try {
      return checked(request, requestId);
    } catch (Refusal refusal) {
      return problems.of(refusal, request, requestId);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      return problems.of(failure, request, requestId);
    }
  }

  private Reply checked(Request request, String requestId) {
    RouteTable.Match match = routes.find(request);
    RouteSpec spec = match.route().spec();
    Optional<Caller> caller =
        switch (spec.access()) {
          case PUBLIC, REFRESH -> Optional.empty();
          case USER, ADMIN, PENDING_TOTP -> gate.get().admit(spec.access(), request);
        };
    refuseUnreadable(spec, request);
    Reply reply =
        endpoints.apply(match.route()).handle(new Call(match, request, caller, json, requestId));
    return reply.headers().first("Cache-Control").isPresent()
        ? reply
        : reply.with("Cache-Control", "no-store");
  }

  private static void refuseUnreadable(RouteSpec spec, Request request) {
    if (request.body().length > spec.bodyLimit()) {
      throw new Refusal.TooLarge(
          "the body has %d bytes; this takes at most %d"
              .formatted(request.body().length, spec.bodyLimit()));
    }
    if (!spec.bodies().isEmpty() && !spec.consumes().equals(mediaType(request))) {
      throw new Refusal.Unsupported("send this as " + spec.consumes());
    }
    if (!spec.produces().isEmpty() && !Accept.of(request).takesAnyOf(spec.produces())) {
      throw new Refusal.NotAcceptable("this answers as " + String.join(" or ", spec.produces()));
    }
  }

  private static String mediaType(Request request) {
    String header = request.header("Content-Type").orElse("");
    int parameters = header.indexOf(';');
    return (parameters < 0 ? header : header.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private String newRequestId() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
