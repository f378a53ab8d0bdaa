package io.vexel.endpoints.chat;

import io.vexel.api.RequestHeader;
import io.vexel.core.Refusal;
import io.vexel.core.chat.Run;
import io.vexel.endpoints.http.Call;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the Idempotency-Key of a call. */
final class Idempotency {
  private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

  private Idempotency() {}

  /** The key with the hash of what it stands for: this body, sent to this path. */
  static Optional<Run.Idempotency> of(Call call) {
    return call.request()
        .header(RequestHeader.IDEMPOTENCY_KEY.wireName())
        .map(key -> new Run.Idempotency(checked(key), call.request().fingerprint()));
  }

  private static String checked(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new Refusal.Invalid(
          "invalid", "the Idempotency-Key must have 1 to 200 visible ASCII characters", List.of());
    }
    return key;
  }
}
