package io.vexel.infra;

import static io.vexel.infra.Synthesised.Name.DEV;
import static io.vexel.infra.Synthesised.Name.FULL;
import static io.vexel.infra.Templates.elements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.api.Route;
import io.vexel.infra.Templates.Resource;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebStackTest {
  private static final String CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
  private static final String ALL_BUT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

  private final Templates dev = Synthesised.templates(DEV);
  private final Templates full = Synthesised.templates(FULL);

  private static JsonNode distribution(Templates stage) {
    return stage.one("AWS::CloudFront::Distribution").property("DistributionConfig");
  }

  private JsonNode api() {
    return elements(distribution(dev).get("Origins"))
        .filter(origin -> origin.has("OriginPath"))
        .findFirst()
        .orElseThrow();
  }

  private Stream<JsonNode> behaviours() {
    return elements(distribution(dev).get("CacheBehaviors"));
  }

  /** The behaviour that CloudFront would choose: the first that matches. */
  private Optional<JsonNode> behaviour(String path) {
    return behaviours()
        .filter(behaviour -> matches(behaviour.get("PathPattern").asText(), path))
        .findFirst();
  }

  private static boolean matches(String pattern, String path) {
    return path.matches(pattern.replace(".", "\\.").replace("*", ".*"));
  }

  @ParameterizedTest
  @EnumSource
  void every_route_goes_to_the_gateway(Route route) {
    assertThat(behaviour(route.path().replaceAll("\\{\\w+}", "0123456789")))
        .map(chosen -> chosen.get("TargetOriginId"))
        .contains(api().get("Id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/agents/0123/chat/", "/login/", "/healthy", "/_next/static/a.js"})
  void everything_else_goes_to_the_bucket(String path) {
    assertThat(behaviour(path)).isEmpty();
  }

  @Test
  void what_the_gateway_says_is_neither_kept_nor_compressed() {
    assertThat(behaviours())
        .isNotEmpty()
        .allSatisfy(behaviour -> {
          assertThat(behaviour.get("CachePolicyId").asText()).isEqualTo(CACHING_DISABLED);
          assertThat(behaviour.get("OriginRequestPolicyId").asText()).isEqualTo(ALL_BUT_HOST);
          assertThat(behaviour.get("Compress").asBoolean(true)).isFalse();
          assertThat(behaviour.get("AllowedMethods")).hasSize(7);
          assertThat(behaviour.get("ViewerProtocolPolicy").asText()).isEqualTo("https-only");
          assertThat(behaviour.get("FunctionAssociations"))
              .singleElement()
              .satisfies(caller -> {
                assertThat(caller.get("EventType").asText()).isEqualTo("viewer-request");
                assertThat(Templates.text(caller.at("/FunctionARN"))).contains("Caller");
              });
        });
  }

  @Test
  void the_gateway_is_asked_with_the_secret_and_given_a_minute() {
    assertThat(Templates.text(api().get("DomainName"))).contains(".execute-api.eu-central-1.");
    assertThat(api().get("OriginPath").asText()).isEqualTo("/dev");
    assertThat(api().get("OriginCustomHeaders"))
        .extracting(
            header -> header.get("HeaderName").asText(),
            header -> header.get("HeaderValue").asText())
        .containsExactly(tuple("X-Vexel-Origin", "{{resolve:ssm:/vexel/dev/origin-secret}}"));
    JsonNode connection = api().get("CustomOriginConfig");
    assertThat(connection.get("OriginReadTimeout").asInt()).isEqualTo(60);
    assertThat(connection.get("OriginProtocolPolicy").asText()).isEqualTo("https-only");
  }

  @Test
  void no_page_takes_the_place_of_an_error_of_the_gateway() {
    assertThat(distribution(dev).has("CustomErrorResponses")).isFalse();
  }

  @Test
  void the_functions_of_the_edge_are_the_front_end_s_files() {
    assertThat(dev.of("AWS::CloudFront::Function"))
        .allMatch(
            function -> function.at("/FunctionConfig/Runtime").asText().equals("cloudfront-js-2.0"))
        .extracting(function -> function.text("FunctionCode"))
        .allMatch(StandardCharsets.US_ASCII.newEncoder()::canEncode)
        .containsExactlyInAnyOrder(
            Placeholders.site().rewrite(),
            Placeholders.site().notFound(),
            Placeholders.site().caller());
    assertThat(distribution(dev).at("/DefaultCacheBehavior/FunctionAssociations"))
        .extracting(association -> association.get("EventType").asText())
        .containsExactly("viewer-request", "viewer-response");
  }

  @Test
  void pages_are_asked_for_again_and_assets_never() {
    assertThat(dev.of("Custom::CDKBucketDeployment"))
        .extracting(
            files -> files.at("/Include/0").asText(),
            files -> files.at("/SystemMetadata/cache-control").asText(),
            files -> files.at("/UserMetadata/not-found").asText(),
            files -> files.property("Prune").asBoolean())
        .containsExactlyInAnyOrder(
            tuple("_next/static/*", "public, max-age=31536000, immutable", "", false),
            tuple("", "no-cache", "", true),
            tuple("404.html", "no-cache", "true", false));
  }

  @Test
  void browsers_are_told_to_keep_every_answer_to_themselves() {
    assertThat(dev.of("AWS::CloudFront::ResponseHeadersPolicy"))
        .allSatisfy(policy -> {
          assertThat(header(policy, "StrictTransportSecurity/AccessControlMaxAgeSec"))
              .isEqualTo("63072000");
          assertThat(header(policy, "FrameOptions/FrameOption")).isEqualTo("DENY");
          assertThat(header(policy, "ReferrerPolicy/ReferrerPolicy")).isEqualTo("same-origin");
          assertThat(header(policy, "ContentTypeOptions/Override")).isEqualTo("true");
        })
        .extracting(policy -> header(policy, "ContentSecurityPolicy/ContentSecurityPolicy"))
        .containsExactlyInAnyOrder(
            "default-src 'none'; frame-ancestors 'none'",
            Placeholders.site().policy() + "; frame-ancestors 'none'");
  }

  private static String header(Resource policy, String which) {
    return policy.at("/ResponseHeadersPolicyConfig/SecurityHeadersConfig/" + which).asText();
  }

  @Test
  void everybody_is_reached_by_every_protocol() {
    assertThat(distribution(dev).get("HttpVersion").asText()).isEqualTo("http2and3");
    assertThat(distribution(dev).get("IPV6Enabled").asBoolean()).isTrue();
  }

  @Test
  void functions_find_the_address_that_cloudfront_made_up() {
    Resource parameter = dev.one("AWS::SSM::Parameter", "Name", "/vexel/dev/issuer");
    assertThat(parameter.text("Value")).isEqualTo("https://${Distribution830FAC52}");
  }

  @Test
  void an_address_of_one_s_own_has_its_certificate_and_its_records() {
    JsonNode own = distribution(full);
    assertThat(own.at("/Aliases/0").asText()).isEqualTo("vexel.example.org");
    assertThat(own.at("/ViewerCertificate/AcmCertificateArn").asText()).contains("us-east-1");
    assertThat(own.at("/ViewerCertificate/MinimumProtocolVersion").asText())
        .isEqualTo("TLSv1.2_2021");
    assertThat(full.of("AWS::Route53::RecordSet"))
        .extracting(record -> record.text("Type") + " " + record.text("Name"))
        .containsExactlyInAnyOrder("A vexel.example.org.", "AAAA vexel.example.org.");
  }

  @Test
  void the_edge_writes_down_requests_only_where_asked_to() {
    assertThat(distribution(dev).has("Logging")).isFalse();
    assertThat(distribution(full).at("/Logging/IncludeCookies").asBoolean(true)).isFalse();
    assertThat(full.of("AWS::S3::Bucket"))
        .filteredOn(bucket -> bucket.id().startsWith("EdgeLogs"))
        .singleElement()
        .satisfies(bucket ->
            assertThat(bucket.at("/LifecycleConfiguration/Rules/0/ExpirationInDays").asInt())
                .isEqualTo(365));
  }
}
