package io.vexel.api;

/** How an answer travels: at once when it is whole, or piece by piece as it comes about. */
public enum Transfer {
  BUFFERED,
  STREAMED
}
