package io.vexel.endpoints.http;

import io.vexel.api.Route;
import io.vexel.api.meta.PageQuery;
import io.vexel.api.schema.JsonSchema;
import io.vexel.api.schema.MediaType;
import io.vexel.core.Idempotency;
import io.vexel.core.Ids;
import io.vexel.core.Refusal;
import io.vexel.core.Slice;
import io.vexel.core.json.Json;
import io.vexel.core.users.Caller;
import io.vexel.core.users.UserId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call of a route: the request, bound and checked as the endpoint asks for it. */
public final class Call {
  private final Route route;
  private final Request request;
  private final Map<String, String> pathParameters;
  private final Optional<Caller> caller;
  private final Json json;
  private final String requestId;

  Call(
      RouteTable.Match match,
      Request request,
      Optional<Caller> caller,
      Json json,
      String requestId) {
    this.route = match.route();
    this.request = request;
    this.pathParameters = match.parameters();
    this.caller = caller;
    this.json = json;
    this.requestId = requestId;
  }

  public Route route() {
    return route;
  }

  public Request request() {
    return request;
  }

  public String requestId() {
    return requestId;
  }

  public Json json() {
    return json;
  }

  /** Who is asking; only on routes that ask for it. */
  public Caller caller() {
    return caller.orElseThrow(
        () -> new IllegalStateException(route + " is open and has no caller"));
  }

  /** The id of who is asking: the only one that decides whose data this is about. */
  public UserId user() {
    return caller().userId();
  }

  /**
   * An id in the path.
   *
   * @throws io.vexel.core.Refusal.Malformed {@code bad-id}
   */
  public String id(String parameter) {
    return Ids.checked(named(parameter));
  }

  /** A name in the path. */
  public String named(String parameter) {
    String value = pathParameters.get(parameter);
    if (value == null) {
      throw new IllegalStateException(route + " has no parameter " + parameter);
    }
    return value;
  }

  /**
   * The body.
   *
   * @throws io.vexel.core.Refusal.Malformed if it is no JSON
   * @throws io.vexel.core.Refusal.Invalid with every fault
   */
  public <T> T body(Class<T> type) {
    return json.read(text(), type, JsonSchema.of(type));
  }

  /** The body as text. */
  public String text() {
    return Utf8.decode(request.body());
  }

  /** The problem that the refusal becomes, for answers that have begun already. */
  public Reply problem(Refusal refusal) {
    return new Problems(json).of(refusal, request, requestId);
  }

  /** The form in the body. */
  public <T> T form(Class<T> type) {
    String form = new String(request.body(), StandardCharsets.UTF_8);
    return json.read(json.write(Request.decode(form)), type, JsonSchema.of(type));
  }

  /** The query parameters. */
  public <T> T query(Class<T> type) {
    return Parameters.bind(request.parameters(), type, json);
  }

  /** Which stretch of a list is asked for. */
  public Slice.Request page() {
    PageQuery query = query(PageQuery.class);
    return page(query.limit(), query.cursor());
  }

  /** Which stretch of a list is asked for. */
  public Slice.Request page(@Nullable Integer limit, @Nullable String cursor) {
    return new Slice.Request(
        limit == null ? Paging.LIMIT : limit,
        Optional.ofNullable(cursor).map(given -> Cursors.read(given, cursorScope())));
  }

  /** A cursor belongs to one list: this path with these filters. */
  private String cursorScope() {
    Map<String, String> filters = new TreeMap<>(request.parameters());
    filters.keySet().removeAll(Set.of("cursor", "limit"));
    return route.name() + " " + request.path() + " " + filters;
  }

  /** The view as JSON. */
  public Reply reply(int status, Object view) {
    return Reply.json(status, json.write(view));
  }

  /** The view as JSON, with the status of success. */
  public Reply reply(Object view) {
    return reply(route.spec().status(), view);
  }

  /** The view of something that has versions; not sent to callers who have this one. */
  public Reply versioned(Object view, long version) {
    return tagged(Versions.tag(version), reply(view));
  }

  /** The view of something that has no versions; its tag tells of every change all the same. */
  public Reply tagged(Object view) {
    Reply reply = reply(view);
    return tagged(Versions.tag(reply.text()), reply);
  }

  private Reply tagged(String tag, Reply whole) {
    Reply reply =
        request.method().equals("GET") && Versions.known(request, tag) ? Reply.empty(304) : whole;
    return reply.with("ETag", tag);
  }

  /**
   * Passes where the caller expects this version, or says nothing.
   *
   * @return the version, if the caller insists on it
   * @throws Refusal.PreconditionFailed otherwise
   */
  public Optional<Long> expects(long version) {
    return Versions.expected(request, version);
  }

  /** The caller's key for this request, if there is one. */
  public Optional<Idempotency> idempotency() {
    return IdempotencyKey.of(request);
  }

  /** A page of a list. */
  public <T> Reply page(Slice<T> slice, Function<T, ?> view) {
    List<Object> data = new ArrayList<>();
    slice.items().forEach(item -> data.add(view.apply(item)));
    Optional<String> next = slice.next().map(place -> Cursors.write(place, cursorScope()));
    Reply reply = Reply.json(200, json.write(new Paging.Page(data, next, next.isPresent())));
    return next.map(cursor -> reply.with("Link", Paging.link(request, cursor))).orElse(reply);
  }

  /** A list that is short enough to be one page. */
  public <T> Reply all(Collection<T> items, Function<T, ?> view) {
    return page(new Slice<>(List.copyOf(items), Optional.empty()), view);
  }

  /** Whether the caller would rather have this media type than JSON. */
  public boolean prefers(String mediaType) {
    return Accept.of(request).prefers(mediaType, MediaType.JSON);
  }
}
