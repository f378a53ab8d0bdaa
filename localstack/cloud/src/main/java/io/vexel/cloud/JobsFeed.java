package io.vexel.cloud;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vexel.cloud.Templates.Resource;
import io.vexel.testing.lambda.Invoked.End;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Takes messages from the queue to the worker, as the event source mapping of the templates says.
 * What comes back is delivered again at once, and is dead after as many times as the queue allows.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Lambda with SQS</a>
 */
final class JobsFeed implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BlockingQueue<String> queue;
  private final Lambda lambda;
  private final String function;
  private final String queueArn;
  private final int batch;
  private final int receives;
  private final Queue<String> dead = new ConcurrentLinkedQueue<>();
  private final Thread thread;

  private record Message(String id, String body) {}

  /**
   * Begins to take messages.
   *
   * @param queue where functions put their bodies
   */
  JobsFeed(Templates templates, Intrinsics intrinsics, BlockingQueue<String> queue, Lambda lambda) {
    this.queue = queue;
    this.lambda = lambda;
    Resource mapping = templates.one("AWS::Lambda::EventSourceMapping");
    String named = intrinsics.text(mapping.stack(), mapping.property("FunctionName"));
    this.function = named.substring(0, named.indexOf(':'));
    this.queueArn = intrinsics.text(mapping.stack(), mapping.property("EventSourceArn"));
    this.batch = mapping.property("BatchSize").asInt();
    if (!mapping.at("/FunctionResponseTypes/0").asText().equals("ReportBatchItemFailures")) {
      throw new IllegalStateException("without reports, whole batches would come back");
    }
    JsonNode source = mapping.at("/EventSourceArn/Fn::GetAtt/0");
    this.receives =
        templates
            .resource(mapping.stack(), source.asText())
            .at("/RedrivePolicy/maxReceiveCount")
            .asInt();
    this.thread = Thread.ofVirtual().name("jobs").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        List<Message> messages = new ArrayList<>();
        messages.add(message(queue.take()));
        List<String> more = new ArrayList<>();
        queue.drainTo(more, batch - 1);
        more.forEach(body -> messages.add(message(body)));
        deliver(messages);
      }
    } catch (InterruptedException closed) {
      // There is nobody left to deliver to.
    }
  }

  private static Message message(String body) {
    return new Message(UUID.randomUUID().toString(), body);
  }

  private void deliver(List<Message> messages) {
    List<Message> left = messages;
    for (int time = 1; time <= receives && !left.isEmpty(); time++) {
      Set<String> back = tried(left);
      left = left.stream().filter(message -> back.contains(message.id())).toList();
    }
    left.forEach(message -> dead.add(message.body()));
  }

  /** Has the worker try, and says which are to come back. */
  private Set<String> tried(List<Message> messages) {
    Set<String> all = new HashSet<>(messages.stream().map(Message::id).toList());
    try (Invocation invocation = lambda.invoke(function, event(messages))) {
      String answer = invocation.whole(lambda.settings(function).timeout());
      return invocation.end() == End.WHOLE ? failures(answer) : all;
    } catch (Invocation.TimedOut | JsonProcessingException e) {
      return all;
    }
  }

  private static Set<String> failures(String answer) throws JsonProcessingException {
    return new HashSet<>(
        JSON.readTree(answer).path("batchItemFailures").findValuesAsText("itemIdentifier"));
  }

  private byte[] event(Collection<Message> messages) throws JsonProcessingException {
    List<Map<String, String>> records = new ArrayList<>();
    for (Message message : messages) {
      Map<String, String> item = new LinkedHashMap<>();
      item.put("messageId", message.id());
      item.put("receiptHandle", message.id());
      item.put("body", message.body());
      item.put("eventSource", "aws:sqs");
      item.put("eventSourceARN", queueArn);
      item.put("awsRegion", Intrinsics.REGION);
      records.add(item);
    }
    return JSON.writeValueAsBytes(Map.of("Records", records));
  }

  /** Messages that nobody could deal with. */
  List<String> dead() {
    return List.copyOf(dead);
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
