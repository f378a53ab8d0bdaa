package io.vexel.infra;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/** Tells people how the stage is doing: alarms by e-mail, a dashboard, a budget. */
final class OperationsStack extends Stack {
  OperationsStack(Construct scope, Stage stage, StackProps properties) {
    super(scope, stage.prefix() + "-operations", properties);
    Watched watched = new Watched(stage);
    Topic topic =
        Topic.Builder.create(this, "Alarms")
            .topicName(stage.prefix() + "-alarms")
            .enforceSsl(true)
            .build();
    // A policy of its own takes the place of the one that would let alarms of the account publish.
    topic.addToResourcePolicy(
        PolicyStatement.Builder.create()
            .sid("AllowAlarms")
            .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
            .actions(List.of("sns:Publish"))
            .resources(List.of(topic.getTopicArn()))
            .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", getAccount())))
            .build());
    stage.alarmsTo().ifPresent(address -> topic.addSubscription(new EmailSubscription(address)));
    SnsAction tell = new SnsAction(topic);
    new Alarms(watched)
        .over(this)
        .forEach(alarm -> {
          alarm.addAlarmAction(tell);
          alarm.addOkAction(tell);
        });
    new Dashboards(watched).over(this);
    if (stage.budget() > 0) {
      budget(stage);
    }
  }

  /**
   * Watches what the whole account costs: a budget for one stage would see nothing until its tag is
   * made one for cost allocation by hand.
   */
  private void budget(Stage stage) {
    CfnBudget.Builder.create(this, "Budget")
        .budget(
            CfnBudget.BudgetDataProperty.builder()
                .budgetName(stage.prefix())
                .budgetType("COST")
                .timeUnit("MONTHLY")
                .budgetLimit(
                    CfnBudget.SpendProperty.builder().amount(stage.budget()).unit("USD").build())
                .build())
        .notificationsWithSubscribers(
            stage.alarmsTo().stream()
                .flatMap(address ->
                    Stream.of(
                        notification("ACTUAL", 80, address),
                        notification("FORECASTED", 100, address)))
                .toList())
        .build();
  }

  private static CfnBudget.NotificationWithSubscribersProperty notification(
      String type, int percent, String address) {
    return CfnBudget.NotificationWithSubscribersProperty.builder()
        .notification(
            CfnBudget.NotificationProperty.builder()
                .notificationType(type)
                .comparisonOperator("GREATER_THAN")
                .threshold(percent)
                .thresholdType("PERCENTAGE")
                .build())
        .subscribers(
            List.of(
                CfnBudget.SubscriberProperty.builder()
                    .subscriptionType("EMAIL")
                    .address(address)
                    .build()))
        .build();
  }
}
