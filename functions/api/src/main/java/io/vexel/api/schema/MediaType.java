package io.vexel.api.schema;

/** Media types that routes speak. */
public interface MediaType {
  String JSON = "application/json";
  String HTML = "text/html; charset=utf-8";
  String FORM = "application/x-www-form-urlencoded";
  String EVENTS = "text/event-stream";
  String PROBLEM = "application/problem+json";
}
