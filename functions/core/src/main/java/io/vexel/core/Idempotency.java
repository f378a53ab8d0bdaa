package io.vexel.core;

/**
 * What a caller sends so that doing it again does not do it twice.
 *
 * @param key the caller's own name for the request
 * @param bodyHash of the request that the key belongs to
 */
public record Idempotency(String key, String bodyHash) {}
