package io.vexel.adapters.models;

import io.vexel.core.Refusal;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Says in our words what went wrong with a provider. Nothing it wrote is passed on. */
final class Failures {
  private final Provider provider;
  private final String model;

  Failures(Provider provider, String model) {
    this.provider = provider;
    this.model = model;
  }

  Refusal of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProviderFailure answer) {
        return of(answer);
      }
      if (cause instanceof HttpTimeoutException) {
        return away("provider-timeout", "it could not be reached in time", "try again later");
      }
      if (cause instanceof java.net.ConnectException) {
        return away("provider-error", "it could not be reached", "check its address and try again");
      }
      if (cause instanceof java.io.EOFException) {
        return away("provider-error", "the answer was cut off", "try again");
      }
      if (cause instanceof java.io.IOException) {
        return away(
            "provider-error", "the connection was lost or the answer unreadable", "try again");
      }
    }
    return away("provider-error", "its answer could not be understood", "try again");
  }

  Refusal silence(boolean begun, Duration limit) {
    String what = begun ? "it stopped in the middle of an answer for " : "no answer came within ";
    return away("provider-timeout", what + seconds(limit), "try again, or choose another model");
  }

  private Refusal of(ProviderFailure answer) {
    if (answer.tooLong() || answer.status() == 413) {
      return new Refusal.Invalid(
          "context-too-long",
          "could not ask %s: the conversation is longer than %s can read; start a new session or shorten the message"
              .formatted(provider.name(), model),
          List.of());
    }
    return switch (answer.status()) {
      case 401, 403 ->
          away("provider-auth", "it refused the key", "check the setting " + provider.keySetting());
      case 402 -> away("provider-auth", "its account has no credit left", "top it up");
      case 404 ->
          away(
              "provider-error",
              "it does not offer the model " + model + " to this key",
              "choose another model");
      case 408, 504 -> away("provider-timeout", "it took too long", "try again later");
      case 429 -> throttled(answer.retryAfter());
      default -> other(answer);
    };
  }

  private Refusal throttled(Optional<Duration> retryAfter) {
    return away(
        "provider-throttled",
        "it takes no more requests for now, or its quota is used up",
        retryAfter.map(wait -> "try again in " + seconds(wait)).orElse("try again later"),
        retryAfter);
  }

  private Refusal other(ProviderFailure answer) {
    return answer.status() < 500
        ? away(
            "provider-error",
            "it did not accept the request (status " + answer.status() + ")",
            "choose another model or change the agent")
        : away(
            "provider-error",
            "it failed (status " + answer.status() + ")",
            "try again later",
            answer.retryAfter());
  }

  private Refusal away(String code, String what, String remedy) {
    return away(code, what, remedy, Optional.empty());
  }

  private Refusal away(String code, String what, String remedy, Optional<Duration> retryAfter) {
    return new Refusal.Unavailable(
        code, "could not ask %s: %s; %s".formatted(provider.name(), what, remedy), retryAfter);
  }

  private static String seconds(Duration duration) {
    long seconds = Math.max(1, duration.plusMillis(999).toSeconds());
    return seconds + (seconds == 1 ? " second" : " seconds");
  }
}
