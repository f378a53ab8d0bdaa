package io.vexel.infra;

import static io.vexel.infra.Templates.elements;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PrivateBucketsTest {
  private static final List<String> BLOCKS =
      List.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets");

  @ParameterizedTest
  @EnumSource
  void no_bucket_can_become_public(Synthesised.Name stage) {
    assertThat(Synthesised.templates(stage).of("AWS::S3::Bucket"))
        .hasSizeGreaterThan(1)
        .allSatisfy(bucket ->
            assertThat(BLOCKS)
                .allMatch(
                    block -> bucket.at("/PublicAccessBlockConfiguration/" + block).asBoolean()));
  }

  @ParameterizedTest
  @EnumSource
  void nobody_is_allowed_anything_for_being_anybody(Synthesised.Name stage) {
    List<JsonNode> allowed =
        Synthesised.templates(stage).of("AWS::S3::BucketPolicy").stream()
            .flatMap(policy -> elements(policy.at("/PolicyDocument/Statement")))
            .filter(statement -> statement.get("Effect").asText().equals("Allow"))
            .toList();
    assertThat(allowed)
        .noneMatch(statement -> statement.get("Principal").toString().contains("*"))
        .filteredOn(statement ->
            statement.at("/Principal/Service").asText().equals("cloudfront.amazonaws.com"))
        .singleElement()
        .satisfies(statement -> {
          assertThat(elements(statement.get("Action")).map(JsonNode::asText))
              .containsExactly("s3:GetObject", "s3:ListBucket");
          assertThat(statement.at("/Condition/StringEquals").has("AWS:SourceArn")).isTrue();
        });
  }
}
