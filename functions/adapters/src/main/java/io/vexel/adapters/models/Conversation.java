package io.vexel.adapters.models;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import io.vexel.core.Refusal;
import io.vexel.core.chat.Model;
import io.vexel.core.chat.Part;
import io.vexel.core.chat.Usage;
import io.vexel.core.json.Json;
import io.vexel.core.tools.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Translates between our conversations and LangChain4j's. */
final class Conversation {
  private final Json json;
  private final ToolSchemas schemas;

  /** By name: functions hardly ever change, and each run asks for the same ones. */
  private final Map<String, Specified> specifications = new ConcurrentHashMap<>();

  private record Specified(Tool.Function function, ToolSpecification specification) {}

  Conversation(Json json) {
    this.json = json;
    this.schemas = new ToolSchemas(json);
  }

  ChatRequest request(Model.Request request) {
    List<ChatMessage> messages = new ArrayList<>();
    if (!request.system().isBlank()) {
      messages.add(SystemMessage.from(request.system()));
    }
    request.turns().forEach(turn -> message(turn).ifPresent(messages::add));
    ChatRequest.Builder builder = ChatRequest.builder().messages(messages);
    if (!request.functions().isEmpty()) {
      builder.toolSpecifications(request.functions().stream().map(this::specification).toList());
    }
    return builder.build();
  }

  ToolSpecification specification(Tool.Function function) {
    Specified known = specifications.get(function.name());
    if (known == null || !known.function().equals(function)) {
      known = new Specified(function, specify(function));
      specifications.put(function.name(), known);
    }
    return known.specification();
  }

  private ToolSpecification specify(Tool.Function function) {
    return ToolSpecification.builder()
        .name(function.name())
        .description(function.description())
        .parameters(schemas.object(function.parameters()))
        .build();
  }

  /** Empty for turns that say nothing, which providers refuse. */
  private Optional<ChatMessage> message(Model.Turn turn) {
    return switch (turn) {
      case Model.Turn.User(String text) ->
          Optional.of(UserMessage.from(text.isBlank() ? "(nothing)" : text));
      case Model.Turn.Assistant(String text, List<Part.ToolCall> calls) ->
          text.isBlank() && calls.isEmpty() ? Optional.empty() : Optional.of(said(text, calls));
      case Model.Turn.ToolResult(String id, String function, String content) ->
          Optional.of(
              ToolExecutionResultMessage.from(
                  id, function, content.isBlank() ? "(nothing)" : content));
    };
  }

  private AiMessage said(String text, List<Part.ToolCall> calls) {
    AiMessage.Builder message =
        AiMessage.builder().toolExecutionRequests(calls.stream().map(this::call).toList());
    return (text.isBlank() ? message : message.text(text)).build();
  }

  private ToolExecutionRequest call(Part.ToolCall call) {
    return ToolExecutionRequest.builder()
        .id(call.id())
        .name(call.function())
        .arguments(readable(call.arguments()))
        .build();
  }

  /** Some providers refuse a conversation in which a model once wrote broken JSON. */
  private String readable(String arguments) {
    if (arguments.isBlank()) {
      return "{}";
    }
    try {
      json.readObject(arguments);
      return arguments;
    } catch (Refusal.Malformed e) {
      return json.write(Map.of("not_json", arguments));
    }
  }

  Model.Reply reply(String text, ChatResponse response, Model.Request request) {
    List<Part.ToolCall> calls = new ArrayList<>();
    for (ToolExecutionRequest call : response.aiMessage().toolExecutionRequests()) {
      calls.add(
          new Part.ToolCall(
              given(call.id()).orElse("call-" + (calls.size() + 1)),
              once(given(call.name()).orElse(""), request),
              given(call.arguments()).orElse("")));
    }
    return new Model.Reply(text, calls, usage(response.tokenUsage()));
  }

  private static Optional<String> given(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }

  /** Some providers repeat a function's name with every piece of its arguments. */
  private static String once(String name, Model.Request request) {
    return request.functions().stream()
        .map(Tool.Function::name)
        .filter(known -> name.length() > known.length() && name.replace(known, "").isEmpty())
        .findFirst()
        .orElse(name);
  }

  private static Usage usage(@Nullable TokenUsage usage) {
    return usage == null
        ? Usage.NONE
        : new Usage(count(usage.inputTokenCount()), count(usage.outputTokenCount()));
  }

  private static long count(@Nullable Integer tokens) {
    return tokens == null ? 0 : Math.max(0, tokens);
  }
}
