package io.vexel.runtime.aws;

import io.vexel.core.jobs.JobSignal;
import io.vexel.core.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Wakes the worker by SQS; where no queue is set, its schedule finds the job.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html">SendMessage</a>
 */
public final class JobsQueue implements JobSignal, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Optional<String> address;
  private final Json json;
  private @Nullable SqsClient sqs;

  /** The queue at this address; one that is reached without encryption is a stand-in's. */
  public JobsQueue(Optional<String> address, Json json) {
    this.address = address;
    this.json = json;
  }

  @Override
  public void added(String id) {
    address.ifPresent(queue -> {
      String message = json.write(Map.of("job", id));
      client(URI.create(queue))
          .sendMessage(request -> request.queueUrl(queue).messageBody(message));
    });
  }

  private synchronized SqsClient client(URI queue) {
    SqsClient known = sqs;
    if (known == null) {
      Client client =
          queue.getScheme().equals("http") ? Client.of(queue.resolve("/")) : Client.OF_THE_ROLE;
      known = client.make(SqsClient.builder(), PATIENCE);
      sqs = known;
    }
    return known;
  }

  @Override
  public synchronized void close() {
    if (sqs != null) {
      sqs.close();
      sqs = null;
    }
  }
}
