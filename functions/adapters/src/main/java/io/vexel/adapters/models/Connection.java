package io.vexel.adapters.models;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.vexel.core.chat.Model;

/** The way to one model of one provider. */
@FunctionalInterface
interface Connection {
  /** A call that has not begun. */
  Call call(ChatRequest request, Model.Parameters parameters);

  /** One question to the model, asked once. */
  interface Call {
    /**
     * Asks, and gives what comes back to the handler, on this thread; returns when nothing more
     * will come.
     */
    void run(StreamingChatResponseHandler handler);

    /** Ends the call, however far it has come; from any thread, and more than once. */
    void end();
  }
}
