package io.vexel.api.meta;

import io.vexel.api.schema.CamelCase;
import io.vexel.api.schema.Doc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something was refused or failed, in the form of RFC 9457. */
@CamelCase
@Doc("Why something was refused or failed (RFC 9457).")
public record ProblemView(
    @Doc("Where the reason is explained.") String type,
    String title,
    int status,
    @Doc("What was wrong here, in words.") String detail,
    @Doc("The path that was asked for.") String instance,
    @Doc(value = "Stable name of the reason.", example = "agent-not-found") String code,
    @Doc("Finds the request in the logs.") String requestId,
    @Doc("Every fault of the request, where there are any.") List<FaultView> errors,
    @Doc("The id of what is in the way, where something is: of the run with run-active.")
        @Nullable String blockedBy) {
  public ProblemView {
    errors = List.copyOf(errors);
  }

  /** One fault. */
  @Doc("One fault of a request.")
  public record FaultView(
      @Doc(
              value = "JSON Pointer into the body, or the name of a query parameter.",
              example = "/instructions/3")
          String pointer,
      String detail) {}
}
