package io.vexel.api;

import io.vexel.api.schema.MediaType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of one route. Built by {@link Route} alone, in words that read as a sentence. */
public final class RouteSpec {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
  private static final int BODY_LIMIT = 256 * 1024;

  private final String method;
  private final String path;
  private Access access = Access.PUBLIC;
  private Transfer transfer = Transfer.BUFFERED;
  private RateClass rate = RateClass.NONE;
  private String tag = "";
  private String summary = "";
  private final Set<Need> needs = EnumSet.of(Need.EDGE);
  private final Set<RequestHeader> headers = EnumSet.noneOf(RequestHeader.class);
  private final Set<ProblemCode> refusals = EnumSet.noneOf(ProblemCode.class);
  private final List<Class<?>> bodies = new ArrayList<>();
  private final List<String> produces = new ArrayList<>();
  private String consumes = MediaType.JSON;
  private @Nullable Class<?> query;
  private @Nullable Class<?> view;
  private boolean page;
  private int status = 200;

  private RouteSpec(String method, String path) {
    this.method = method;
    this.path = path;
  }

  static RouteSpec get(String path) {
    return new RouteSpec("GET", path);
  }

  static RouteSpec post(String path) {
    return new RouteSpec("POST", path);
  }

  static RouteSpec put(String path) {
    return new RouteSpec("PUT", path);
  }

  static RouteSpec patch(String path) {
    return new RouteSpec("PATCH", path);
  }

  static RouteSpec delete(String path) {
    return new RouteSpec("DELETE", path);
  }

  RouteSpec open(String tag, String summary, RateClass rate) {
    return named(Access.PUBLIC, tag, summary, rate);
  }

  RouteSpec user(String tag, String summary) {
    return named(Access.USER, tag, summary, method.equals("GET") ? RateClass.READ : RateClass.WRITE)
        .needs(Need.DATABASE, Need.CHECK_TOKENS);
  }

  RouteSpec refresh(String tag, String summary) {
    return named(Access.REFRESH, tag, summary, RateClass.AUTH).needs(Need.DATABASE);
  }

  private RouteSpec named(Access who, String group, String sentence, RateClass counted) {
    access = who;
    tag = group;
    summary = sentence;
    rate = counted;
    return this;
  }

  RouteSpec needs(Need... more) {
    needs.addAll(List.of(more));
    return this;
  }

  RouteSpec rate(RateClass counted) {
    rate = counted;
    return this;
  }

  RouteSpec takes(Class<?> body) {
    bodies.add(body);
    return this;
  }

  RouteSpec orTakes(Class<?> body) {
    return takes(body);
  }

  RouteSpec takesForm(Class<?> form) {
    consumes = MediaType.FORM;
    return takes(form);
  }

  RouteSpec asks(Class<?> parameters) {
    query = parameters;
    return this;
  }

  RouteSpec reads(RequestHeader... more) {
    headers.addAll(List.of(more));
    return this;
  }

  RouteSpec refuses(ProblemCode... codes) {
    refusals.addAll(List.of(codes));
    return this;
  }

  RouteSpec gives(Class<?> record) {
    return gives(200, record);
  }

  RouteSpec gives(int success, Class<?> record) {
    status = success;
    view = record;
    produces.add(MediaType.JSON);
    return this;
  }

  RouteSpec givesPageOf(Class<?> record) {
    page = true;
    return gives(200, record);
  }

  RouteSpec givesNothing() {
    status = 204;
    return this;
  }

  /** Changes something that has versions, and gives it as it is then. */
  RouteSpec changes(Class<?> record) {
    return versioned().gives(record);
  }

  RouteSpec changesToNothing() {
    return versioned().givesNothing();
  }

  private RouteSpec versioned() {
    return reads(RequestHeader.IF_MATCH)
        .refuses(ProblemCode.PRECONDITION_FAILED, ProblemCode.VERSION_CONFLICT);
  }

  RouteSpec givesPage() {
    produces.add(MediaType.HTML);
    return this;
  }

  RouteSpec givesDocument() {
    produces.add(MediaType.JSON);
    return this;
  }

  RouteSpec givesEvents() {
    transfer = Transfer.STREAMED;
    produces.add(MediaType.EVENTS);
    return this;
  }

  RouteSpec alsoStreams() {
    return givesEvents();
  }

  public String method() {
    return method;
  }

  public String path() {
    return path;
  }

  public Access access() {
    return access;
  }

  public Transfer transfer() {
    return transfer;
  }

  public RateClass rate() {
    return rate;
  }

  /** The chapter of the API document. */
  public String tag() {
    return tag;
  }

  public String summary() {
    return summary;
  }

  public Set<Need> needs() {
    return Set.copyOf(needs);
  }

  public Set<RequestHeader> headers() {
    return Set.copyOf(headers);
  }

  /** The problems of its own, besides those that follow from access, body and rate. */
  public Set<ProblemCode> refusals() {
    return Set.copyOf(refusals);
  }

  /** Record classes of the body, one or the other; empty if it takes none. */
  public List<Class<?>> bodies() {
    return List.copyOf(bodies);
  }

  /** Media type of the body. */
  public String consumes() {
    return consumes;
  }

  /** Bytes of a body, at most. */
  public int bodyLimit() {
    return BODY_LIMIT;
  }

  /** Media types of the answer; empty if there is no body. */
  public List<String> produces() {
    return List.copyOf(produces);
  }

  /** Record class of the query parameters. */
  public Optional<Class<?>> query() {
    return Optional.ofNullable(query);
  }

  /** Record class of the JSON answer, or of the items if it gives a page. */
  public Optional<Class<?>> view() {
    return Optional.ofNullable(view);
  }

  public boolean page() {
    return page;
  }

  /** Status of success. */
  public int status() {
    return status;
  }

  /** Names of the path parameters, in order. */
  public List<String> pathParameters() {
    return PARAMETER.matcher(path).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /** Seconds the function may take. */
  public int timeoutSeconds() {
    return transfer == Transfer.STREAMED ? 900 : 29;
  }

  /** Megabytes of memory of the function, with which its processor grows. */
  public int memoryMegabytes() {
    return needs.contains(Need.ISSUE_TOKENS) || transfer == Transfer.STREAMED ? 1769 : 1024;
  }
}
