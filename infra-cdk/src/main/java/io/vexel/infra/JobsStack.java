package io.vexel.infra;

import io.vexel.api.Task;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * Work that outlives requests: a queue that wakes the worker, and a schedule that has it look for
 * what is due or lost. A message is only a call to look: the job itself is in the database.
 */
final class JobsStack extends Stack {
  /** The last part of the queue's name. */
  static final String QUEUE = "jobs";

  /** The last part of the name of the queue for messages that nobody could deal with. */
  static final String DEAD_LETTERS = "jobs-dead";

  private static final int RECEIVES = 5;
  private static final int JOBS_AT_ONCE = 5;
  private static final int WORKERS = 10;

  JobsStack(Construct scope, Stage stage, Artifacts artifacts, StackProps properties) {
    super(scope, stage.prefix() + "-jobs", properties);
    FunctionSpec worker = FunctionSpec.of(Task.WORK);
    Places places = new Places(this, stage);
    Queue dead =
        Queue.Builder.create(this, "DeadLetters")
            .queueName(places.name(DEAD_LETTERS))
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            .retentionPeriod(Duration.days(14))
            .build();
    Queue queue =
        Queue.Builder.create(this, "Queue")
            .queueName(places.name(QUEUE))
            .encryption(QueueEncryption.SQS_MANAGED)
            .enforceSsl(true)
            // AWS's advice for queues that Lambda reads: six times the function's time.
            .visibilityTimeout(Duration.seconds(6L * worker.timeoutSeconds()))
            .deadLetterQueue(
                DeadLetterQueue.builder().queue(dead).maxReceiveCount(RECEIVES).build())
            .build();
    new Functions(this, stage, artifacts)
        .live(worker)
        .addEventSource(
            SqsEventSource.Builder.create(queue)
                .batchSize(JOBS_AT_ONCE)
                .maxConcurrency(WORKERS)
                .reportBatchItemFailures(true)
                .build());
    Rule.Builder.create(this, "Sweep")
        .description("Has the worker look for what is due or lost")
        .schedule(Schedule.rate(Duration.minutes(5)))
        .targets(
            List.of(
                SqsQueue.Builder.create(queue)
                    .message(RuleTargetInput.fromObject(Map.of("sweep", true)))
                    .build()))
        .build();
  }
}
