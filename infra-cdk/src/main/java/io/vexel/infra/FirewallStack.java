package io.vexel.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.constructs.Construct;

/**
 * Turns away addresses that ask too much, before anything that is paid for by use. A web ACL for
 * CloudFront has to be in us-east-1, wherever the stage is.
 */
final class FirewallStack extends Stack {
  static final String REGION = "us-east-1";

  static final String SIGN_INS = "^/api/v1/(login/.*|users/?)$";

  private static final String SLOW_DOWN = "slow-down";
  private static final String PROBLEM =
      """
      {"type":"/docs#problem-throttled","title":"Too many requests","status":429,\
      "detail":"There were too many requests from your address; try again in five minutes.",\
      "code":"throttled"}\
      """;

  private final CfnWebACL acl;

  FirewallStack(Construct scope, Stage stage, Stage.Firewall firewall, StackProps properties) {
    super(scope, stage.prefix() + "-firewall", properties);
    this.acl =
        CfnWebACL.Builder.create(this, "Acl")
            .name(stage.prefix())
            .scope("CLOUDFRONT")
            .defaultAction(
                CfnWebACL.DefaultActionProperty.builder()
                    .allow(CfnWebACL.AllowActionProperty.builder().build())
                    .build())
            .customResponseBodies(
                Map.of(
                    SLOW_DOWN,
                    CfnWebACL.CustomResponseBodyProperty.builder()
                        .contentType("APPLICATION_JSON")
                        .content(PROBLEM)
                        .build()))
            .rules(
                List.of(
                    rule("sign-ins", 0, signIns(firewall.signIns())),
                    rule("requests", 1, limit(firewall.requests()).build())))
            .visibilityConfig(visibility("firewall"))
            .build();
  }

  private static CfnWebACL.RateBasedStatementProperty.Builder limit(int requests) {
    return CfnWebACL.RateBasedStatementProperty.builder()
        .aggregateKeyType("IP")
        .evaluationWindowSec(300)
        .limit(requests);
  }

  /** Signing in and registering, which cost the most to answer. */
  private static CfnWebACL.RateBasedStatementProperty signIns(int requests) {
    return limit(requests)
        .scopeDownStatement(
            CfnWebACL.StatementProperty.builder()
                .regexMatchStatement(
                    CfnWebACL.RegexMatchStatementProperty.builder()
                        .fieldToMatch(
                            CfnWebACL.FieldToMatchProperty.builder().uriPath(Map.of()).build())
                        .regexString(SIGN_INS)
                        .textTransformations(
                            List.of(
                                CfnWebACL.TextTransformationProperty.builder()
                                    .priority(0)
                                    .type("URL_DECODE")
                                    .build()))
                        .build())
                .build())
        .build();
  }

  private static CfnWebACL.RuleProperty rule(
      String name, int priority, CfnWebACL.RateBasedStatementProperty statement) {
    return CfnWebACL.RuleProperty.builder()
        .name(name)
        .priority(priority)
        .statement(CfnWebACL.StatementProperty.builder().rateBasedStatement(statement).build())
        .action(
            CfnWebACL.RuleActionProperty.builder()
                .block(
                    CfnWebACL.BlockActionProperty.builder()
                        .customResponse(
                            CfnWebACL.CustomResponseProperty.builder()
                                .responseCode(429)
                                .customResponseBodyKey(SLOW_DOWN)
                                .responseHeaders(
                                    List.of(
                                        CfnWebACL.CustomHTTPHeaderProperty.builder()
                                            .name("Retry-After")
                                            .value("300")
                                            .build()))
                                .build())
                        .build())
                .build())
        .visibilityConfig(visibility(name))
        .build();
  }

  private static CfnWebACL.VisibilityConfigProperty visibility(String name) {
    return CfnWebACL.VisibilityConfigProperty.builder()
        .cloudWatchMetricsEnabled(true)
        .metricName(name)
        .sampledRequestsEnabled(true)
        .build();
  }

  String arn() {
    return acl.getAttrArn();
  }
}
