package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.infra.Templates.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.cxapi.CloudArtifact;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;

/** What holds for all stacks of a stage. */
final class StacksTest {
  @ParameterizedTest
  @EnumSource
  void every_stack_is_called_after_its_stage(Synthesised.Name stage) {
    assertThat(Synthesised.stage(stage).getStacks())
        .extracting(CloudFormationStackArtifact::getStackName)
        .isNotEmpty()
        .allMatch(name -> name.startsWith(stage.stage().prefix() + "-"));
  }

  @ParameterizedTest
  @EnumSource
  void no_stack_comes_near_the_limits_of_cloudformation(Synthesised.Name stage) {
    Synthesised.templates(stage)
        .byStack()
        .forEach((name, template) -> {
          assertThat(template.get("Resources").size()).as(name).isLessThan(400);
          assertThat(template.toString().length()).as(name).isLessThan(500_000);
        });
  }

  @ParameterizedTest
  @EnumSource
  void the_database_is_prepared_first_and_the_gateway_changes_last(Synthesised.Name stage) {
    String prefix = stage.stage().prefix();
    assertThat(before(stage, prefix + "-prepare")).contains(prefix + "-data");
    assertThat(before(stage, prefix + "-jobs")).contains(prefix + "-prepare");
    assertThat(before(stage, prefix + "-chat")).contains(prefix + "-jobs");
    assertThat(before(stage, prefix + "-api"))
        .contains(prefix + "-chat", prefix + "-agents", prefix + "-accounts", prefix + "-meta");
  }

  /** Or the other one could not change what is imported any more. */
  @ParameterizedTest
  @EnumSource
  void functions_import_nothing_from_other_stacks(Synthesised.Name stage) {
    Templates templates = Synthesised.templates(stage);
    for (Resource function : templates.of("AWS::Lambda::Version")) {
      assertThat(templates.stack(function.stack()).toString())
          .as(function.stack())
          .doesNotContain("Fn::ImportValue");
    }
  }

  @Test
  void production_keeps_its_data_and_cannot_be_removed_by_mistake() {
    for (CloudFormationStackArtifact stack : Synthesised.stage(Synthesised.Name.PROD).getStacks()) {
      assertThat(stack.getTerminationProtection()).as(stack.getStackName()).isTrue();
    }
    for (Resource resource : Synthesised.templates(Synthesised.Name.PROD).all().toList()) {
      if (List.of("AWS::S3::Bucket", "AWS::Logs::LogGroup").contains(resource.type())
          && !resource.stack().endsWith("-web")) {
        assertThat(resource.whole().path("DeletionPolicy").asText())
            .as(resource.id())
            .isEqualTo("Retain");
      }
    }
  }

  @Test
  void development_leaves_nothing_behind() {
    for (CloudFormationStackArtifact stack : Synthesised.stage(Synthesised.Name.DEV).getStacks()) {
      assertThat(stack.getTerminationProtection()).as(stack.getStackName()).isNotEqualTo(true);
    }
    assertThat(Synthesised.templates(Synthesised.Name.DEV).of("AWS::S3::Bucket"))
        .allMatch(bucket -> bucket.whole().path("DeletionPolicy").asText().equals("Delete"));
  }

  @ParameterizedTest
  @EnumSource
  void every_log_group_forgets(Synthesised.Name stage) {
    assertThat(Synthesised.templates(stage).of("AWS::Logs::LogGroup"))
        .isNotEmpty()
        .allMatch(group -> group.property("RetentionInDays").asInt() == stage.stage().logDays());
  }

  private static List<String> before(Synthesised.Name stage, String stack) {
    return Synthesised.stage(stage).getStackByName(stack).getDependencies().stream()
        .map(CloudArtifact::getId)
        .toList();
  }
}
