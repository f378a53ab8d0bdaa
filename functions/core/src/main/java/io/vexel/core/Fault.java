package io.vexel.core;

/**
 * One thing wrong with a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, for example {@code /instructions/3}; empty
 *     for the whole
 * @param detail what is wrong, in words for the caller
 */
public record Fault(String pointer, String detail) {}
