package io.vexel.infra;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.ses.ConfigurationSet;
import software.amazon.awscdk.services.ses.ConfigurationSetTlsPolicy;
import software.amazon.awscdk.services.ses.EmailIdentity;
import software.amazon.awscdk.services.ses.Identity;
import software.amazon.awscdk.services.ses.SuppressionReasons;
import software.constructs.Construct;

/**
 * A domain that mail may be sent from. Its outputs are the records that somebody has to add to the
 * domain: SES sends nothing before it has seen them.
 */
final class MailStack extends Stack {
  MailStack(Construct scope, Stage stage, String domain, StackProps properties) {
    super(scope, stage.prefix() + "-mail", properties);
    ConfigurationSet sending =
        ConfigurationSet.Builder.create(this, "Sending")
            .configurationSetName(stage.prefix())
            .tlsPolicy(ConfigurationSetTlsPolicy.REQUIRE)
            .reputationMetrics(true)
            .suppressionReasons(SuppressionReasons.BOUNCES_AND_COMPLAINTS)
            .build();
    String bounces = "bounces." + domain;
    EmailIdentity identity =
        EmailIdentity.Builder.create(this, "Domain")
            .identity(Identity.domain(domain))
            .configurationSet(sending)
            .mailFromDomain(bounces)
            .build();
    for (int i = 0; i < identity.getDkimRecords().size(); i++) {
      output(
          "Signature" + (i + 1),
          "CNAME %s -> %s"
              .formatted(
                  identity.getDkimRecords().get(i).getName(),
                  identity.getDkimRecords().get(i).getValue()));
    }
    output("Bounces", "MX %s -> 10 feedback-smtp.%s.amazonses.com".formatted(bounces, getRegion()));
    output("Senders", "TXT %s -> v=spf1 include:amazonses.com ~all".formatted(bounces));
    output("Policy", "TXT _dmarc.%s -> v=DMARC1; p=quarantine".formatted(domain));
  }

  private void output(String name, String record) {
    CfnOutput.Builder.create(this, name).value(record).build();
  }
}
