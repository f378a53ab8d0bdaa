package io.vexel.endpoints.http;

/** Answers the calls of one route. */
@FunctionalInterface
public interface Endpoint {
  /**
   * Answers.
   *
   * @throws io.vexel.core.Refusal which becomes a problem
   */
  Reply handle(Call call);
}
