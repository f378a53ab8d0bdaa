package io.vexel.infra;

import static io.vexel.infra.Synthesised.Name.DEV;
import static io.vexel.infra.Synthesised.Name.FULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vexel.api.RateClass;
import io.vexel.api.Route;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awscdk.App;

final class FirewallStackTest {
  private static final String ACL = "AWS::WAFv2::WebACL";

  private final Templates full = Synthesised.templates(FULL);

  @Test
  void there_is_none_unless_asked_for() {
    assertThat(Synthesised.templates(DEV).of(ACL)).isEmpty();
  }

  @Test
  void it_is_where_cloudfront_looks_for_it() {
    assertThat(full.one(ACL).stack()).isEqualTo("vexel-full-firewall");
    assertThat(full.one(ACL).text("Scope")).isEqualTo("CLOUDFRONT");
    assertThat(full.one("AWS::CloudFront::Distribution").at("/DistributionConfig/WebACLId"))
        .isNotEmpty();
  }

  @Test
  void a_stage_of_another_region_refers_to_it_there() {
    App app = VexelApp.app(Optional.empty());
    Stage abroad = StageFile.parse("far: {region: eu-west-1, firewall: {}}", "vexel.yaml", "far");
    VexelApp.addEdge(app, abroad, new ApiOrigin("api.example.org", "/far"), Placeholders.site());
    String folder = app.synth().getDirectory();
    assertThat(new Assembly(Path.of(folder)).environment("vexel-far-firewall"))
        .endsWith("/us-east-1");
    Templates templates = Templates.in(folder);
    assertThat(templates.one(ACL).stack()).isEqualTo("vexel-far-firewall");
    assertThat(
            templates
                .one("AWS::CloudFront::Distribution")
                .at("/DistributionConfig/WebACLId/Fn::GetAtt/0")
                .asText())
        .isEqualTo(templates.one("Custom::CrossRegionExportReader").id());
  }

  @Test
  void each_address_has_its_share_and_is_told_when_to_come_back() {
    assertThat(full.one(ACL).property("Rules"))
        .extracting(
            rule -> rule.at("/Statement/RateBasedStatement/Limit").asInt(),
            rule -> rule.at("/Statement/RateBasedStatement/AggregateKeyType").asText(),
            rule -> rule.at("/Action/Block/CustomResponse/ResponseCode").asInt(),
            rule -> rule.at("/Action/Block/CustomResponse/ResponseHeaders/0/Name").asText())
        .containsExactly(
            tuple(200, "IP", 429, "Retry-After"), tuple(1_000, "IP", 429, "Retry-After"));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_throttled_as_a_sign_in_counts_as_one(Route route) {
    boolean authenticates = route.spec().rate() == RateClass.AUTH;
    // Who I am and who I will be share their path with registering.
    assertThat(route.path().matches(FirewallStack.SIGN_INS))
        .isEqualTo(authenticates || route == Route.GET_ME);
  }
}
