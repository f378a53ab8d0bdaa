package io.vexel.api;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The reasons why something is refused or fails: stable names that clients may rely on. */
public enum ProblemCode {
  AGENT_NOT_FOUND(
      404,
      "Agent not found",
      "There is no agent with this id, or it belongs to somebody else; the two look the same on purpose. List your agents to see their ids."),
  SESSION_NOT_FOUND(
      404,
      "Session not found",
      "There is no conversation with this id, or it belongs to somebody else or to another agent. Leave session_id out to begin a new one."),
  RUN_NOT_FOUND(
      404, "Run not found", "There is no run with this id, or it belongs to somebody else."),
  TOOL_NOT_FOUND(
      404,
      "Tool not found",
      "There is no tool with this id, or the agent does not have it. GET /tools lists what this installation offers."),
  MESSAGE_NOT_FOUND(
      404,
      "Message not found",
      "There is no message with this id, or it belongs to somebody else or to another session."),
  USER_NOT_FOUND(404, "User not found", "There is no account with this id."),
  INVALID(
      422,
      "Not valid",
      "The request could be read but breaks rules. \"errors\" lists every fault with a JSON Pointer to its place; nothing was stored."),
  MALFORMED_JSON(
      400,
      "Not JSON",
      "The body is not one JSON object: broken syntax, a field given twice, text after the end, or nesting too deep."),
  UNKNOWN_FIELD(
      422,
      "Unknown field",
      "The body has fields that this route does not know; \"errors\" lists them. They are refused rather than ignored, so that a typing error never passes for success."),
  BAD_CURSOR(
      400,
      "Not a cursor",
      "The cursor is none of ours, or comes from another list. Begin again without one."),
  BAD_ID(
      400,
      "Not an id",
      "An id in the path does not have the shape of one: 24 hexadecimal digits in lower case."),
  UNAUTHENTICATED(
      401,
      "Not signed in",
      "There is no access token, or it is not one for this. Sign in and send it as \"Authorization: Bearer ...\"."),
  TOKEN_EXPIRED(
      401, "Token expired", "The access token was good but is over. Refresh it and try again."),
  SESSION_REVOKED(
      401,
      "Signed out",
      "This sign-in has ended: signed out, password changed, account locked, or a refresh token was used twice. Sign in again."),
  TOTP_REQUIRED(
      401,
      "Second factor required",
      "The password was right; this account also needs the code of its authenticator before anything else."),
  TOTP_INVALID(
      401, "Wrong code", "The code of the authenticator is wrong, too old or used already."),
  STEP_UP_REQUIRED(
      403,
      "Fresh sign-in required",
      "This is sensitive enough to ask for the second factor again first."),
  FORBIDDEN(403, "Not allowed", "You are signed in, but your role does not allow this."),
  LAST_ADMIN(
      409,
      "Last administrator",
      "This would leave the installation without an administrator. Make somebody else one first."),
  EMAIL_TAKEN(
      409,
      "E-mail taken",
      "An account with this e-mail address exists. Upper and lower case make no difference."),
  RUN_ACTIVE(
      409,
      "Run active",
      "The session is busy with a run, whose id is in \"blocker\". Wait for it, follow it or cancel it."),
  AGENT_ARCHIVED(
      409,
      "Agent archived",
      "The agent is archived and takes no messages or changes. Unarchive it first."),
  VERSION_CONFLICT(
      409,
      "Changed meanwhile",
      "Somebody else changed this at the same moment. Read it again and repeat the change."),
  REFRESH_RACED(
      409,
      "Refreshed already",
      "This refresh token was rotated a moment ago, probably by another tab. Use the newer one; the sign-in stays good."),
  ALREADY_ANSWERED(
      409,
      "Answered already",
      "This was asked once and has been answered; a second answer changes nothing."),
  PRECONDITION_FAILED(
      412,
      "Precondition failed",
      "If-Match names a version that is no longer the current one. Read it again and repeat the change."),
  IDEMPOTENCY_MISMATCH(
      422,
      "Key used for something else",
      "The Idempotency-Key belongs to an earlier request with another body. Use a new key for a new request."),
  BODY_TOO_LARGE(
      413,
      "Body too large",
      "The body has more bytes than this route takes: 256 KB where nothing else is said."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Media type not supported",
      "The Content-Type is not one this route reads: application/json, or a form for signing in."),
  NOT_ACCEPTABLE(
      406, "Not acceptable", "The Accept header rules out everything this route can answer with."),
  ROUTE_NOT_FOUND(
      404,
      "No such route",
      "No route has this path and method. /api/v1/openapi.json lists them all."),
  MISDIRECTED(
      421,
      "Misdirected",
      "The request was meant for another host, or did not come by the public address. The laptop answers only to localhost, so that web pages cannot reach it under a name of theirs; functions answer only to what comes through CloudFront."),
  THROTTLED(429, "Too often", "More calls than the allowance. Retry-After says when to try again."),
  BUDGET_EXCEEDED(
      429, "Budget used up", "The budget of this agent, key or account is used up for now."),
  MODEL_UNKNOWN(
      404,
      "Model unknown",
      "No provider offers a model with this id. GET /models lists those there are."),
  MODEL_UNAVAILABLE(
      503,
      "Model unavailable",
      "The model's provider is not set up here. The detail names the setting an operator has to set."),
  PROVIDER_AUTH(
      503,
      "Provider refused the key",
      "The model provider does not accept this installation's key. An operator has to look at the setting."),
  PROVIDER_THROTTLED(
      503,
      "Provider busy",
      "The model provider takes no more requests for now. Try again after Retry-After."),
  PROVIDER_ERROR(
      503,
      "Provider failed",
      "The model provider answered with an error, with something unreadable, or broke off. What had arrived is kept."),
  PROVIDER_TIMEOUT(
      503,
      "Provider too slow",
      "The model provider said nothing for too long. What had arrived is kept."),
  CONTEXT_TOO_LONG(
      422,
      "Too much text",
      "The conversation does not fit the model's window even after old messages were left out. Shorten the message or instructions."),
  TOOL_FAILED(503, "Tool failed", "A tool failed in a way the model could not be told about."),
  RUN_LOST(
      503,
      "Run lost",
      "The process that worked on the run went away before its end. What had arrived is kept; send the message again."),
  RUN_LIMIT(
      422,
      "Run limit reached",
      "The run used up its rounds, tool calls or time. What had arrived is kept."),
  CANCELLED(409, "Cancelled", "The run was stopped on request. What had arrived is kept."),
  UNAVAILABLE(
      503,
      "Unavailable",
      "Something this needs, usually the database, is away for the moment. Try again after Retry-After."),
  INTERNAL(
      500,
      "Internal error",
      "Something went wrong on our side. The requestId finds it in our logs; nothing else about it leaves the house.");

  private final int status;
  private final String title;
  private final String description;

  ProblemCode(int status, String title, String description) {
    this.status = status;
    this.title = title;
    this.description = description;
  }

  /** The code as it travels, for example {@code agent-not-found}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The HTTP status that goes with it. */
  public int status() {
    return status;
  }

  public String title() {
    return title;
  }

  /** What it means and what to do, for the documentation. */
  public String description() {
    return description;
  }

  /** The constant for a code as it travels. */
  public static Optional<ProblemCode> of(String code) {
    return Stream.of(values()).filter(problem -> problem.code().equals(code)).findFirst();
  }
}
