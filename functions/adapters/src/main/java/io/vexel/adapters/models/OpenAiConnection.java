package io.vexel.adapters.models;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.vexel.core.chat.Model;

/**
 * Reaches the models of one provider by the OpenAI API. LangChain4j's client is made once, since
 * that takes as long as a question to a database; what differs goes with each call, which also has
 * an HTTP exchange of its own, to be able to end it.
 */
final class OpenAiConnection {
  private final Provider provider;
  private final Wire wire;
  private final OpenAiStreamingChatModel client;

  OpenAiConnection(Provider provider, Wire wire) {
    this.provider = provider;
    this.wire = wire;
    this.client =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(new Exchange.Client())
            .baseUrl(provider.baseUrl())
            .apiKey(provider.apiKey())
            // Some providers repeat the id of a tool call with every piece of its arguments.
            .accumulateToolCallId(false)
            .logRequests(false)
            .logResponses(false)
            .build();
  }

  /** The way to the model of this name. */
  Connection to(String model) {
    return (request, parameters, handler) -> {
      Exchange exchange = new Exchange(wire);
      exchange.carry(() -> client.chat(asked(model, request, parameters), handler));
      return exchange::cancel;
    };
  }

  private ChatRequest asked(String model, ChatRequest request, Model.Parameters parameters) {
    OpenAiChatRequestParameters.Builder with =
        OpenAiChatRequestParameters.builder().overrideWith(request.parameters()).modelName(model);
    parameters.temperature().ifPresent(with::temperature);
    parameters.maxOutputTokens().ifPresent(most -> limit(with, most));
    return ChatRequest.builder().messages(request.messages()).parameters(with.build()).build();
  }

  private void limit(OpenAiChatRequestParameters.Builder with, int most) {
    if (provider.isOpenAi()) {
      with.maxCompletionTokens(most);
    } else {
      with.maxOutputTokens(most);
    }
  }
}
