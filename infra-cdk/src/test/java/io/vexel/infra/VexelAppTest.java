package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;

final class VexelAppTest {
  @ParameterizedTest
  @EnumSource
  void every_stack_is_called_after_its_stage(Synthesised.Name stage) {
    assertThat(Synthesised.stage(stage).getStacks())
        .extracting(CloudFormationStackArtifact::getStackName)
        .isNotEmpty()
        .allMatch(name -> name.startsWith("vexel-" + stage.name().toLowerCase(Locale.ROOT)));
  }
}
