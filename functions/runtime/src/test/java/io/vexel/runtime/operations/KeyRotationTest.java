package io.vexel.runtime.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vexel.api.Setting;
import io.vexel.endpoints.App;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeyRotationTest {
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final String NEXT = "/vexel/dev/next-signing-key";

  private final Kept kept = new Kept();

  @Test
  void a_new_key_is_announced_before_it_signs() {
    String old = withAKey();
    at(NOW).step();
    String next = announced();
    assertThat(kept.value(Setting.VEXEL_SIGNING_KEY)).isEqualTo(old);
    assertThat(known()).containsExactly(App.publicKey(old), App.publicKey(next));
    assertThat(kept.encrypted).contains(NEXT);
  }

  @Test
  void it_signs_once_everybody_must_know_it_and_the_old_one_is_still_good() {
    String old = withAKey();
    at(NOW).step();
    String next = announced();
    assertThat(at(NOW.plus(Duration.ofMinutes(9))).step()).contains("2026-12-01T12:10:00Z");
    assertThat(kept.value(Setting.VEXEL_SIGNING_KEY)).isEqualTo(old);
    at(NOW.plus(Duration.ofMinutes(10))).step();
    assertThat(kept.value(Setting.VEXEL_SIGNING_KEY)).isEqualTo(next);
    assertThat(known()).containsExactly(App.publicKey(old), App.publicKey(next));
    assertThat(kept.values).doesNotContainKey(NEXT);
  }

  @Test
  void with_the_next_rotation_the_one_before_the_last_leaves() {
    withAKey();
    for (int i = 0; i < 3; i++) {
      at(NOW.plus(Duration.ofHours(i))).step();
      at(NOW.plus(Duration.ofHours(i)).plus(Duration.ofMinutes(10))).step();
    }
    assertThat(known())
        .hasSize(3)
        .last()
        .isEqualTo(App.publicKey(kept.value(Setting.VEXEL_SIGNING_KEY)));
  }

  @Test
  void a_key_that_leaked_is_replaced_at_once_and_no_other_stays_good() {
    String leaked = withAKey();
    at(NOW).step();
    at(NOW).replace();
    String key = kept.value(Setting.VEXEL_SIGNING_KEY);
    assertThat(key).isNotEqualTo(leaked);
    assertThat(known()).containsExactly(App.publicKey(key));
    assertThat(kept.values).doesNotContainKey(NEXT);
  }

  @Test
  void where_there_is_no_key_none_is_replaced() {
    assertThatThrownBy(() -> at(NOW).step()).hasMessageContaining("make parameters");
    assertThat(kept.values).isEmpty();
  }

  private String withAKey() {
    String key = App.newSigningKey();
    kept.write("/vexel/dev/signing-key", key, true);
    kept.write("/vexel/dev/verification-keys", PublicKeys.NONE.with(key).text(), false);
    return key;
  }

  private KeyRotation at(Instant now) {
    return new KeyRotation(Kept.NAMES, kept, Clock.fixed(now, ZoneOffset.UTC));
  }

  private String announced() {
    return kept.values.getOrDefault(NEXT, "").replaceFirst("^\\S+ ", "");
  }

  private List<String> known() {
    return PublicKeys.read(kept.value(Setting.VEXEL_VERIFICATION_KEYS)).keys().stream()
        .map(key -> App.json().write(key))
        .toList();
  }
}
