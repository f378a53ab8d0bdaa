package io.vexel.local.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** The JSON of one chat completion, whole or in chunks, as the OpenAI API has it. */
final class Completion {
  private final ObjectMapper mapper;
  private final String id = "chatcmpl-" + UUID.randomUUID();
  private final String model;
  private int calls;

  Completion(ObjectMapper mapper, String model) {
    this.mapper = mapper;
    this.model = model;
  }

  String role() {
    ObjectNode delta = mapper.createObjectNode();
    delta.put("role", "assistant").put("content", "");
    return chunk(delta, null);
  }

  String text(String piece) {
    return chunk(mapper.createObjectNode().put("content", piece), null);
  }

  String call(Turn.Step.Tool tool) {
    ObjectNode delta = mapper.createObjectNode();
    delta.putArray("tool_calls").add(call(tool, calls++));
    return chunk(delta, null);
  }

  private ObjectNode call(Turn.Step.Tool tool, int index) {
    ObjectNode call = mapper.createObjectNode();
    call.put("index", index).put("id", "call_" + UUID.randomUUID()).put("type", "function");
    call.putObject("function").put("name", tool.function()).put("arguments", tool.arguments());
    return call;
  }

  /** The end: why it ended follows from whether there were tool calls. */
  String finish() {
    return chunk(mapper.createObjectNode(), calls > 0 ? "tool_calls" : "stop");
  }

  String usage(long input, long output) {
    ObjectNode chunk = object("chat.completion.chunk");
    chunk.putArray("choices");
    chunk.set("usage", counts(input, output));
    return write(chunk);
  }

  private String chunk(ObjectNode delta, @org.jspecify.annotations.Nullable String finishReason) {
    ObjectNode chunk = object("chat.completion.chunk");
    ObjectNode choice = chunk.putArray("choices").addObject();
    choice.put("index", 0).set("delta", delta);
    choice.put("finish_reason", finishReason);
    return write(chunk);
  }

  /** The whole answer to a request that does not stream. */
  String whole(Turn turn, long input, long output) {
    ObjectNode whole = object("chat.completion");
    ObjectNode choice = whole.putArray("choices").addObject();
    ObjectNode message = choice.put("index", 0).putObject("message");
    StringBuilder text = new StringBuilder();
    for (Turn.Step step : turn.steps()) {
      if (step instanceof Turn.Step.Text(String piece)) {
        text.append(piece);
      } else if (step instanceof Turn.Step.Tool tool) {
        message.withArray("tool_calls").add(call(tool, calls++));
      }
    }
    message.put("role", "assistant").put("content", text.isEmpty() ? null : text.toString());
    choice.put("finish_reason", calls > 0 ? "tool_calls" : "stop");
    whole.set("usage", counts(input, output));
    return write(whole);
  }

  private ObjectNode object(String kind) {
    return mapper
        .createObjectNode()
        .put("id", id)
        .put("object", kind)
        .put("created", 0)
        .put("model", model);
  }

  private ObjectNode counts(long input, long output) {
    return mapper
        .createObjectNode()
        .put("prompt_tokens", input)
        .put("completion_tokens", output)
        .put("total_tokens", input + output);
  }

  private String write(ObjectNode node) {
    try {
      return mapper.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
