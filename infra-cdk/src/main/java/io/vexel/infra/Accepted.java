package io.vexel.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import io.github.cdklabs.cdknag.RegexAppliesTo;
import java.util.List;
import software.constructs.IConstruct;

/**
 * Findings of <a href="https://github.com/cdklabs/cdk-nag/blob/main/RULES.md">cdk-nag</a> that stay
 * as they are. Each is accepted where what it is about is made, with the reason, which goes into
 * the template, too.
 */
final class Accepted {
  private static final String PREFIX = "AwsSolutions-";

  private Accepted() {}

  /**
   * Accepts one finding about a construct and what it consists of.
   *
   * @param rule without its prefix, for example {@code S1}
   */
  static void finding(IConstruct about, String rule, String reason) {
    accept(about, NagPackSuppression.builder().id(PREFIX + rule).reason(reason).build());
  }

  /**
   * Accepts permissions that name more than one thing, and no others.
   *
   * @param what pattern for how the findings name them, for example {@code Resource::\\*}
   */
  static void wildcards(IConstruct about, String what, String reason) {
    accept(
        about,
        NagPackSuppression.builder()
            .id(PREFIX + "IAM5")
            .reason(reason)
            .appliesTo(List.of(RegexAppliesTo.builder().regex("/^" + what + "$/").build()))
            .build());
  }

  /** Accepts that a function's role may write to whatever stream of its log group. */
  static void logStreams(IConstruct role) {
    wildcards(
        role,
        "Resource::arn:.*:log-group:.*:\\*",
        "The streams of a function's own log group get their names from Lambda.");
  }

  private static void accept(IConstruct about, NagPackSuppression suppression) {
    NagSuppressions.addResourceSuppressions(about, List.of(suppression), true);
  }
}
