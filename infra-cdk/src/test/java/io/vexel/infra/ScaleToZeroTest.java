package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.infra.Templates.Resource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ScaleToZeroTest {
  private static final double MOST = 5;

  @ParameterizedTest
  @EnumSource(names = {"DEV", "PROD"})
  void nothing_is_paid_for_by_the_hour(Synthesised.Name stage) {
    assertThat(Standing.unknown(types(stage))).isEmpty();
  }

  @Test
  void what_is_paid_for_by_the_hour_would_be_noticed() {
    assertThat(Standing.unknown(List.of("AWS::S3::Bucket", "AWS::EC2::NatGateway")))
        .containsExactly("AWS::EC2::NatGateway");
  }

  @ParameterizedTest
  @EnumSource(names = {"DEV", "PROD"})
  void what_is_paid_for_by_the_month_is_what_the_page_says_and_stays_small(Synthesised.Name stage) {
    Map<Price, Long> counted = Standing.counted(types(stage));
    Month idle = new Month(0);
    assertThat(counted).containsOnlyKeys(Price.ALARMS, Price.DASHBOARDS);
    counted.forEach((price, count) ->
        assertThat(count.doubleValue()).as(price.what()).isEqualTo(idle.of(price)));
    assertThat(counted.entrySet().stream().mapToDouble(e -> e.getKey().of(e.getValue())).sum())
        .isLessThanOrEqualTo(MOST);
  }

  @Test
  void a_firewall_has_as_many_rules_as_the_page_counts() {
    assertThat(
            Synthesised.templates(Synthesised.Name.FULL)
                .one("AWS::WAFv2::WebACL")
                .property("Rules"))
        .hasSize(CostsPage.FIREWALL_RULES);
  }

  /** Types that cost nothing for being there do with these properties. */
  @ParameterizedTest
  @EnumSource(names = {"DEV", "PROD"})
  void nothing_is_kept_ready(Synthesised.Name stage) {
    Templates templates = Synthesised.templates(stage);
    assertThat(templates.of("AWS::Lambda::Alias"))
        .noneMatch(alias -> has(alias, "ProvisionedConcurrencyConfig"));
    assertThat(templates.of("AWS::Lambda::Version"))
        .noneMatch(version -> has(version, "ProvisionedConcurrencyConfig"));
    assertThat(templates.of("AWS::Lambda::EventSourceMapping"))
        .noneMatch(mapping -> has(mapping, "ProvisionedPollerConfig"));
    assertThat(templates.of("AWS::Lambda::Function"))
        .noneMatch(function -> has(function, "VpcConfig"));
    assertThat(templates.one("AWS::ApiGateway::Stage"))
        .matches(gateway -> !has(gateway, "CacheClusterEnabled"));
    assertThat(templates.one("AWS::CloudFront::Distribution").at("/DistributionConfig").toString())
        .doesNotContain("\"vip\"", "OriginShield", "RealtimeLogConfigArn", "AnycastIpListId");
    assertThat(templates.of("AWS::SSM::Parameter")).noneMatch(parameter -> has(parameter, "Tier"));
  }

  private static boolean has(Resource resource, String property) {
    return !resource.property(property).isMissingNode();
  }

  private static List<String> types(Synthesised.Name stage) {
    return Synthesised.templates(stage).all().map(Resource::type).toList();
  }
}
