package io.vexel.testing.lambda;

/**
 * An error that a runtime reported.
 *
 * @param type from the header
 * @param body JSON, as sent
 */
public record ReportedError(String type, String body) {}
