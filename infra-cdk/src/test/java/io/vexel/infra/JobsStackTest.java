package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vexel.api.Task;
import io.vexel.infra.Templates.Resource;
import org.junit.jupiter.api.Test;

final class JobsStackTest {
  private static final Templates DEV = Synthesised.templates(Synthesised.Name.DEV);
  private static final String QUEUE = "AWS::SQS::Queue";

  @Test
  void a_message_stays_hidden_six_times_as_long_as_the_worker_may_take() {
    assertThat(queue().property("VisibilityTimeout").asInt())
        .isGreaterThanOrEqualTo(6 * Task.WORK.timeoutSeconds());
  }

  @Test
  void what_nobody_can_deal_with_ends_in_the_dead_letter_queue() {
    JsonNode redrive = queue().property("RedrivePolicy");
    assertThat(redrive.path("maxReceiveCount").asInt()).isGreaterThanOrEqualTo(5);
    Resource dead = DEV.referred(queue(), redrive.path("deadLetterTargetArn"));
    assertThat(dead.text("QueueName")).isEqualTo("vexel-dev-jobs-dead");
    assertThat(dead.property("MessageRetentionPeriod").asInt()).isEqualTo(14 * 24 * 3600);
  }

  @Test
  void queues_are_encrypted_and_reached_over_tls_alone() {
    assertThat(DEV.of(QUEUE)).allMatch(queue -> queue.property("SqsManagedSseEnabled").asBoolean());
    for (Resource queue : DEV.of(QUEUE)) {
      assertThat(DEV.of("AWS::SQS::QueuePolicy"))
          .filteredOn(policy -> policy.property("Queues").toString().contains(queue.id()))
          .singleElement()
          .matches(policy -> policy.whole().toString().contains("aws:SecureTransport"));
    }
  }

  @Test
  void the_worker_reads_the_queue_and_gives_back_only_what_failed() {
    Resource source = DEV.of("AWS::Lambda::EventSourceMapping").getFirst();
    assertThat(source.property("FunctionResponseTypes").toString())
        .isEqualTo("[\"ReportBatchItemFailures\"]");
    assertThat(DEV.referred(source, source.property("EventSourceArn")).id())
        .isEqualTo(queue().id());
    assertThat(source.property("FunctionName").toString()).contains("workAlias").contains(":live");
  }

  @Test
  void a_sweep_is_asked_for_every_five_minutes_in_the_same_queue() {
    Resource rule = DEV.of("AWS::Events::Rule").getFirst();
    JsonNode target = rule.property("Targets").path(0);
    assertThat(rule.text("ScheduleExpression")).isEqualTo("rate(5 minutes)");
    assertThat(target.path("Input").asText()).isEqualTo("{\"sweep\":true}");
    assertThat(DEV.referred(rule, target.path("Arn")).id()).isEqualTo(queue().id());
  }

  private static Resource queue() {
    return DEV.one(QUEUE, "QueueName", "vexel-dev-jobs");
  }
}
