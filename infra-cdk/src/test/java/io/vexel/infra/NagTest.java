package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.cxapi.CloudAssembly;
import software.amazon.awscdk.services.s3.Bucket;

final class NagTest {
  @ParameterizedTest
  @EnumSource
  void nothing_is_found_that_was_not_accepted_with_a_reason(Synthesised.Name stage) {
    assertThat(assembly(Synthesised.stage(stage)).complaints()).isEmpty();
  }

  @Test
  void what_was_not_accepted_is_found() {
    App app = VexelApp.app(Optional.empty());
    Bucket careless = new Bucket(new Stack(app, "careless"), "Bucket");
    Accepted.finding(careless, "S1", "Nobody looks at it.");
    Aspects.of(app).add(AwsSolutionsChecks.Builder.create().reports(false).build());
    assertThat(assembly(app.synth()).complaints())
        .singleElement()
        .asString()
        .startsWith("/careless/Bucket/Resource AwsSolutions-S10");
  }

  private static Assembly assembly(CloudAssembly synthesised) {
    return new Assembly(Path.of(synthesised.getDirectory()));
  }
}
