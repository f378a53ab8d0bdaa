package io.vexel.testing;

import static io.vexel.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vexel.core.Refusal;
import io.vexel.core.users.RefreshToken;
import io.vexel.core.users.RefreshTokens;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every keeper of refresh tokens does. */
public abstract class RefreshTokensContract {
  /** The port under test, with nothing in it. */
  protected abstract RefreshTokens refreshTokens();

  @Test
  void a_token_comes_back_as_it_was_stored() {
    RefreshToken token = added();
    assertThat(refreshTokens().find(token.hash(), NOW)).contains(token);
  }

  @Test
  void an_unknown_token_is_absent_and_of_no_use() {
    assertThat(refreshTokens().find("00", NOW)).isEmpty();
    assertThat(refreshTokens().use("00", NOW)).isFalse();
  }

  @Test
  void the_same_token_cannot_be_added_twice() {
    RefreshToken token = added();
    assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> refreshTokens().add(token));
  }

  @Test
  void a_used_token_is_still_found_and_tells_when_it_was_used() {
    RefreshToken token = added();
    assertThat(refreshTokens().use(token.hash(), NOW)).isTrue();
    assertThat(refreshTokens().use(token.hash(), NOW.plusSeconds(1))).isFalse();
    assertThat(refreshTokens().find(token.hash(), NOW)).flatMap(RefreshToken::usedAt).contains(NOW);
  }

  @Test
  void an_expired_token_is_absent_and_of_no_use() {
    RefreshToken token = added();
    assertThat(refreshTokens().find(token.hash(), token.expiresAt())).isEmpty();
    assertThat(refreshTokens().use(token.hash(), token.expiresAt())).isFalse();
    assertThat(refreshTokens().use(token.hash(), token.expiresAt().minusMillis(1))).isTrue();
  }

  @Test
  void of_many_uses_of_one_token_one_succeeds() {
    Race.rounds(Race.SOME, this::raceForOneToken);
  }

  @Test
  @Tag("long")
  void of_many_uses_of_one_token_one_succeeds_a_thousand_times() {
    Race.rounds(Race.MANY, this::raceForOneToken);
  }

  private BooleanSupplier raceForOneToken() {
    RefreshToken token = added();
    return () -> refreshTokens().use(token.hash(), NOW);
  }

  private RefreshToken added() {
    RefreshToken token = Samples.refreshToken(Samples.userId());
    refreshTokens().add(token);
    return token;
  }
}
