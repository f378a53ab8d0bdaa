package io.vexel.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vexel.api.Setting;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ConfigTest {
  @Test
  void what_is_not_set_has_its_default() {
    Config config = Config.read(Map.of(), Set.of());
    assertThat(config.number(Setting.PORT)).isEqualTo(8080);
    assertThat(config.get(Setting.VEXEL_REGISTRATION)).isEqualTo("open");
    assertThat(config.number(Setting.VEXEL_RUN_LEASE_SECONDS)).isEqualTo(15);
    assertThat(config.find(Setting.OPENAI_API_KEY)).isEmpty();
  }

  @Test
  void everything_wrong_is_named_in_one_message() {
    assertThatThrownBy(() ->
            Config.read(
                Map.of(
                    "PORT", "eighty",
                    "VEXEL_REGISTRATION", "maybe",
                    "VEXEL_REGISTRATOIN", "open",
                    "VEXEL_SIGNING_KEY", " ",
                    "OTHER", "left alone"),
                Set.of(Setting.MONGODB_URI, Setting.VEXEL_SIGNING_KEY)))
        .hasMessageContaining("PORT cannot be what it is set to")
        .hasMessageContaining("VEXEL_REGISTRATION cannot be")
        .hasMessageContaining("VEXEL_REGISTRATOIN is no setting")
        .hasMessageContaining("MONGODB_URI is missing")
        .hasMessageContaining("VEXEL_SIGNING_KEY is missing")
        .hasMessageNotContaining("eighty")
        .hasMessageNotContaining("OTHER");
  }

  @Test
  void secrets_are_not_shown() {
    Config config =
        Config.read(
            Map.of("OPENAI_API_KEY", "sk-1234", "MONGODB_URI", "mongodb://u:p@h", "PORT", "99"),
            Set.of());
    assertThat(config.toString())
        .contains("PORT=99", "OPENAI_API_KEY=***", "MONGODB_URI=***")
        .doesNotContain("sk-1234")
        .doesNotContain("u:p");
  }

  @Test
  void every_setting_can_be_set() {
    for (Setting setting : Setting.values()) {
      assertThat(Config.read(Map.of(), Set.of()).with(setting, "7").get(setting)).isEqualTo("7");
    }
  }
}
