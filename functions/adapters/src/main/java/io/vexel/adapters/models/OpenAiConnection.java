package io.vexel.adapters.models;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.vexel.core.chat.Model;

/**
 * Reaches a model by the OpenAI API. Each call has an HTTP exchange of its own, to be able to end
 * it.
 */
final class OpenAiConnection implements Connection {
  private final Provider provider;
  private final String model;
  private final Wire wire;

  OpenAiConnection(Provider provider, String model, Wire wire) {
    this.provider = provider;
    this.model = model;
    this.wire = wire;
  }

  @Override
  public Runnable start(
      ChatRequest request, Model.Parameters parameters, StreamingChatResponseHandler handler) {
    Exchange exchange = new Exchange(wire);
    OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(new Exchange.Builder(exchange))
            .baseUrl(provider.baseUrl())
            .apiKey(provider.apiKey())
            .modelName(model)
            // Some providers repeat the id of a tool call with every piece of its arguments.
            .accumulateToolCallId(false)
            .logRequests(false)
            .logResponses(false);
    parameters.temperature().ifPresent(builder::temperature);
    parameters.maxOutputTokens().ifPresent(most -> limit(builder, most));
    builder.build().chat(request, handler);
    return exchange::cancel;
  }

  private void limit(OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder, int most) {
    if (provider.isOpenAi()) {
      builder.maxCompletionTokens(most);
    } else {
      builder.maxTokens(most);
    }
  }
}
