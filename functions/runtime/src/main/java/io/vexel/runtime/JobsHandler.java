package io.vexel.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.vexel.api.Task;
import io.vexel.core.json.Json;
import io.vexel.core.metrics.Metrics;
import io.vexel.endpoints.App;
import io.vexel.runtime.aws.ParameterStore;
import io.vexel.runtime.aws.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Does jobs when the queue wakes it, under AWS's runtime client. What could not be begun comes
 * back, message by message; a message that nobody understands ends in the dead-letter queue.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting">Partial
 *     batch responses</a>
 */
public final class JobsHandler implements RequestStreamHandler, AutoCloseable {
  /** What the schedule sends, as it arrives. */
  static final String SWEEP =
      "{\"Records\":[{\"messageId\":\"schedule\",\"body\":\"{\\\"sweep\\\":true}\"}]}";

  private static final int CONNECTIONS = 1;

  private final Application application;
  private final Snapshot snapshot;
  private final Json json = App.json();

  /** Made by Lambda. */
  public JobsHandler() {
    this(System.getenv(), new ParameterStore(), Telemetry.metrics(System.getenv()));
    Telemetry.begin();
    snapshot.register();
  }

  JobsHandler(Map<String, String> environment, Parameters parameters, Metrics metrics) {
    this.application =
        new Application(
            environment, Task.WORK.settings(), Set.of(), CONNECTIONS, parameters, metrics);
    this.snapshot = new Snapshot(application::drop, Priming::worker);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    String batch = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    try {
      Duration timeLeft = Duration.ofMillis(context.getRemainingTimeInMillis());
      String done =
          Telemetry.invocation(context.getAwsRequestId()).call(() -> answer(batch, timeLeft));
      answer.write(done.getBytes(StandardCharsets.UTF_8));
    } catch (RuntimeException e) {
      throw InvocationFailed.of(e);
    }
  }

  /** Does what the messages of the batch ask for, and names those that are to come back. */
  String answer(String batch, Duration timeLeft) {
    List<Fields> records = new Fields(json.readObject(batch)).objects("Records");
    Application.Made made = application.within(timeLeft);
    JobMessages messages = new JobMessages(made.app(), application.timeLeft(), json);
    List<Map<String, String>> failures =
        records.stream()
            .filter(record -> !messages.done(record))
            .map(record -> Map.of("itemIdentifier", record.text("messageId")))
            .toList();
    return json.write(Map.of("batchItemFailures", failures));
  }

  @Override
  public void close() {
    application.drop();
  }
}
