package io.vexel.core.chat;

/**
 * An event as it is stored and sent.
 *
 * @param seq counts the events of a run from 1
 * @param json AG-UI, on one line
 */
public record SentEvent(long seq, String json, boolean terminal) {}
