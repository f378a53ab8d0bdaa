package io.vexel.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tests want the model to do next, and what clients asked; by API key, for parallel tests. */
final class Scripts {
  private final Map<String, Deque<Turn>> turns = new HashMap<>();
  private final Map<String, ArrayNode> requests = new HashMap<>();

  /**
   * Queues turns.
   *
   * @param script a list of turns, each a list of steps
   * @throws IllegalArgumentException for a step that is none; then nothing is queued
   */
  synchronized void add(String key, JsonNode script) {
    if (!script.isArray()) {
      throw new IllegalArgumentException("a script is a list of turns");
    }
    List<Turn> read = new ArrayList<>();
    for (JsonNode turn : script) {
      List<Turn.Step> steps = new ArrayList<>();
      turn.forEach(step -> steps.add(step(step)));
      read.add(new Turn(steps));
    }
    turns.computeIfAbsent(key, k -> new ArrayDeque<>()).addAll(read);
  }

  synchronized Optional<Turn> next(String key) {
    return Optional.ofNullable(turns.get(key)).map(Deque::poll);
  }

  synchronized void record(String key, JsonNode request) {
    requests(key).add(request);
  }

  /** The requests so far, oldest first. */
  synchronized ArrayNode requests(String key) {
    return requests.computeIfAbsent(key, k -> JsonNodeFactory.instance.arrayNode());
  }

  synchronized void reset(String key) {
    turns.remove(key);
    requests.remove(key);
  }

  private static Turn.Step step(JsonNode step) {
    if (step.has("text")) {
      return new Turn.Step.Text(step.get("text").asText());
    } else if (step.has("tool")) {
      JsonNode args = step.path("args");
      String arguments = args.isTextual() ? args.asText() : args.toString();
      return new Turn.Step.Tool(step.get("tool").asText(), arguments);
    } else if (step.has("delay_ms")) {
      return new Turn.Step.Delay(Duration.ofMillis(step.get("delay_ms").asLong()));
    } else if (step.has("usage")) {
      JsonNode usage = step.get("usage");
      return new Turn.Step.Usage(
          usage.path("prompt_tokens").asLong(), usage.path("completion_tokens").asLong());
    } else if (step.has("status")) {
      JsonNode body = step.path("body");
      return new Turn.Step.Failure(
          step.get("status").asInt(),
          body.isTextual() ? body.asText() : body.toString(),
          step.path("retry_after").asText(""));
    } else if (step.has("hang")) {
      return new Turn.Step.Hang();
    } else if (step.has("garbage")) {
      return new Turn.Step.Garbage(step.get("garbage").asText());
    } else if (step.has("drop")) {
      return new Turn.Step.Drop();
    }
    throw new IllegalArgumentException("not a step: " + step);
  }
}
