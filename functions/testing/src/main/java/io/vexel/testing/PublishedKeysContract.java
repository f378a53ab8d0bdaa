package io.vexel.testing;

import static io.vexel.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.users.PublishedKeys;
import io.vexel.core.users.VerificationKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every keeper of public keys does. */
public abstract class PublishedKeysContract {
  private static final Instant LATER = NOW.plusSeconds(1800);

  /** The port under test, with nothing in it. */
  protected abstract PublishedKeys keys();

  private static VerificationKey key(String kid, Instant expiresAt) {
    return new VerificationKey(kid, "{}", NOW, expiresAt);
  }

  @Test
  void there_are_no_keys_at_first() {
    assertThat(keys().all()).isEmpty();
    assertThat(keys().good(NOW)).isEmpty();
  }

  @Test
  void keys_come_back_oldest_first_as_they_were_stored() {
    VerificationKey younger =
        new VerificationKey("b", "{\"kty\":\"EC\"}", NOW.plusSeconds(1), LATER);
    VerificationKey older = new VerificationKey("z", Samples.UNICODE, NOW, LATER.plusMillis(1));
    keys().publish(younger);
    keys().publish(older);
    assertThat(keys().all()).containsExactly(older, younger);
  }

  @Test
  void the_first_key_of_a_name_stays() {
    VerificationKey first = key("a", LATER);
    keys().publish(first);
    keys().publish(new VerificationKey("a", "{\"other\":1}", NOW.plusSeconds(1), LATER));
    assertThat(keys().all()).containsExactly(first);
  }

  @Test
  void a_key_published_again_lasts_longer_and_never_shorter() {
    keys().publish(key("a", LATER));
    keys().publish(key("a", LATER.plusSeconds(300)));
    assertThat(keys().all()).containsExactly(key("a", LATER.plusSeconds(300)));
    keys().publish(key("a", NOW));
    assertThat(keys().all()).containsExactly(key("a", LATER.plusSeconds(300)));
  }

  @Test
  void a_key_whose_time_is_over_is_no_longer_good_once_there_is_a_later_one() {
    keys().publish(key("old", LATER));
    keys().publish(key("new", LATER.plusSeconds(60)));
    assertThat(keys().good(LATER.minusMillis(1)))
        .extracting(VerificationKey::kid)
        .containsExactlyInAnyOrder("old", "new");
    assertThat(keys().good(LATER)).extracting(VerificationKey::kid).containsExactly("new");
  }

  @Test
  void the_key_that_ends_last_is_good_even_when_nobody_has_signed_for_long() {
    keys().publish(key("old", LATER));
    keys().publish(key("new", LATER.plusSeconds(60)));
    assertThat(keys().good(LATER.plusSeconds(999_999)))
        .extracting(VerificationKey::kid)
        .containsExactly("new");
  }

  @Test
  void keys_whose_time_was_over_before_are_forgotten_and_others_are_not() {
    keys().publish(key("old", LATER));
    keys().publish(key("new", LATER.plusSeconds(60)));
    keys().forget(LATER);
    assertThat(keys().all()).hasSize(2);
    keys().forget(LATER.plusMillis(1));
    assertThat(keys().all()).extracting(VerificationKey::kid).containsExactly("new");
  }

  @Test
  void a_key_that_was_forgotten_can_be_published_again() {
    keys().publish(key("a", LATER));
    keys().forget(LATER.plusMillis(1));
    keys().publish(key("a", LATER.plusSeconds(60)));
    assertThat(keys().all()).containsExactly(key("a", LATER.plusSeconds(60)));
  }

  @Test
  void sixteen_hosts_starting_at_once_publish_one_key_until_the_last_of_their_ends() {
    Race.run(number -> {
      keys().publish(key("a", LATER.plusSeconds(number)));
      return number;
    });
    assertThat(keys().all()).containsExactly(key("a", LATER.plusSeconds(15)));
  }

  @Test
  void more_keys_than_fit_one_batch_all_come_back() {
    for (int i = 0; i < 120; i++) {
      keys().publish(new VerificationKey("k" + i, "{}", NOW.plusSeconds(i), LATER));
    }
    assertThat(keys().all()).hasSize(120).first().extracting(VerificationKey::kid).isEqualTo("k0");
  }
}
