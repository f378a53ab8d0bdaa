package io.vexel.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vexel.core.Refusal;
import io.vexel.core.users.AccessTokens;
import io.vexel.core.users.AuthSessionId;
import io.vexel.core.users.PublishedKeys;
import io.vexel.core.users.UserId;
import io.vexel.core.users.VerificationKey;
import io.vexel.testing.InMemoryPublishedKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Several processes sign and check, some with the old key and some with the new one. */
final class KeyRotationTest {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  private static final AccessTokens.Claims ADA =
      new AccessTokens.Claims(
          new UserId("0123456789abcdef01234567"),
          new AuthSessionId("89abcdef0123456789abcdef"),
          AccessTokens.Kind.ACCESS);

  private final PublishedKeys published = new InMemoryPublishedKeys();
  private final SigningKey old = SigningKey.parse(SigningKey.generate());
  private final SigningKey next = SigningKey.parse(SigningKey.generate());

  private record Signed(String token, Instant at) {
    boolean alive(Instant now) {
      return at.plus(AccessTokens.LIFETIME).isAfter(now);
    }
  }

  private JwtAccessTokens process(SigningKey key) {
    PublishedKey signing = new PublishedKey(key, published);
    return new JwtAccessTokens("https://vexel.example", published, () -> signing);
  }

  private static Signed sign(JwtAccessTokens process, Instant now) {
    return new Signed(process.issue(ADA, now), now);
  }

  private List<String> good(Instant now) {
    return published.good(now).stream().map(VerificationKey::kid).toList();
  }

  private static String kid(SigningKey key) {
    return key.verificationKey(START, START).kid();
  }

  @Test
  void no_token_fails_while_processes_with_the_old_key_live_on_beside_those_with_the_new_one() {
    Random random = new Random(1);
    List<JwtAccessTokens> checking = List.of(process(old), process(next), process(next));
    List<JwtAccessTokens> signing = List.of(process(old), process(old), process(next));
    List<Signed> tokens = new ArrayList<>();
    for (int minute = 0; minute < 600; minute++) {
      Instant now = START.plus(Duration.ofMinutes(minute));
      int mayBegin = minute < 200 ? 2 : 3;
      if (random.nextInt(10) == 0) {
        tokens.add(sign(signing.get(random.nextInt(mayBegin)), now));
      }
      tokens.removeIf(token -> !token.alive(now));
      for (Signed token : tokens) {
        checking.forEach(process -> assertThat(process.verify(token.token(), now)).isEqualTo(ADA));
      }
    }
  }

  @Test
  void the_old_key_leaves_once_its_last_token_has_been_over_for_a_while() {
    sign(process(old), START);
    sign(process(next), START.plusSeconds(1));
    Instant over = START.plus(PublishedKey.LASTS);
    assertThat(good(over.minusMillis(1))).containsExactlyInAnyOrder(kid(old), kid(next));
    assertThat(good(over)).containsExactly(kid(next));
  }

  @Test
  void a_process_that_slept_with_the_old_key_brings_it_back_before_it_signs() {
    JwtAccessTokens asleep = process(old);
    sign(asleep, START);
    JwtAccessTokens awake = process(next);
    Instant later = START.plus(Duration.ofDays(3));
    awake.verify(sign(awake, later).token(), later);
    assertThat(published.all()).extracting(VerificationKey::kid).containsExactly(kid(next));
    Signed token = sign(asleep, later.plusSeconds(1));
    assertThat(awake.verify(token.token(), later.plusSeconds(1))).isEqualTo(ADA);
    assertThat(awake.verify(token.token(), later.plusSeconds(899))).isEqualTo(ADA);
  }

  @Test
  void whoever_has_only_the_old_key_makes_no_more_tokens_once_it_has_left() {
    sign(process(old), START);
    Instant later = START.plus(Duration.ofHours(1));
    JwtAccessTokens checking = process(next);
    sign(checking, later);
    PublishedKey stolen = new PublishedKey(old, new InMemoryPublishedKeys());
    JwtAccessTokens thief = new JwtAccessTokens("https://vexel.example", published, () -> stolen);
    Signed forged = sign(thief, later);
    assertThat(refused(checking, forged, later)).isEqualTo("unauthenticated");
  }

  @Test
  void a_key_that_somebody_removed_is_refused_within_minutes() {
    JwtAccessTokens checking = process(old);
    Signed first = sign(checking, START);
    checking.verify(first.token(), START);
    Signed second = sign(checking, START);
    published.forget(Instant.MAX);
    Instant later = START.plus(Duration.ofMinutes(5));
    assertThat(refused(checking, first, later)).isEqualTo("unauthenticated");
    assertThat(refused(checking, second, later)).isEqualTo("unauthenticated");
  }

  @Test
  void a_token_that_expired_lately_is_called_expired_whichever_key_signed_it() {
    JwtAccessTokens before = process(old);
    Signed token = sign(before, START);
    Instant later = START.plus(Duration.ofMinutes(25));
    JwtAccessTokens after = process(next);
    sign(after, later);
    assertThat(refused(after, token, later)).isEqualTo("token-expired");
  }

  @Test
  void signing_often_publishes_now_and_then() {
    List<Instant> publications = new ArrayList<>();
    PublishedKeys counting =
        new PublishedKeys() {
          @Override
          public void publish(VerificationKey key) {
            publications.add(key.createdAt());
          }

          @Override
          public void forget(Instant before) {}

          @Override
          public List<VerificationKey> all() {
            return List.of();
          }
        };
    PublishedKey signing = new PublishedKey(old, counting);
    for (int second = 0; second < 600; second++) {
      signing.at(START.plusSeconds(second));
    }
    assertThat(publications).containsExactly(START, START.plusSeconds(300));
  }

  @Test
  void an_announced_key_is_shown_before_it_signs_and_others_stay_as_they_are() {
    sign(process(old), START);
    VerificationKey before = published.all().getFirst();
    String both =
        "{\"keys\":[%s,%s]}"
            .formatted(
                old.verificationKey(START, START).jwk(), next.verificationKey(START, START).jwk());
    PublishedKey.announce(both, published, START.plusSeconds(1));
    assertThat(good(START.plusSeconds(1))).containsExactly(kid(old), kid(next));
    assertThat(published.all()).contains(before);
  }

  private static String refused(JwtAccessTokens process, Signed token, Instant now) {
    return catchThrowableOfType(
            Refusal.Unauthenticated.class, () -> process.verify(token.token(), now))
        .code();
  }
}
