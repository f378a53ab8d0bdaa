package io.vexel.infra;

import static io.vexel.infra.Synthesised.Name.DEV;
import static io.vexel.infra.Synthesised.Name.FULL;
import static io.vexel.infra.Templates.elements;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.api.Metric;
import io.vexel.infra.Templates.Resource;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OperationsStackTest {
  private static final String ALARM = "AWS::CloudWatch::Alarm";

  private final Templates dev = Synthesised.templates(DEV);
  private final Templates full = Synthesised.templates(FULL);

  @Test
  void somebody_is_told_of_every_alarm_and_of_its_end() {
    String topic = full.one("AWS::SNS::Topic").id();
    assertThat(full.of(ALARM))
        .isNotEmpty()
        .allSatisfy(alarm -> {
          assertThat(alarm.at("/AlarmActions/0/Ref").asText()).isEqualTo(topic);
          assertThat(alarm.at("/OKActions/0/Ref").asText()).isEqualTo(topic);
          assertThat(alarm.text("TreatMissingData")).isEqualTo("notBreaching");
        });
    assertThat(full.one("AWS::SNS::Subscription").text("Endpoint")).isEqualTo("people@example.org");
    assertThat(dev.of("AWS::SNS::Subscription")).isEmpty();
  }

  @Test
  void alarms_of_this_account_may_be_told_and_nobody_else() {
    assertThat(dev.one("AWS::SNS::TopicPolicy").at("/PolicyDocument/Statement"))
        .filteredOn(statement -> statement.get("Effect").asText().equals("Allow"))
        .singleElement()
        .satisfies(statement -> {
          assertThat(statement.at("/Principal/Service").asText())
              .isEqualTo("cloudwatch.amazonaws.com");
          assertThat(statement.at("/Condition/StringEquals/aws:SourceAccount/Ref").asText())
              .isEqualTo("AWS::AccountId");
        });
  }

  @Test
  void everything_that_people_would_notice_has_an_alarm() {
    assertThat(dev.of(ALARM))
        .extracting(alarm -> alarm.text("Namespace") + " " + alarm.text("MetricName"))
        .containsExactlyInAnyOrder(
            "AWS/ApiGateway 5XXError",
            "AWS/Lambda Throttles",
            "AWS/SQS ApproximateNumberOfMessagesVisible",
            "Vexel Latency",
            "Vexel TimeToFirstToken",
            "Vexel FailedRuns",
            "Vexel LostRuns",
            "Vexel RefusedSignIns",
            "Vexel JobsGivenUp");
  }

  @Test
  void alarms_watch_the_gateway_and_the_queue_that_there_are() {
    assertThat(watched("AWS/SQS")).isSubsetOf(names("AWS::SQS::Queue", "QueueName"));
    assertThat(watched("AWS/ApiGateway"))
        .containsExactlyInAnyOrder(
            dev.one("AWS::ApiGateway::RestApi").text("Name"),
            dev.one("AWS::ApiGateway::Stage").text("StageName"));
  }

  private List<String> watched(String namespace) {
    return dev.of(ALARM).stream()
        .filter(alarm -> alarm.text("Namespace").equals(namespace))
        .flatMap(alarm -> elements(alarm.property("Dimensions")))
        .map(dimension -> dimension.get("Value").asText())
        .toList();
  }

  private List<String> names(String type, String property) {
    return dev.of(type).stream().map((Resource resource) -> resource.text(property)).toList();
  }

  @ParameterizedTest
  @EnumSource
  void the_dashboard_shows_all_that_is_measured(Metric metric) {
    assertThat(dashboard())
        .contains("[\"Vexel\",\"%s\",\"Stage\",\"dev\"".formatted(metric.label()));
  }

  @Test
  void the_dashboard_is_small_enough_to_be_one_of_the_free_ones() {
    assertThat(Pattern.compile("\"stat\":").matcher(dashboard()).results().count())
        .isBetween((long) Metric.values().length, 50L);
  }

  private String dashboard() {
    return dev.one("AWS::CloudWatch::Dashboard").text("DashboardBody");
  }

  @Test
  void a_budget_warns_before_it_is_spent() {
    assertThat(dev.of("AWS::Budgets::Budget")).isEmpty();
    Resource budget = full.one("AWS::Budgets::Budget");
    assertThat(budget.at("/Budget/BudgetLimit/Amount").asInt()).isEqualTo(50);
    assertThat(budget.property("NotificationsWithSubscribers"))
        .extracting(sent -> sent.at("/Notification/NotificationType"))
        .extracting(JsonNode::asText)
        .containsExactly("ACTUAL", "FORECASTED");
  }
}
