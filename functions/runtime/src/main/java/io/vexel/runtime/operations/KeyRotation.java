package io.vexel.runtime.operations;

import io.vexel.api.Setting;
import io.vexel.endpoints.App;
import io.vexel.runtime.aws.WritableParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/**
 * Replaces the key that signs access tokens, in two steps, so that everybody knows the new one
 * before it signs. The old one's public half stays in the set: functions that run already go on
 * signing with it until they end.
 */
final class KeyRotation {
  /** Whoever checks tokens remembers the set for five minutes. */
  static final Duration ANNOUNCED = Duration.ofMinutes(10);

  private final String signing;
  private final String announced;
  private final String checking;
  private final WritableParameters parameters;
  private final Clock clock;

  KeyRotation(Map<Setting, String> names, WritableParameters parameters, Clock clock) {
    this.signing = names.getOrDefault(Setting.VEXEL_SIGNING_KEY, "");
    this.checking = names.getOrDefault(Setting.VEXEL_VERIFICATION_KEYS, "");
    this.announced = signing.replaceFirst("[^/]+$", "next-signing-key");
    this.parameters = parameters;
    this.clock = clock;
  }

  /** Takes the next step, or says when it can be taken. */
  String step() {
    Map<String, String> there = parameters.read(Set.of(signing, announced, checking));
    String next = there.get(announced);
    if (next == null) {
      return announce(known(there));
    }
    int space = next.indexOf(' ');
    Instant due = Instant.parse(next.substring(0, space)).plus(ANNOUNCED);
    if (due.isAfter(clock.instant())) {
      return "The new key was announced and may sign from %s on. Do this again then."
          .formatted(due);
    }
    parameters.write(signing, next.substring(space + 1), true);
    parameters.remove(announced);
    return "The new key signs in every function that starts from now on.";
  }

  /** Replaces the key at once and takes every other one out of the set, since one has leaked. */
  String replace() {
    String key = App.newSigningKey();
    parameters.write(checking, PublicKeys.NONE.with(key).text(), false);
    parameters.write(signing, key, true);
    parameters.remove(announced);
    return "The key was replaced, and no other is good. Now start every function anew: change"
        + " \"restart\" in vexel.yaml and deploy.";
  }

  /** With the key that signs, which somebody may have stored by hand. */
  private PublicKeys known(Map<String, String> there) {
    String current = there.get(signing);
    if (current == null) {
      throw new IllegalStateException("there is no key to replace; run make parameters first");
    }
    String set = there.get(checking);
    return (set == null ? PublicKeys.NONE : PublicKeys.read(set)).with(current);
  }

  private String announce(PublicKeys known) {
    String key = App.newSigningKey();
    parameters.write(announced, clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + key, true);
    parameters.write(checking, known.with(key).text(), false);
    return "A new key is announced. Do this again in %d minutes, and it signs."
        .formatted(ANNOUNCED.toMinutes());
  }
}
