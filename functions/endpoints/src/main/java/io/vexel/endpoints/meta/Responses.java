package io.vexel.endpoints.meta;

import io.vexel.api.Access;
import io.vexel.api.Need;
import io.vexel.api.ProblemCode;
import io.vexel.api.RequestHeader;
import io.vexel.api.RouteSpec;
import io.vexel.api.accounts.OAuthErrorView;
import io.vexel.api.meta.ProblemView;
import io.vexel.api.schema.JsonSchema;
import io.vexel.api.schema.MediaType;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one operation of the API document may answer. */
final class Responses {
  private static final Set<ProblemCode> ALWAYS =
      EnumSet.of(
          ProblemCode.NOT_ACCEPTABLE,
          ProblemCode.THROTTLED,
          ProblemCode.INTERNAL,
          ProblemCode.UNAVAILABLE);
  private static final Set<ProblemCode> WITH_TOKEN =
      EnumSet.of(
          ProblemCode.UNAUTHENTICATED,
          ProblemCode.TOKEN_EXPIRED,
          ProblemCode.SESSION_REVOKED,
          ProblemCode.TOTP_REQUIRED);
  private static final Set<ProblemCode> WITH_BODY =
      EnumSet.of(
          ProblemCode.MALFORMED_JSON,
          ProblemCode.INVALID,
          ProblemCode.UNKNOWN_FIELD,
          ProblemCode.BODY_TOO_LARGE,
          ProblemCode.UNSUPPORTED_MEDIA_TYPE);
  private static final Set<ProblemCode> FROM_RUNS =
      EnumSet.of(
          ProblemCode.MODEL_UNKNOWN,
          ProblemCode.MODEL_UNAVAILABLE,
          ProblemCode.PROVIDER_AUTH,
          ProblemCode.PROVIDER_THROTTLED,
          ProblemCode.PROVIDER_ERROR,
          ProblemCode.PROVIDER_TIMEOUT,
          ProblemCode.CONTEXT_TOO_LONG,
          ProblemCode.TOOL_FAILED,
          ProblemCode.RUN_LOST,
          ProblemCode.RUN_LIMIT);

  private final RouteSpec spec;
  private final JsonSchema views;

  Responses(RouteSpec spec, JsonSchema views) {
    this.spec = spec;
    this.views = views;
  }

  Map<String, Object> document() {
    Map<String, Object> responses = new TreeMap<>();
    responses.put(Integer.toString(spec.status()), success());
    if (spec.headers().contains(RequestHeader.IF_NONE_MATCH)) {
      responses.put("304", Map.of("description", "Unchanged since the ETag in If-None-Match."));
    }
    problemsByStatus()
        .forEach(
            (status, codes) -> responses.put(Integer.toString(status), problem(status, codes)));
    return responses;
  }

  private Map<String, Object> success() {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("description", spec.summary());
    Map<String, Object> content = new LinkedHashMap<>();
    for (String mediaType : spec.produces()) {
      content.put(mediaType, Map.of("schema", schema(mediaType)));
    }
    if (!content.isEmpty()) {
      response.put("content", content);
    }
    return response;
  }

  private Map<String, Object> schema(String mediaType) {
    if (mediaType.equals(MediaType.EVENTS)) {
      return Map.of("type", "string");
    }
    return spec.view()
        .map(view -> spec.page() ? views.pageReference(view) : views.reference(view))
        .orElse(Map.of("type", "object"));
  }

  private Map<Integer, Set<ProblemCode>> problemsByStatus() {
    Set<ProblemCode> all = EnumSet.copyOf(ALWAYS);
    all.addAll(spec.refusals());
    if (spec.access() != Access.PUBLIC) {
      all.addAll(WITH_TOKEN);
    }
    if (spec.access() == Access.ADMIN || spec.headers().contains(RequestHeader.VEXEL_CLIENT)) {
      all.add(ProblemCode.FORBIDDEN);
    }
    if (!spec.bodies().isEmpty()) {
      all.addAll(WITH_BODY);
    }
    if (!spec.pathParameters().isEmpty()) {
      all.add(ProblemCode.BAD_ID);
    }
    if (spec.query().isPresent()) {
      all.addAll(EnumSet.of(ProblemCode.INVALID, ProblemCode.BAD_CURSOR));
    }
    if (spec.headers().contains(RequestHeader.LAST_EVENT_ID)) {
      all.add(ProblemCode.BAD_CURSOR);
    }
    if (spec.headers().contains(RequestHeader.IDEMPOTENCY_KEY)) {
      all.add(ProblemCode.INVALID);
    }
    if (spec.needs().contains(Need.MODELS)) {
      all.addAll(FROM_RUNS);
    }
    Map<Integer, Set<ProblemCode>> byStatus = new TreeMap<>();
    all.forEach(code ->
        byStatus
            .computeIfAbsent(code.status(), status -> EnumSet.noneOf(ProblemCode.class))
            .add(code));
    return byStatus;
  }

  private Map<String, Object> problem(int status, Set<ProblemCode> codes) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(MediaType.PROBLEM, Map.of("schema", views.reference(ProblemView.class)));
    if (status == 400 && spec.consumes().equals(MediaType.FORM)) {
      content.put(MediaType.JSON, Map.of("schema", views.reference(OAuthErrorView.class)));
    }
    Map<String, Object> response = new LinkedHashMap<>();
    response.put(
        "description", codes.stream().map(ProblemCode::code).collect(Collectors.joining(", ")));
    response.put("content", content);
    return response;
  }
}
