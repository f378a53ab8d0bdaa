package io.vexel.infra;

import static io.vexel.infra.Synthesised.Name.DEV;
import static io.vexel.infra.Synthesised.Name.FULL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.infra.Templates.Resource;
import org.junit.jupiter.api.Test;

final class MailStackTest {
  private final Templates full = Synthesised.templates(FULL);

  @Test
  void without_a_domain_there_is_nothing() {
    assertThat(Synthesised.templates(DEV).all())
        .noneMatch(resource -> resource.type().startsWith("AWS::SES::"));
  }

  @Test
  void a_domain_sends_over_tls_alone_and_to_nobody_who_complained() {
    assertThat(full.one("AWS::SES::EmailIdentity").text("EmailIdentity")).isEqualTo("example.org");
    Resource sending = full.one("AWS::SES::ConfigurationSet");
    assertThat(sending.at("/DeliveryOptions/TlsPolicy").asText()).isEqualTo("REQUIRE");
    assertThat(sending.at("/SuppressionOptions/SuppressedReasons"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("BOUNCE", "COMPLAINT");
  }

  @Test
  void whoever_has_the_domain_is_told_which_records_to_add() {
    assertThat(full.stack("vexel-full-mail").get("Outputs").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "Signature1", "Signature2", "Signature3", "Bounces", "Senders", "Policy");
  }
}
