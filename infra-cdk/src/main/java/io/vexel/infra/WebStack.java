package io.vexel.infra;

import io.vexel.api.EdgeContract;
import io.vexel.api.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.HttpVersion;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.AaaaRecord;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.CloudFrontTarget;
import software.amazon.awscdk.services.ssm.StringParameter;
import software.constructs.Construct;
import software.constructs.IConstruct;

/** The one address that people see: the site from a bucket, the API from API Gateway. */
final class WebStack extends Stack {
  private final Stage stage;
  private final Distribution distribution;

  /**
   * Puts CloudFront before both.
   *
   * @param firewall the ARN of a web ACL
   */
  WebStack(
      Construct scope,
      Stage stage,
      Site site,
      ApiOrigin api,
      Optional<String> firewall,
      StackProps properties) {
    super(scope, stage.prefix() + "-web", properties);
    this.stage = stage;
    SiteFiles files = new SiteFiles(this, stage, site);
    this.distribution =
        distribution(
            Behaviors.site(this, site, files.bucket()),
            Behaviors.api(this, api.origin(stage), site.caller()),
            firewall);
    stage.domain().ifPresent(this::addRecords);
    acceptHandlers();
    if (Parameters.hold(stage, Setting.VEXEL_ISSUER)) {
      // The functions issue tokens in the name of an address that is not known before.
      StringParameter.Builder.create(this, "Issuer")
          .parameterName(Parameters.name(stage, Setting.VEXEL_ISSUER))
          .stringValue(address())
          .build();
    }
    CfnOutput.Builder.create(this, "Address").value(address()).build();
  }

  private Distribution distribution(
      BehaviorOptions site, BehaviorOptions api, Optional<String> firewall) {
    Distribution.Builder builder =
        Distribution.Builder.create(this, "Distribution")
            .comment("Vexel " + stage.name())
            .defaultBehavior(site)
            // rewrite.js does it, too; without it the bucket would list itself for an empty path.
            .defaultRootObject("index.html")
            .additionalBehaviors(ofApi(api))
            .httpVersion(HttpVersion.HTTP2_AND_3)
            .enableIpv6(true)
            // Edge locations of North America and Europe; others are reached through them.
            .priceClass(PriceClass.PRICE_CLASS_100)
            .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021);
    stage
        .domain()
        .ifPresent(domain ->
            builder
                .domainNames(List.of(domain.name()))
                .certificate(
                    Certificate.fromCertificateArn(this, "Certificate", domain.certificate())));
    if (stage.edgeLogs()) {
      builder
          .enableLogging(true)
          .logBucket(EdgeLogs.bucket(this, stage.logDays()))
          .logIncludesCookies(false);
    }
    firewall.ifPresent(builder::webAclId);
    Distribution made = builder.build();
    accept(made, firewall.isPresent());
    return made;
  }

  private void accept(Distribution made, boolean firewall) {
    Annotations.of(made)
        .acknowledgeWarning(
            "@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk",
            "No address leads to an empty path, and CloudFront asks the bucket without queries.");
    Accepted.finding(made, "CFR1", "People may use it from anywhere.");
    if (!firewall) {
      Accepted.finding(
          made,
          "CFR2",
          "A web ACL costs by the month; the gateway throttles and the application limits callers."
              + " The key firewall adds one.");
    }
    if (!stage.edgeLogs()) {
      Accepted.finding(
          made,
          "CFR3",
          "The gateway logs calls of the API without what is private; these logs would hold the"
              + " addresses of people and of what they read. The key edgeLogs adds them.");
    }
    if (stage.domain().isEmpty()) {
      Accepted.finding(
          made,
          "CFR4",
          "CloudFront's own certificate decides by itself; with a domain it is TLS 1.2 or newer.");
    }
  }

  private static Map<String, BehaviorOptions> ofApi(BehaviorOptions behavior) {
    Map<String, BehaviorOptions> all = new LinkedHashMap<>();
    EdgeContract.API_PATHS.forEach(path -> all.put(path, behavior));
    return all;
  }

  /** The functions with which CDK fills and empties buckets while it deploys. */
  private void acceptHandlers() {
    for (IConstruct child : getNode().getChildren()) {
      if (child.getNode().getId().startsWith("Custom::CDKBucketDeployment")) {
        Accepted.finding(child, "L1", "The CDK says which runtime its function needs.");
        Accepted.finding(child, "IAM4", "The CDK gives its function the policy to write logs.");
        Accepted.finding(
            child,
            "IAM5",
            "The CDK's function copies every file of the site from the bucket of assets, and removes"
                + " those that are gone.");
      }
    }
  }

  private void addRecords(Stage.Domain domain) {
    domain
        .zone()
        .ifPresent(id -> {
          IHostedZone zone =
              HostedZone.fromHostedZoneAttributes(
                  this,
                  "Zone",
                  HostedZoneAttributes.builder().hostedZoneId(id).zoneName(domain.name()).build());
          RecordTarget target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
          ARecord.Builder.create(this, "Ipv4").zone(zone).target(target).build();
          AaaaRecord.Builder.create(this, "Ipv6").zone(zone).target(target).build();
        });
  }

  /** Where people find it, without a slash at the end: whoever issues tokens is called so. */
  String address() {
    return "https://"
        + stage.domain().map(Stage.Domain::name).orElseGet(distribution::getDistributionDomainName);
  }
}
