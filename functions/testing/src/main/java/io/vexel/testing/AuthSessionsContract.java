package io.vexel.testing;

import static io.vexel.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vexel.core.Refusal;
import io.vexel.core.users.AuthSession;
import io.vexel.core.users.AuthSessionId;
import io.vexel.core.users.AuthSessions;
import io.vexel.core.users.UserId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every keeper of sign-ins does. */
public abstract class AuthSessionsContract {
  /** The port under test, with nothing in it. */
  protected abstract AuthSessions authSessions();

  private final UserId ada = Samples.userId();
  private final UserId bob = Samples.userId();

  @Test
  void a_sign_in_comes_back_as_it_was_stored() {
    AuthSession session = added(ada);
    assertThat(authSessions().live(session.id(), ada, NOW)).contains(session);
  }

  @Test
  void an_unknown_sign_in_is_absent() {
    assertThat(authSessions().live(new AuthSessionId(Samples.id()), ada, NOW)).isEmpty();
  }

  @Test
  void somebody_elses_sign_in_is_absent() {
    AuthSession session = added(ada);
    assertThat(authSessions().live(session.id(), bob, NOW)).isEmpty();
  }

  @Test
  void a_sign_in_ends_at_its_expiry() {
    AuthSession session = added(ada);
    assertThat(authSessions().live(session.id(), ada, session.expiresAt().minusMillis(1)))
        .isPresent();
    assertThat(authSessions().live(session.id(), ada, session.expiresAt())).isEmpty();
  }

  @Test
  void the_same_sign_in_cannot_be_added_twice() {
    AuthSession session = added(ada);
    assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> authSessions().add(session));
  }

  @Test
  void a_revoked_sign_in_is_gone_and_can_be_revoked_again() {
    AuthSession session = added(ada);
    authSessions().revoke(session.id(), ada, NOW);
    authSessions().revoke(session.id(), ada, NOW.plusSeconds(1));
    assertThat(authSessions().live(session.id(), ada, NOW)).isEmpty();
  }

  @Test
  void nobody_can_revoke_somebody_elses_sign_in() {
    AuthSession session = added(ada);
    authSessions().revoke(session.id(), bob, NOW);
    assertThat(authSessions().live(session.id(), ada, NOW)).isPresent();
  }

  @Test
  void all_of_one_persons_sign_ins_end_and_nobody_elses() {
    List<AuthSession> sessions = Stream.generate(() -> added(ada)).limit(120).toList();
    AuthSession other = added(bob);
    authSessions().revokeAll(ada, NOW);
    assertThat(sessions)
        .allSatisfy(session -> assertThat(authSessions().live(session.id(), ada, NOW)).isEmpty());
    assertThat(authSessions().live(other.id(), bob, NOW)).isPresent();
  }

  private AuthSession added(UserId user) {
    AuthSession session = Samples.authSession(user);
    authSessions().add(session);
    return session;
  }

  @Test
  void all_sign_ins_but_one_end() {
    AuthSession kept = added(ada);
    AuthSession ended = added(ada);
    AuthSession foreign = added(bob);
    authSessions().revokeOthers(ada, kept.id(), NOW);
    assertThat(authSessions().live(kept.id(), ada, NOW)).isPresent();
    assertThat(authSessions().live(ended.id(), ada, NOW)).isEmpty();
    assertThat(authSessions().live(foreign.id(), bob, NOW)).isPresent();
  }

  @Test
  void a_sign_in_says_when_it_was_used_last() {
    AuthSession session = added(ada);
    authSessions().used(session.id(), bob, NOW.plusSeconds(9));
    assertThat(authSessions().live(session.id(), ada, NOW)).contains(session);
    authSessions().used(session.id(), ada, NOW.plusSeconds(5));
    assertThat(authSessions().live(session.id(), ada, NOW).orElseThrow().lastUsedAt())
        .isEqualTo(NOW.plusSeconds(5));
  }
}
