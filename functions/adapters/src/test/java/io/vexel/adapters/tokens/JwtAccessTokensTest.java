package io.vexel.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vexel.core.Refusal;
import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.AuthSessionId;
import io.vexel.core.users.PublishedKeys;
import io.vexel.core.users.UserId;
import io.vexel.core.users.VerificationKeys;
import io.vexel.testing.InMemoryPublishedKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class JwtAccessTokensTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final AccessTokens.Claims ADA =
      new AccessTokens.Claims(
          new UserId("0123456789abcdef01234567"),
          new AuthSessionId("89abcdef0123456789abcdef"),
          AccessTokens.Kind.ACCESS);

  private static final UserId OTHER = new UserId("0123456789abcdef0123456f");

  private final PublishedKeys published = new InMemoryPublishedKeys();
  private final AtomicInteger asked = new AtomicInteger();
  private final VerificationKeys keys =
      () -> {
        asked.incrementAndGet();
        return published.all();
      };
  private final PublishedKey key = key(published);
  private final JwtAccessTokens tokens = of("https://vexel.example", key);

  private static PublishedKey key(PublishedKeys where) {
    return new PublishedKey(SigningKey.parse(SigningKey.generate()), where);
  }

  private JwtAccessTokens of(String issuer, PublishedKey signingKey) {
    return new JwtAccessTokens(issuer, keys, () -> signingKey);
  }

  @Test
  void a_token_says_what_was_put_into_it() {
    assertThat(tokens.verify(tokens.issue(ADA, NOW), NOW)).isEqualTo(ADA);
  }

  @Test
  void a_pending_token_stays_pending() {
    AccessTokens.Claims pending =
        new AccessTokens.Claims(ADA.userId(), ADA.sessionId(), AccessTokens.Kind.PENDING_TOTP);
    assertThat(tokens.verify(tokens.issue(pending, NOW), NOW).kind())
        .isEqualTo(AccessTokens.Kind.PENDING_TOTP);
  }

  @Test
  void a_token_is_over_after_fifteen_minutes() {
    String token = tokens.issue(ADA, NOW);
    assertThat(tokens.verify(token, NOW.plusSeconds(899))).isEqualTo(ADA);
    assertThat(refused(token, NOW.plusSeconds(900))).isEqualTo("token-expired");
  }

  @Test
  void a_token_that_was_checked_before_is_not_good_for_longer() {
    String token = tokens.issue(ADA, NOW);
    tokens.verify(token, NOW);
    assertThat(refused(token, NOW.plusSeconds(900))).isEqualTo("token-expired");
    assertThat(tokens.verify(token, NOW)).isEqualTo(ADA);
  }

  @Test
  void a_changed_token_is_not_taken_for_the_one_that_was_checked_before() {
    String token = tokens.issue(ADA, NOW);
    tokens.verify(token, NOW);
    String[] parts = token.split("\\.", -1);
    String other = tokens.issue(new AccessTokens.Claims(OTHER, ADA.sessionId(), ADA.kind()), NOW);
    String mixed = parts[0] + "." + other.split("\\.", -1)[1] + "." + parts[2];
    assertThat(refused(mixed, NOW)).isEqualTo("unauthenticated");
  }

  @Test
  void a_token_of_another_issuer_is_not_ours() {
    assertThat(refused(of("https://else.example", key).issue(ADA, NOW), NOW))
        .isEqualTo("unauthenticated");
  }

  @Test
  void a_token_signed_by_a_key_nobody_published_is_not_ours() {
    PublishedKey stranger = key(new InMemoryPublishedKeys());
    assertThat(refused(of("https://vexel.example", stranger).issue(ADA, NOW), NOW))
        .isEqualTo("unauthenticated");
  }

  @Test
  void a_changed_token_is_not_ours() {
    String[] parts = tokens.issue(ADA, NOW).split("\\.", -1);
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("0123456789abcdef01234567", "0123456789abcdef01234568");
    String forged =
        parts[0]
            + "."
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.getBytes(StandardCharsets.UTF_8))
            + "."
            + parts[2];
    assertThat(refused(forged, NOW)).isEqualTo("unauthenticated");
  }

  @Test
  void an_unsigned_token_is_not_ours() {
    assertThat(refused("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", NOW)).isEqualTo("unauthenticated");
    assertThat(refused("not a token", NOW)).isEqualTo("unauthenticated");
    assertThat(refused("", NOW)).isEqualTo("unauthenticated");
  }

  @Test
  void a_key_published_later_is_found_at_once() {
    tokens.verify(tokens.issue(ADA, NOW), NOW);
    String token = of("https://vexel.example", key(published)).issue(ADA, NOW);
    assertThat(tokens.verify(token, NOW)).isEqualTo(ADA);
  }

  @Test
  void a_key_published_while_somebody_makes_names_up_is_found_within_seconds() {
    refused(of("https://vexel.example", key(new InMemoryPublishedKeys())).issue(ADA, NOW), NOW);
    String token = of("https://vexel.example", key(published)).issue(ADA, NOW);
    assertThat(tokens.verify(token, NOW.plusSeconds(5))).isEqualTo(ADA);
  }

  @Test
  void made_up_key_names_do_not_reach_the_database_each_time() {
    for (int i = 0; i < 100; i++) {
      PublishedKey stranger = key(new InMemoryPublishedKeys());
      String token = of("https://vexel.example", stranger).issue(ADA, NOW);
      assertThat(refused(token, NOW)).isEqualTo("unauthenticated");
    }
    assertThat(asked).hasValue(1);
  }

  private String refused(String token, Instant now) {
    return catchThrowableOfType(Refusal.Unauthenticated.class, () -> tokens.verify(token, now))
        .code();
  }
}
