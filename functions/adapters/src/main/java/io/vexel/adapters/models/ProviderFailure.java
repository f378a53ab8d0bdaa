package io.vexel.adapters.models;

import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Thrown for an answer that is none. What the provider wrote is read for its kind, never shown. */
final class ProviderFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final Pattern STATUS =
      Pattern.compile("\"(?:code|status)\"\\s*:\\s*\"?(\\d{3})\\b");
  private static final Pattern TOO_LONG =
      Pattern.compile(
          "context_length_exceeded|exceed_context_size|maximum context length|context window"
              + "|prompt is too long|too many tokens",
          Pattern.CASE_INSENSITIVE);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final int status;
  private final boolean tooLong;
  private final transient Optional<Duration> retryAfter;

  private ProviderFailure(int status, String body, Optional<Duration> retryAfter) {
    super("HTTP status " + status, null, false, false);
    this.status = status;
    this.tooLong = TOO_LONG.matcher(body).find();
    this.retryAfter = retryAfter;
  }

  static ProviderFailure of(HttpResponse<?> response, String body) {
    return new ProviderFailure(response.statusCode(), body, retryAfter(response));
  }

  /** An error reported after the answer had begun, when the status was sent already. */
  static ProviderFailure inStream(String data) {
    Matcher code = STATUS.matcher(data);
    int status = code.find() ? Integer.parseInt(code.group(1)) : 500;
    return new ProviderFailure(status, data, Optional.empty());
  }

  int status() {
    return status;
  }

  /** Whether the conversation did not fit into the model. */
  boolean tooLong() {
    return tooLong && status < 500;
  }

  Optional<Duration> retryAfter() {
    return retryAfter;
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("retry-after")
        .flatMap(value -> seconds(value).or(() -> until(value, response)))
        .filter(wait -> !wait.isNegative())
        .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }

  private static Optional<Duration> seconds(String value) {
    return value.matches("\\d{1,9}(\\.\\d{1,9})?")
        ? Optional.of(Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000)))
        : Optional.empty();
  }

  /** A date is read by the provider's clock, where it tells its own. */
  private static Optional<Duration> until(String value, HttpResponse<?> response) {
    Optional<Instant> now = response.headers().firstValue("date").flatMap(ProviderFailure::date);
    return date(value).map(then -> Duration.between(now.orElseGet(Instant::now), then));
  }

  private static Optional<Instant> date(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(
                  value, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH))
              .toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
