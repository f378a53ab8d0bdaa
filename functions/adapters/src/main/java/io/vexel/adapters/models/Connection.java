package io.vexel.adapters.models;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.vexel.core.chat.Model;

/** The way to one model of one provider. */
interface Connection {
  /**
   * Sends a request; what comes back is given to the handler, on other threads.
   *
   * @return ends the call, however far it has come; may be run more than once
   */
  Runnable start(
      ChatRequest request, Model.Parameters parameters, StreamingChatResponseHandler handler);
}
