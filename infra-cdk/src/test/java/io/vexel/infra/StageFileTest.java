package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vexel.api.Setting;
import io.vexel.infra.Stage.Grouping;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StageFileTest {
  @Test
  void both_stages_of_the_file_can_be_deployed_and_differ_where_they_should() {
    Stage dev = StageFile.read(Path.of("vexel.yaml"), "dev");
    Stage prod = StageFile.read(Path.of("vexel.yaml"), "prod");
    assertThat(dev.retain()).isFalse();
    assertThat(prod.retain()).isTrue();
    assertThat(prod.logDays()).isGreaterThan(dev.logDays());
    assertThat(prod.throttle().rate()).isGreaterThan(dev.throttle().rate());
    assertThat(prod.settings()).containsEntry(Setting.VEXEL_REGISTRATION, "closed");
  }

  @Test
  void what_is_left_out_has_a_sensible_value() {
    Stage stage = StageFile.parse("dev: {region: eu-west-1}", "vexel.yaml", "dev");
    assertThat(stage.grouping()).isEqualTo(Grouping.ROUTE);
    assertThat(stage.logDays()).isEqualTo(14);
    assertThat(stage.memoryPercent()).isEqualTo(100);
    assertThat(stage.domain()).isEmpty();
    assertThat(stage.settings()).isEmpty();
  }

  @Test
  void everything_wrong_is_said_at_once() {
    String yaml =
        """
        dev:
          regoin: eu-central-1
          grouping: routes
          logDays: 8
          retain: perhaps
          throttle: {rate: lots, brust: 3}
          domain: {name: "http://example.org"}
          settings:
            VEXEL_REGISTRATION: maybe
            VEXEL_SIGNING_KEY: secret
            VEXEL_ROUTES: GET_HEALTH
            VEXEL_REGISTRATON: open
        """;
    assertThatThrownBy(() -> StageFile.parse(yaml, "vexel.yaml", "dev"))
        .isInstanceOf(Unusable.class)
        .hasMessageStartingWith("vexel.yaml is not usable:\n")
        .hasMessageContainingAll(
            "dev.regoin is no key",
            "dev.region is missing",
            "dev.grouping cannot be \"routes\": one of route, feature",
            "dev.logDays cannot be 8",
            "dev.retain cannot be \"perhaps\"",
            "dev.throttle.rate cannot be \"lots\": a whole number",
            "dev.throttle.brust is no key; dev.throttle has: burst, rate",
            "dev.domain.name cannot be",
            "dev.domain.certificate is missing",
            "dev.settings.VEXEL_REGISTRATION cannot be \"maybe\"",
            "dev.settings.VEXEL_SIGNING_KEY does not belong in a file",
            "dev.settings.VEXEL_ROUTES is not for you to set here",
            "dev.settings.VEXEL_REGISTRATON is no setting");
  }

  @Test
  void a_budget_that_nobody_would_hear_of_is_refused() {
    assertThatThrownBy(
            () -> StageFile.parse("dev: {region: eu-west-1, budget: 20}", "vexel.yaml", "dev"))
        .hasMessageContaining("dev.budget needs alarmsTo");
  }

  @Test
  void a_secret_in_the_file_is_not_repeated() {
    String yaml = "dev: {region: eu-west-1, settings: {OPENAI_API_KEY: sk-123}}";
    assertThatThrownBy(() -> StageFile.parse(yaml, "vexel.yaml", "dev"))
        .hasMessageContaining("make parameters")
        .hasMessageNotContaining("sk-123");
  }

  @ParameterizedTest
  @CsvSource({
    "staging, there is no stage \"staging\"",
    "Dev, a stage is called by up to 12 small letters",
    "a-b, a stage is called by up to 12 small letters",
    "verylongstage, a stage is called by up to 12 small letters"
  })
  void a_stage_has_to_be_there(String stage, String complaint) {
    assertThatThrownBy(() -> StageFile.parse("dev: {region: eu-west-1}", "vexel.yaml", stage))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dev: {region: eu-west-1, region: eu-west-2} | duplicate key region",
        "dev: {region: [ | expected the node content",
        "dev: eu-west-1 | dev has to hold keys",
        "'' | there is no stage \"dev\"; there is: []"
      })
  void what_cannot_be_read_is_said_to_be_so(String yaml, String complaint) {
    assertThatThrownBy(() -> StageFile.parse(yaml, "vexel.yaml", "dev"))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining(complaint);
  }
}
