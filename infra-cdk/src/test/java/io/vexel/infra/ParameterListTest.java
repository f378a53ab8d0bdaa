package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ParameterListTest {
  @Test
  void a_stage_lists_what_its_functions_read_and_no_stack_makes() {
    assertThat(ParameterList.lines(Synthesised.Name.DEV.stage()))
        .containsExactlyInAnyOrder(
            "region=eu-central-1",
            "ADMIN_PASSWORD=/vexel/dev/admin-password",
            "MONGODB_URI=/vexel/dev/mongodb-uri",
            "OPENAI_API_KEY=/vexel/dev/openai-api-key",
            "VEXEL_SIGNING_KEY=/vexel/dev/signing-key",
            "VEXEL_ORIGIN_SECRET=/vexel/dev/origin-secret",
            "VEXEL_VERIFICATION_KEYS=/vexel/dev/verification-keys");
  }

  @Test
  void a_database_that_is_made_with_the_stage_needs_no_address_of_anybody() {
    assertThat(ParameterList.lines(Synthesised.Name.FULL.stage()))
        .noneMatch(line -> line.startsWith("MONGODB_URI"));
  }

  @Test
  void without_a_provider_nobody_has_to_have_a_key_of_one() {
    Stage stage = StageFile.parse("dev: {region: eu-west-1}", "vexel.yaml", "dev");
    assertThat(ParameterList.lines(stage)).noneMatch(line -> line.startsWith("OPENAI"));
  }
}
