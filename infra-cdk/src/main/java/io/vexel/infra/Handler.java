package io.vexel.infra;

import io.vexel.api.Task;
import io.vexel.api.Transfer;

/** Where Lambda enters our code. */
enum Handler {
  BUFFERED("io.vexel.runtime.BufferedHandler::handleRequest"),
  /** A main class of its own: AWS's client for the Java runtime cannot stream. */
  STREAMED("io.vexel.runtime.streaming.StreamingMain"),
  AUTHORIZE("io.vexel.runtime.AuthorizerHandler::handleRequest"),
  WORK("io.vexel.runtime.JobsHandler::handleRequest"),
  PREPARE("io.vexel.runtime.PrepareHandler::handleRequest");

  private final String entry;

  Handler(String entry) {
    this.entry = entry;
  }

  static Handler of(Transfer transfer) {
    return switch (transfer) {
      case BUFFERED -> BUFFERED;
      case STREAMED -> STREAMED;
    };
  }

  static Handler of(Task task) {
    return switch (task) {
      case AUTHORIZE -> AUTHORIZE;
      case WORK -> WORK;
      case PREPARE -> PREPARE;
    };
  }

  /** The value of the function's property of this name. */
  String entry() {
    return entry;
  }
}
