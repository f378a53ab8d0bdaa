package io.vexel.core.users;

/**
 * Where somebody signs in from.
 *
 * @param address the network address
 * @param userAgent what the client says it is
 */
public record Device(String address, String userAgent) {}
