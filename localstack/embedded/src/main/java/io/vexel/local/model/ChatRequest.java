package io.vexel.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a client asked, as far as the offline model understands it.
 *
 * @param functions those on offer
 */
record ChatRequest(
    String model,
    boolean stream,
    boolean includeUsage,
    List<Said> messages,
    List<Offer> functions) {

  /** A function that may be called, with the JSON Schema of its arguments. */
  record Offer(String name, JsonNode parameters) {}

  /**
   * A message.
   *
   * @param role system, user, assistant or tool
   * @param calls the tool calls of an assistant
   */
  record Said(String role, String text, List<Call> calls) {}

  /** A tool call that was made earlier. */
  record Call(String function, String arguments) {}

  /**
   * Reads a chat completion request.
   *
   * @throws IllegalArgumentException if it has no messages, or some that are none
   */
  static ChatRequest of(JsonNode body) {
    List<Said> messages = new ArrayList<>();
    body.path("messages").forEach(message -> messages.add(said(message)));
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("messages must be a list with at least one message");
    }
    List<Offer> functions = new ArrayList<>();
    for (JsonNode tool : body.path("tools")) {
      JsonNode function = tool.path("function");
      functions.add(new Offer(function.path("name").asText(), function.path("parameters")));
    }
    return new ChatRequest(
        body.path("model").asText("demo"),
        body.path("stream").asBoolean(false),
        body.path("stream_options").path("include_usage").asBoolean(false),
        messages,
        functions);
  }

  private static Said said(JsonNode message) {
    if (!message.path("role").isTextual()) {
      throw new IllegalArgumentException("each message has a role");
    }
    List<Call> calls = new ArrayList<>();
    message
        .path("tool_calls")
        .forEach(call ->
            calls.add(
                new Call(
                    call.path("function").path("name").asText(),
                    call.path("function").path("arguments").asText())));
    return new Said(message.path("role").asText(), text(message.path("content")), calls);
  }

  /** Content is a string, or a list of parts of which the text ones count. */
  private static String text(JsonNode content) {
    if (!content.isArray()) {
      return content.asText("");
    }
    StringBuilder text = new StringBuilder();
    content.forEach(part -> text.append(part.path("text").asText("")));
    return text.toString();
  }

  boolean offers(String function) {
    return functions.stream().anyMatch(offer -> offer.name().equals(function));
  }

  Said last() {
    return messages.getLast();
  }

  List<String> userTexts() {
    return messages.stream().filter(said -> said.role().equals("user")).map(Said::text).toList();
  }

  /** What the person said last. */
  String question() {
    List<String> texts = userTexts();
    return texts.isEmpty() ? "" : texts.getLast();
  }

  Optional<String> system() {
    return messages.stream()
        .filter(said -> said.role().equals("system"))
        .map(Said::text)
        .findFirst();
  }

  /** The calls that the tool messages at the end answer, and those answers, in order. */
  List<Answered> answered() {
    int end = messages.size();
    int start = end;
    while (start > 0 && messages.get(start - 1).role().equals("tool")) {
      start--;
    }
    List<Answered> answered = new ArrayList<>();
    if (start > 0) {
      List<Call> calls = messages.get(start - 1).calls();
      for (int i = 0; i < Math.min(calls.size(), end - start); i++) {
        answered.add(new Answered(calls.get(i), messages.get(start + i).text()));
      }
    }
    return answered;
  }

  /** A call and what came back. */
  record Answered(Call call, String result) {}

  /** About as many as a real tokenizer would count. */
  long inputTokens() {
    return messages.stream().mapToLong(said -> 4 + said.text().length() / 4).sum();
  }
}
