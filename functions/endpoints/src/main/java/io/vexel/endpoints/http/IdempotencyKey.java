package io.vexel.endpoints.http;

import io.vexel.api.RequestHeader;
import io.vexel.core.Idempotency;
import io.vexel.core.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the Idempotency-Key of a request. */
final class IdempotencyKey {
  private static final Pattern SHAPE = Pattern.compile("[!-~]{1,200}");

  private IdempotencyKey() {}

  /** The key with the hash of what it stands for: this body, sent to this path. */
  static Optional<Idempotency> of(Request request) {
    return request
        .header(RequestHeader.IDEMPOTENCY_KEY.wireName())
        .map(key -> new Idempotency(checked(key), request.fingerprint()));
  }

  private static String checked(String key) {
    if (!SHAPE.matcher(key).matches()) {
      throw new Refusal.Invalid(
          "invalid", "the Idempotency-Key must have 1 to 200 visible ASCII characters", List.of());
    }
    return key;
  }
}
