package io.vexel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vexel.core.Refusal;
import io.vexel.core.users.Email;
import io.vexel.core.users.User;
import io.vexel.core.users.Users;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of accounts does. */
public abstract class UsersContract {
  /** The port under test, with nothing in it. */
  protected abstract Users users();

  @Test
  void an_account_comes_back_as_it_was_stored() {
    User ada = Samples.user("Ada@Example.org");
    users().add(ada);
    assertThat(users().find(ada.id())).contains(ada);
    assertThat(users().find(new Email("Ada@Example.org"))).contains(ada);
  }

  @Test
  void an_account_without_a_password_comes_back_without_one() {
    User ada = Samples.user("ada@example.org");
    User without =
        new User(ada.id(), ada.email(), true, "", Optional.empty(), false, true, Samples.NOW, 9);
    users().add(without);
    assertThat(users().find(ada.id())).contains(without);
  }

  @Test
  void an_unknown_account_is_absent() {
    assertThat(users().find(Samples.userId())).isEmpty();
    assertThat(users().find(new Email("nobody@example.org"))).isEmpty();
  }

  @Test
  void there_is_nobody_until_somebody_is_added() {
    assertThat(users().isEmpty()).isTrue();
    users().add(Samples.user("ada@example.org"));
    assertThat(users().isEmpty()).isFalse();
  }

  @Test
  void an_address_differing_only_in_case_or_width_is_the_same_account() {
    User ada = Samples.user("ada@example.org");
    users().add(ada);
    assertThat(users().find(new Email("ADA@EXAMPLE.ORG"))).contains(ada);
    assertThat(users().find(new Email("ａda@example.org"))).contains(ada);
    assertThat(refusal(() -> users().add(Samples.user("ADA@example.org"))).code())
        .isEqualTo("email-taken");
  }

  @Test
  void a_changed_account_is_stored_one_version_on() {
    User ada = Samples.user("ada@example.org");
    users().add(ada);
    User stored = users().replace(named(ada, "Ada"));
    assertThat(stored.version()).isEqualTo(2);
    assertThat(stored.fullName()).isEqualTo("Ada");
    assertThat(users().find(ada.id())).contains(stored);
  }

  @Test
  void whoever_changes_a_stale_version_loses() {
    User ada = Samples.user("ada@example.org");
    users().add(ada);
    users().replace(named(ada, "first"));
    assertThat(refusal(() -> users().replace(named(ada, "second"))).code())
        .isEqualTo("version-conflict");
    assertThat(users().find(ada.id())).map(User::fullName).contains("first");
  }

  @Test
  void an_account_that_is_gone_cannot_be_changed() {
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> users().replace(Samples.user("ada@example.org")))
        .matches(conflict -> conflict.code().equals("version-conflict"));
  }

  @Test
  void an_address_cannot_be_changed_to_that_of_another_account() {
    User ada = Samples.user("ada@example.org");
    users().add(ada);
    users().add(Samples.user("bob@example.org"));
    assertThat(refusal(() -> users().replace(addressed(ada, "Bob@example.org"))).code())
        .isEqualTo("email-taken");
    assertThat(users().find(ada.id())).contains(ada);
  }

  @Test
  void a_freed_address_can_be_taken() {
    User ada = Samples.user("ada@example.org");
    users().add(ada);
    users().replace(addressed(ada, "countess@example.org"));
    User heir = Samples.user("ada@example.org");
    users().add(heir);
    assertThat(users().find(new Email("ada@example.org"))).contains(heir);
  }

  @Test
  void of_sixteen_registrations_of_one_address_one_succeeds() {
    List<Boolean> added =
        Race.run(number -> succeeds(() -> users().add(Samples.user("race@example.org"))));
    assertThat(added).containsOnlyOnce(true);
  }

  @Test
  void of_sixteen_changes_of_one_version_one_succeeds() {
    User ada = Samples.user("ada@example.org");
    users().add(ada);
    List<Boolean> changed =
        Race.run(number -> succeeds(() -> users().replace(named(ada, "n" + number))));
    assertThat(changed).containsOnlyOnce(true);
    assertThat(users().find(ada.id())).map(User::version).contains(2L);
  }

  @Test
  void a_key_makes_one_account_and_survives_changes() {
    User ada = Samples.user("ada@example.org");
    users().add(ada, "k");
    User bob = Samples.user("bob@example.org");
    assertThat(refusal(() -> users().add(bob, "k")).code()).isEqualTo("idempotency-mismatch");
    assertThat(users().find(bob.id())).isEmpty();
    users().add(bob);
    User changed = users().replace(named(ada, "Ada"));
    assertThat(users().made("k")).contains(changed);
    assertThat(users().made("other")).isEmpty();
  }

  @Test
  void an_address_is_taken_whatever_the_key() {
    users().add(Samples.user("ada@example.org"), "k");
    assertThat(refusal(() -> users().add(Samples.user("ADA@example.org"), "l")).code())
        .isEqualTo("email-taken");
    assertThat(users().made("l")).isEmpty();
  }

  @Test
  void of_sixteen_registrations_with_one_key_one_succeeds() {
    List<Boolean> added =
        Race.run(number ->
            succeeds(() -> users().add(Samples.user("race" + number + "@example.org"), "k")));
    assertThat(added).containsOnlyOnce(true);
  }

  @Test
  void a_password_that_is_taken_away_is_gone() {
    User ada = Samples.user("ada@example.org");
    users().add(ada);
    User without =
        new User(ada.id(), ada.email(), true, "", Optional.empty(), true, false, Samples.NOW, 1);
    assertThat(users().find(ada.id())).contains(ada);
    User stored = users().replace(without);
    assertThat(users().find(ada.id()))
        .contains(stored)
        .get()
        .matches(user -> user.passwordHash().isEmpty());
  }

  private static boolean succeeds(Runnable change) {
    try {
      change.run();
      return true;
    } catch (Refusal.Conflict lost) {
      return false;
    }
  }

  private static Refusal refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return catchThrowableOfType(Refusal.Conflict.class, work);
  }

  private static User named(User user, String name) {
    return changed(user, user.email(), name);
  }

  private static User addressed(User user, String email) {
    return changed(user, new Email(email), user.fullName());
  }

  private static User changed(User user, Email email, String name) {
    return new User(
        user.id(),
        email,
        user.emailValidated(),
        name,
        user.passwordHash(),
        user.active(),
        user.superuser(),
        user.createdAt(),
        user.version());
  }
}
