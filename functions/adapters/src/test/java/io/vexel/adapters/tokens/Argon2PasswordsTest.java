package io.vexel.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class Argon2PasswordsTest {
  private final Argon2Passwords passwords = new Argon2Passwords();

  @Test
  void a_password_matches_its_own_hash_only() {
    String hash = passwords.hash("correct horse");
    assertThat(passwords.matches("correct horse", Optional.of(hash))).isTrue();
    assertThat(passwords.matches("correct hors", Optional.of(hash))).isFalse();
    assertThat(passwords.matches("", Optional.of(hash))).isFalse();
  }

  @Test
  void hashes_are_argon2id_and_salted() {
    assertThat(passwords.hash("correct horse"))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
        .isNotEqualTo(passwords.hash("correct horse"));
  }

  @Test
  void without_a_hash_nothing_matches_but_the_time_is_spent() {
    passwords.hash("warm up");
    long start = System.nanoTime();
    assertThat(passwords.matches("anything", Optional.empty())).isFalse();
    long unknown = System.nanoTime() - start;
    String hash = passwords.hash("correct horse");
    start = System.nanoTime();
    assertThat(passwords.matches("anything", Optional.of(hash))).isFalse();
    long known = System.nanoTime() - start;
    assertThat((double) unknown / known).isBetween(0.2, 5.0);
  }
}
