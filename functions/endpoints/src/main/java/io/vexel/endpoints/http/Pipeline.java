package io.vexel.endpoints.http;

import io.vexel.api.ProblemCode;
import io.vexel.api.RateClass;
import io.vexel.api.Route;
import io.vexel.api.RouteSpec;
import io.vexel.core.Correlation;
import io.vexel.core.Refusal;
import io.vexel.core.json.Json;
import io.vexel.core.metrics.Metrics;
import io.vexel.core.users.Caller;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What every request goes through before and after its endpoint: finding the route, who is asking,
 * size and media type, and turning refusals into problems.
 */
public final class Pipeline {
  private final RouteTable routes;
  private final Supplier<Gate> gate;
  private final Supplier<RateLimits> limits;
  private final Function<Route, Endpoint> endpoints;
  private final Json json;
  private final Problems problems;
  private final SecureRandom random;
  private final Metrics metrics;

  public Pipeline(
      Collection<Route> routes,
      Supplier<Gate> gate,
      Supplier<RateLimits> limits,
      Function<Route, Endpoint> endpoints,
      Json json,
      SecureRandom random,
      Metrics metrics) {
    this.routes = new RouteTable(routes);
    this.gate = gate;
    this.limits = limits;
    this.endpoints = endpoints;
    this.json = json;
    this.problems = new Problems(json);
    this.random = random;
    this.metrics = metrics;
  }

  /** Answers the request; never throws. */
  public Reply handle(Request request) {
    Visit visit = new Visit(request, RequestIds.of(request, random), routes.find(request));
    return visit.correlation.call(visit::measured).within(visit.correlation);
  }

  /** One request on its way. */
  private final class Visit {
    private final long arrived = System.nanoTime();
    private final Request request;
    private final String requestId;
    private final Optional<RouteTable.Match> found;
    private final Correlation correlation;
    private Headers headers;
    private Optional<String> problem = Optional.empty();

    Visit(Request request, String requestId, Optional<RouteTable.Match> found) {
      this.request = request;
      this.requestId = requestId;
      this.found = found;
      correlation = RequestIds.correlation(request, requestId, found.map(RouteTable.Match::route));
      headers = Headers.of("X-Request-Id", requestId).and("X-Content-Type-Options", "nosniff");
    }

    Reply measured() {
      Reply reply = reply();
      Duration took = Duration.ofNanos(System.nanoTime() - arrived);
      metrics.record(Measured.of(reply.status(), problem, took));
      return reply;
    }

    private Reply reply() {
      Reply reply = answer().with(headers);
      return reply.headers().first("Cache-Control").isPresent()
          ? reply
          : reply.with("Cache-Control", "no-store");
    }

    private Reply answer() {
      try {
        return checked();
      } catch (Refusal refusal) {
        problem = Optional.of(refusal.code());
        return problems.of(refusal, request, requestId);
      } catch (RuntimeException | VirtualMachineError | LinkageError failure) {
        problem = Optional.of(ProblemCode.INTERNAL.code());
        return problems.of(failure, request, requestId);
      }
    }

    private Reply checked() {
      RouteTable.Match match = found.orElseThrow(RouteTable::noRoute);
      RouteSpec spec = match.route().spec();
      Optional<Caller> caller =
          switch (spec.access()) {
            case PUBLIC, REFRESH -> Optional.empty();
            case USER, ADMIN, PENDING_TOTP -> gate.get().admit(spec.access(), request);
          };
      if (spec.rate() != RateClass.NONE) {
        limits.get().count(spec.rate(), caller, request.address()).ifPresent(this::hold);
      }
      refuseUnreadable(spec, request);
      return endpoints
          .apply(match.route())
          .handle(new Call(match, request, caller, json, requestId));
    }

    private void hold(RateLimits.Allowance allowance) {
      headers = headers.and(allowance.headers());
      if (allowance.left() < 0) {
        throw new Refusal.TooMany(
            "throttled",
            "more than %d calls a minute".formatted(allowance.limit()),
            Duration.ofSeconds(allowance.seconds()));
      }
    }
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
}
