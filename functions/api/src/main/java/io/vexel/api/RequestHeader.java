package io.vexel.api;

/** Headers of its own meaning that some routes read. */
public enum RequestHeader {
  IDEMPOTENCY_KEY(
      "Idempotency-Key",
      "Names this request, so that sending it again does not do it again. Up to 200 visible ASCII"
          + " characters; with another body the key is refused."),
  IF_MATCH("If-Match", "The ETag the caller has seen; anything newer refuses the change."),
  IF_NONE_MATCH("If-None-Match", "The ETag the caller has; unchanged, 304 is all that comes back."),
  LAST_EVENT_ID("Last-Event-ID", "Id of the last event received; the stream goes on after it."),
  VEXEL_CLIENT(
      "X-Vexel-Client",
      "\"web\" keeps the refresh token in a cookie that scripts cannot read, for callers of the"
          + " same origin.");

  private final String wireName;
  private final String description;

  RequestHeader(String wireName, String description) {
    this.wireName = wireName;
    this.description = description;
  }

  public String wireName() {
    return wireName;
  }

  public String description() {
    return description;
  }
}
