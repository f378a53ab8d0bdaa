package io.vexel.endpoints.http;

import io.vexel.api.ProblemCode;
import io.vexel.api.meta.ProblemView;
import io.vexel.api.schema.MediaType;
import io.vexel.core.Fault;
import io.vexel.core.Refusal;
import io.vexel.core.Trace;
import io.vexel.core.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Turns refusals and failures into problem+json (RFC 9457). */
public final class Problems {
  private static final System.Logger LOG = System.getLogger(Problems.class.getName());
  private static final int SERVER_ERROR = 500;
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  private final Json json;

  public Problems(Json json) {
    this.json = json;
  }

  /** The reply to a request that was refused; logged if it was not the caller's fault. */
  public Reply of(Refusal refusal, Request request, String requestId) {
    ProblemCode problem = ProblemCode.of(refusal.code()).orElseGet(() -> kind(refusal));
    if (problem.status() >= SERVER_ERROR) {
      LOG.log(
          System.Logger.Level.ERROR,
          "request {0} was answered with {1}: {2}",
          requestId,
          problem.status(),
          refusal.code());
    }
    Reply reply =
        reply(
            problem,
            refusal.code(),
            refusal.detail(),
            faults(refusal),
            blocker(refusal),
            request,
            requestId);
    Reply challenged =
        refusal instanceof Refusal.Unauthenticated
            ? reply.with("WWW-Authenticate", "Bearer")
            : reply;
    return retryAfter(refusal)
        .map(wait -> challenged.with("Retry-After", Long.toString(seconds(wait))))
        .orElse(challenged);
  }

  /**
   * The reply to a request that failed. The log gets the kind of failure and where it was; messages
   * of exceptions may quote what people wrote, so they go nowhere.
   */
  public Reply of(Throwable failure, Request request, String requestId) {
    LOG.log(System.Logger.Level.ERROR, "request {0} failed: {1}", requestId, Trace.of(failure));
    return reply(
        ProblemCode.INTERNAL,
        ProblemCode.INTERNAL.code(),
        "something went wrong on our side",
        List.of(),
        Optional.empty(),
        request,
        requestId);
  }

  /** The reply to a request that a host refuses before it comes here. */
  public Reply of(ProblemCode problem, String detail, Request request, String requestId) {
    return reply(problem, problem.code(), detail, List.of(), Optional.empty(), request, requestId);
  }

  private Reply reply(
      ProblemCode problem,
      String code,
      String detail,
      List<Fault> faults,
      Optional<String> blocker,
      Request request,
      String requestId) {
    ProblemView view =
        new ProblemView(
            "/docs#problem-" + code,
            problem.title(),
            problem.status(),
            detail,
            request.path(),
            code,
            requestId,
            faults.stream()
                .map(fault -> new ProblemView.FaultView(fault.pointer(), fault.detail()))
                .toList(),
            blocker.orElse(null));
    return Reply.text(problem.status(), MediaType.PROBLEM, json.write(view));
  }

  /** What stands for a refusal whose code is not in the catalogue. */
  private static ProblemCode kind(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Malformed ignored -> ProblemCode.MALFORMED_JSON;
      case Refusal.Invalid ignored -> ProblemCode.INVALID;
      case Refusal.NotFound ignored -> ProblemCode.ROUTE_NOT_FOUND;
      case Refusal.Unauthenticated ignored -> ProblemCode.UNAUTHENTICATED;
      case Refusal.Forbidden ignored -> ProblemCode.FORBIDDEN;
      case Refusal.Conflict ignored -> ProblemCode.VERSION_CONFLICT;
      case Refusal.PreconditionFailed ignored -> ProblemCode.PRECONDITION_FAILED;
      case Refusal.TooLarge ignored -> ProblemCode.BODY_TOO_LARGE;
      case Refusal.Unsupported ignored -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
      case Refusal.NotAcceptable ignored -> ProblemCode.NOT_ACCEPTABLE;
      case Refusal.TooMany ignored -> ProblemCode.THROTTLED;
      case Refusal.Unavailable ignored -> ProblemCode.UNAVAILABLE;
    };
  }

  private static List<Fault> faults(Refusal refusal) {
    return refusal instanceof Refusal.Invalid invalid ? invalid.faults() : List.of();
  }

  private static Optional<String> blocker(Refusal refusal) {
    return refusal instanceof Refusal.Conflict conflict ? conflict.blocker() : Optional.empty();
  }

  private static Optional<Duration> retryAfter(Refusal refusal) {
    return switch (refusal) {
      case Refusal.TooMany many -> Optional.of(many.retryAfter());
      case Refusal.Unavailable away -> Optional.of(away.retryAfter().orElse(A_MOMENT));
      default -> Optional.empty();
    };
  }

  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
