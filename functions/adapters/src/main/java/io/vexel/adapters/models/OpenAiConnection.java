package io.vexel.adapters.models;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.vexel.core.chat.Model;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reaches the models of one provider by the OpenAI API. LangChain4j's client is made once, since
 * that takes as long as a question to a database; what differs goes with each call, which also has
 * an HTTP exchange of its own, to be able to end it.
 */
final class OpenAiConnection implements AutoCloseable {
  private static final ThreadFactory THREADS = Thread.ofVirtual().name("model-", 0).factory();

  private final Provider provider;
  private final HttpClient http;
  private final AtomicInteger reading = new AtomicInteger();
  private final OpenAiStreamingChatModel client;

  /**
   * The way to the models of a provider.
   *
   * @param connect how long it may take to be connected
   */
  OpenAiConnection(Provider provider, Duration connect) {
    this.provider = provider;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connect)
            .executor(Executors.newThreadPerTaskExecutor(THREADS))
            .build();
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
    return (request, parameters) -> new OpenAiCall(asked(model, request, parameters));
  }

  private final class OpenAiCall implements Connection.Call {
    private final ChatRequest request;
    private final Exchange exchange = new Exchange(http, reading);

    OpenAiCall(ChatRequest request) {
      this.request = request;
    }

    @Override
    public void run(StreamingChatResponseHandler handler) {
      exchange.carry(() -> client.chat(request, handler));
    }

    @Override
    public void end() {
      exchange.cancel();
    }
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

  /** Ends all connections, and whoever still waits on one fails. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
