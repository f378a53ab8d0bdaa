package io.vexel.testing.lambda;

import io.vexel.testing.lambda.Invoked.End;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers calls of a runtime as the state of its environment allows. */
final class Exchange {
  private static final String MODE = "Lambda-Runtime-Function-Response-Mode";
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";

  private final Sandbox sandbox;
  private final boolean snapStart;
  private final String functionArn;
  private final Function<Call, Optional<Fault>> faults;

  Exchange(
      Sandbox sandbox,
      boolean snapStart,
      String functionArn,
      Function<Call, Optional<Fault>> faults) {
    this.sandbox = sandbox;
    this.snapStart = snapStart;
    this.functionArn = functionArn;
    this.faults = faults;
  }

  /** The caller of the function is gone, and so nobody wants the rest. */
  private static final class CallerLeft extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Answers one call.
   *
   * @return whether the connection may take another
   */
  boolean answer(Wire wire, Wire.Head head) throws IOException, InterruptedException {
    Optional<Call> known =
        Arrays.stream(Call.values())
            .filter(call -> snapStart || !call.ofSnapshots())
            .filter(call -> call.at(head))
            .findFirst();
    if (known.isEmpty() || !known.get().with(head)) {
      rest(wire, head);
      (known.isEmpty() ? Answer.NOT_FOUND : Answer.WRONG_METHOD).to(wire);
      return true;
    }
    Call call = known.get();
    Optional<Fault> fault = faults.apply(call);
    if (fault.isPresent()) {
      return fail(wire, head, call, fault.get());
    }
    Optional<Answer> answer = allowed(wire, head, call);
    if (answer.isPresent()) {
      answer.get().to(wire);
    }
    return answer.isPresent() && answer.get() != Answer.TRUNCATED;
  }

  /** The answer; none if the environment ends meanwhile. */
  private Optional<Answer> allowed(Wire wire, Wire.Head head, Call call)
      throws IOException, InterruptedException {
    try {
      return switch (call) {
        case NEXT -> sandbox.next().map(invoked -> Answer.event(invoked, functionArn));
        case RESPONSE -> Optional.of(response(wire, head));
        case ERROR -> {
          ReportedError error = error(wire, head);
          Invoked invoked = sandbox.begin(call, id(call, head));
          sandbox.sent();
          invoked.failed(error);
          yield Optional.of(Answer.ACCEPTED);
        }
        case INIT_ERROR -> {
          sandbox.initError(error(wire, head));
          yield Optional.of(Answer.ACCEPTED);
        }
        case RESTORE_NEXT -> sandbox.restoreNext().map(restored -> Answer.RESTORED);
        case RESTORE_ERROR -> {
          sandbox.restoreError(error(wire, head));
          yield Optional.of(Answer.ACCEPTED);
        }
      };
    } catch (Sandbox.Refused refused) {
      return Optional.of(refused.answer());
    }
  }

  private Answer response(Wire wire, Wire.Head head) throws IOException {
    Invoked invoked;
    try {
      invoked = sandbox.begin(Call.RESPONSE, id(Call.RESPONSE, head));
    } catch (Sandbox.Refused refused) {
      rest(wire, head);
      return refused.answer();
    }
    invoked.begins(head.fields());
    String mode = head.field(MODE);
    if (!mode.isEmpty() && !mode.equals("streaming")) {
      rest(wire, head);
      invoked.ends(End.REFUSED);
      return Answer.INVALID_MODE;
    }
    try {
      Map<String, String> trailers = wire.body(head, piece -> take(piece, invoked));
      sandbox.sent();
      invoked.whole(trailers);
      return Answer.ACCEPTED;
    } catch (IOException broken) {
      sandbox.sent();
      invoked.ends(End.TRUNCATED);
      return Answer.TRUNCATED;
    }
  }

  private static void take(byte[] piece, Invoked invoked) throws CallerLeft {
    if (invoked.left()) {
      throw new CallerLeft();
    }
    invoked.add(piece);
  }

  private boolean fail(Wire wire, Wire.Head head, Call call, Fault fault) throws IOException {
    Optional<Invoked> concerned = concerned(call, head);
    return switch (fault) {
      case Fault.Status(int status) -> {
        rest(wire, head);
        // After a failure of its own, Lambda stays in its state for good.
        if (concerned.isPresent() && status < 500) {
          sandbox.sent();
        }
        concerned.ifPresent(invoked -> invoked.ends(End.REFUSED));
        Answer.fault(status).to(wire);
        yield true;
      }
      case Fault.Dropped ignored -> {
        concerned.ifPresent(invoked -> {
          sandbox.sent();
          invoked.ends(End.TRUNCATED);
        });
        yield false;
      }
    };
  }

  private Optional<Invoked> concerned(Call call, Wire.Head head) {
    try {
      Optional<String> id = call.id(head);
      return id.isPresent() ? Optional.of(sandbox.begin(call, id.get())) : Optional.empty();
    } catch (Sandbox.Refused refused) {
      return Optional.empty();
    }
  }

  private static ReportedError error(Wire wire, Wire.Head head) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    wire.body(head, body::writeBytes);
    return new ReportedError(head.field(ERROR_TYPE), body.toString(StandardCharsets.UTF_8));
  }

  private static String id(Call call, Wire.Head head) {
    return call.id(head).orElseThrow();
  }

  private static void rest(Wire wire, Wire.Head head) throws IOException {
    wire.body(head, piece -> {});
  }
}
