package io.vexel.testing;

import static io.vexel.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.users.VerificationKey;
import io.vexel.core.users.VerificationKeys;
import org.junit.jupiter.api.Test;

/** What every keeper of public keys does. */
public abstract class VerificationKeysContract {
  /** The port under test, with nothing in it. */
  protected abstract VerificationKeys verificationKeys();

  @Test
  void there_are_no_keys_at_first() {
    assertThat(verificationKeys().all()).isEmpty();
  }

  @Test
  void keys_come_back_oldest_first_as_they_were_stored() {
    VerificationKey younger = new VerificationKey("b", "{\"kty\":\"EC\"}", NOW.plusSeconds(1));
    VerificationKey older = new VerificationKey("z", Samples.UNICODE, NOW);
    verificationKeys().add(younger);
    verificationKeys().add(older);
    assertThat(verificationKeys().all()).containsExactly(older, younger);
  }

  @Test
  void the_first_key_of_a_name_stays() {
    VerificationKey first = new VerificationKey("a", "{}", NOW);
    verificationKeys().add(first);
    verificationKeys().add(new VerificationKey("a", "{\"other\":1}", NOW.plusSeconds(1)));
    assertThat(verificationKeys().all()).containsExactly(first);
  }

  @Test
  void sixteen_hosts_starting_at_once_add_one_key() {
    Race.run(number -> {
      verificationKeys().add(new VerificationKey("a", "{}", NOW));
      return number;
    });
    assertThat(verificationKeys().all()).hasSize(1);
  }

  @Test
  void more_keys_than_fit_one_batch_all_come_back() {
    for (int i = 0; i < 120; i++) {
      verificationKeys().add(new VerificationKey("k" + i, "{}", NOW.plusSeconds(i)));
    }
    assertThat(verificationKeys().all())
        .hasSize(120)
        .first()
        .extracting(VerificationKey::kid)
        .isEqualTo("k0");
  }
}
