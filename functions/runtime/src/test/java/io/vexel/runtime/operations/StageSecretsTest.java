package io.vexel.runtime.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vexel.api.Setting;
import io.vexel.endpoints.App;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StageSecretsTest {
  private static final Map<Setting, String> GIVEN =
      Map.of(Setting.MONGODB_URI, "mongodb+srv://db.example.org", Setting.OPENAI_API_KEY, "sk-1");

  private final Kept kept = new Kept();

  @Test
  void what_nobody_has_to_know_is_made_up() {
    List<String> said = store(GIVEN);
    assertThat(kept.values.keySet()).containsExactlyInAnyOrderElementsOf(Kept.NAMES.values());
    assertThat(kept.value(Setting.MONGODB_URI)).isEqualTo("mongodb+srv://db.example.org");
    assertThat(kept.value(Setting.VEXEL_ORIGIN_SECRET)).hasSizeGreaterThanOrEqualTo(32);
    assertThat(said).anyMatch(line -> line.contains(kept.value(Setting.ADMIN_PASSWORD)));
    assertThat(said)
        .noneMatch(line -> line.contains(kept.value(Setting.VEXEL_SIGNING_KEY)))
        .noneMatch(line -> line.contains(kept.value(Setting.VEXEL_ORIGIN_SECRET)))
        .noneMatch(line -> line.contains("sk-1"));
  }

  @Test
  void the_public_half_of_the_signing_key_is_in_the_set_and_the_private_one_is_not() {
    store(GIVEN);
    String set = kept.value(Setting.VEXEL_VERIFICATION_KEYS);
    assertThat(set)
        .isEqualTo("{\"keys\":[" + App.publicKey(kept.value(Setting.VEXEL_SIGNING_KEY)) + "]}")
        .doesNotContain("\"d\"");
  }

  @Test
  void only_what_others_have_to_read_is_not_encrypted() {
    store(GIVEN);
    assertThat(kept.encrypted)
        .containsExactlyInAnyOrder(
            "/vexel/dev/mongodb-uri",
            "/vexel/dev/openai-api-key",
            "/vexel/dev/admin-password",
            "/vexel/dev/signing-key");
  }

  @Test
  void doing_it_again_changes_nothing_but_what_is_given_anew() {
    store(GIVEN);
    Map<String, String> before = Map.copyOf(kept.values);
    store(Map.of());
    assertThat(kept.values).isEqualTo(before);
    store(Map.of(Setting.OPENAI_API_KEY, "sk-2"));
    assertThat(kept.value(Setting.OPENAI_API_KEY)).isEqualTo("sk-2");
    assertThat(kept.value(Setting.VEXEL_SIGNING_KEY))
        .isEqualTo(before.get("/vexel/dev/signing-key"));
  }

  @Test
  void everything_that_somebody_has_to_give_is_named_at_once_and_nothing_stored() {
    assertThatThrownBy(() -> store(Map.of()))
        .isInstanceOf(StageSecrets.Incomplete.class)
        .hasMessageContainingAll("MONGODB_URI: Connection string", "OPENAI_API_KEY: Key");
    assertThat(kept.values).isEmpty();
  }

  private List<String> store(Map<Setting, String> given) {
    return new StageSecrets(Kept.NAMES, kept, new SecureRandom()).store(given);
  }
}
