package io.vexel.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vexel.core.Refusal;
import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.AuthSessionId;
import io.vexel.core.users.UserId;
import io.vexel.core.users.VerificationKey;
import io.vexel.testing.InMemoryPublishedKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeySetTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final String ISSUER = "https://vexel.example";
  private static final AccessTokens.Claims ADA =
      new AccessTokens.Claims(
          new UserId("0123456789abcdef01234567"),
          new AuthSessionId("89abcdef0123456789abcdef"),
          AccessTokens.Kind.ACCESS);

  private final String oldKey = SigningKey.generate();
  private final String newKey = SigningKey.generate();
  private String set = set(publicHalf(oldKey));
  private boolean away;
  private int asked;
  private final JwtAccessTokens checking = new JwtAccessTokens(ISSUER, new KeySet(this::read));

  private String read() {
    asked++;
    if (away) {
      throw new IllegalStateException("nobody is there");
    }
    return set;
  }

  private static String set(String... keys) {
    return Stream.of(keys).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
  }

  /** As a person makes it: the private key without its {@code d}, and without a name. */
  private static String publicHalf(String key) {
    return key.replaceFirst(",?\"d\":\"[^\"]*\"", "").replaceFirst("\\{,", "{");
  }

  private static String token(String key) {
    PublishedKey signing = new PublishedKey(SigningKey.parse(key), new InMemoryPublishedKeys());
    return new JwtAccessTokens(ISSUER, new InMemoryPublishedKeys(), () -> signing).issue(ADA, NOW);
  }

  private String refused(String token, Instant now) {
    return catchThrowableOfType(Refusal.class, () -> checking.verify(token, now)).code();
  }

  @Test
  void tokens_are_checked_by_the_keys_of_the_set() {
    assertThat(checking.verify(token(oldKey), NOW)).isEqualTo(ADA);
    assertThat(refused(token(newKey), NOW)).isEqualTo("unauthenticated");
  }

  @Test
  void keys_are_named_as_tokens_name_them_whatever_the_set_calls_them() {
    String named = publicHalf(oldKey).replaceFirst("\\{", "{\"kid\":\"mine\",");
    assertThat(KeySet.parse(set(named)))
        .extracting(VerificationKey::kid)
        .containsExactly(SigningKey.parse(oldKey).verificationKey(NOW, NOW).kid());
  }

  @Test
  void a_key_that_is_added_is_found_at_once() {
    checking.verify(token(oldKey), NOW);
    set = set(publicHalf(oldKey), publicHalf(newKey));
    assertThat(checking.verify(token(newKey), NOW)).isEqualTo(ADA);
    assertThat(checking.verify(token(oldKey), NOW)).isEqualTo(ADA);
  }

  @Test
  void a_key_that_is_taken_out_is_refused_within_minutes() {
    checking.verify(token(oldKey), NOW);
    set = set(publicHalf(newKey));
    assertThat(refused(token(oldKey), NOW.plus(Duration.ofMinutes(5))))
        .isEqualTo("unauthenticated");
  }

  @Test
  void known_keys_are_not_read_for_each_token() {
    for (int i = 0; i < 10; i++) {
      checking.verify(token(oldKey), NOW);
    }
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void known_keys_go_on_while_the_set_is_out_of_reach() {
    checking.verify(token(oldKey), NOW);
    away = true;
    Instant later = NOW.plus(Duration.ofMinutes(6));
    assertThat(checking.verify(token(oldKey), later)).isEqualTo(ADA);
    assertThat(checking.verify(token(oldKey), later)).isEqualTo(ADA);
    assertThat(asked).isEqualTo(2);
  }

  @Test
  void without_any_key_nobody_is_told_that_a_token_is_bad() {
    away = true;
    assertThat(refused(token(oldKey), NOW)).isEqualTo("unavailable");
  }

  @Test
  void whoever_only_checks_makes_no_tokens() {
    assertThatThrownBy(() -> checking.issue(ADA, NOW)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "no set",
        "{\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}",
        "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}]}"
      })
  void what_is_no_set_of_public_keys_is_refused(String text) {
    assertThatThrownBy(() -> KeySet.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_private_key_is_refused_and_not_repeated() {
    assertThatThrownBy(() -> KeySet.parse(set(oldKey)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause()
        .hasMessage("this is no JSON Web Key Set of public P-256 keys");
  }
}
