package io.vexel.runtime.streaming;

import static io.vexel.testing.lambda.Call.ERROR;
import static io.vexel.testing.lambda.Call.INIT_ERROR;
import static io.vexel.testing.lambda.Call.NEXT;
import static io.vexel.testing.lambda.Call.RESPONSE;
import static io.vexel.testing.lambda.Call.RESTORE_ERROR;
import static io.vexel.testing.lambda.Call.RESTORE_NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.endpoints.http.Reply;
import io.vexel.runtime.streaming.crac.Context;
import io.vexel.runtime.streaming.crac.Resource;
import io.vexel.testing.lambda.Fault;
import io.vexel.testing.lambda.Invoked;
import io.vexel.testing.lambda.Invoked.End;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the process when Lambda's side of the Runtime API fails. */
final class RuntimeApiFaultsTest {
  private static final Fault DROPPED = Fault.dropped();

  private final RuntimeApiDouble lambda = RuntimeApiDouble.onDemand();
  private final RuntimeApiDouble snapStart = RuntimeApiDouble.snapStart();
  private final AtomicInteger answered = new AtomicInteger();
  private final StreamedFunction function =
      invocation -> {
        answered.incrementAndGet();
        return Reply.json(200, "{}");
      };

  RuntimeApiFaultsTest() throws IOException {}

  @AfterEach
  void end() {
    lambda.close();
    snapStart.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 500, 503})
  void ends_when_no_invocation_is_to_be_had(int status) throws Exception {
    lambda.fault(NEXT, Fault.status(status));

    assertThat(Running.on(lambda, function).exitCode()).isEqualTo(1);
  }

  @Test
  void ends_when_an_invocation_has_no_id() throws Exception {
    lambda.fault(NEXT, Fault.status(200));

    assertThat(Running.on(lambda, function).exitCode()).isEqualTo(1);
  }

  @Test
  void asks_once_more_when_the_connection_breaks_and_answers_once() {
    lambda.fault(NEXT, DROPPED);
    Running.on(lambda, function);

    assertThat(lambda.invoke("{}").end()).isEqualTo(End.WHOLE);
    assertThat(answered).hasValue(1);
  }

  @Test
  void ends_when_the_connection_breaks_again() throws Exception {
    lambda.fault(NEXT, DROPPED, DROPPED);

    assertThat(Running.on(lambda, function).exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 413})
  void goes_on_when_a_response_is_refused(int status) {
    lambda.fault(RESPONSE, Fault.status(status));
    Running.on(lambda, function);

    assertThat(lambda.invoke("{}").end()).isEqualTo(End.REFUSED);
    assertThat(lambda.invoke("{}").end()).isEqualTo(End.WHOLE);
    assertThat(answered).hasValue(2);
  }

  @Test
  void goes_on_when_the_connection_of_a_response_breaks() {
    lambda.fault(RESPONSE, DROPPED);
    Running.on(lambda, function);

    assertThat(lambda.invoke("{}").end()).isEqualTo(End.TRUNCATED);
    assertThat(lambda.invoke("{}").end()).isEqualTo(End.WHOLE);
    assertThat(answered).hasValue(2);
  }

  @Test
  void ends_when_lambda_breaks_over_a_response() throws Exception {
    lambda.fault(RESPONSE, Fault.status(500));
    Running running = Running.on(lambda, function);

    assertThat(lambda.invoke("{}").end()).isEqualTo(End.REFUSED);
    assertThat(running.exitCode()).isEqualTo(1);
    assertThat(lambda.calls(NEXT)).isEqualTo(1);
  }

  @Test
  void goes_on_when_an_error_is_refused_or_its_connection_breaks() {
    lambda.fault(ERROR, Fault.status(403), DROPPED);
    Running.on(lambda, failing());

    assertThat(lambda.invoke("{}").end()).isEqualTo(End.REFUSED);
    assertThat(lambda.invoke("{}").end()).isEqualTo(End.TRUNCATED);
    assertThat(lambda.invoke("{}").end()).isEqualTo(End.FAILED);
  }

  @Test
  void ends_when_lambda_breaks_over_an_error() throws Exception {
    lambda.fault(ERROR, Fault.status(500));
    Running running = Running.on(lambda, failing());

    assertThat(lambda.invoke("{}").end()).isEqualTo(End.REFUSED);
    assertThat(running.exitCode()).isEqualTo(1);
    assertThat(lambda.calls(NEXT)).isEqualTo(1);
  }

  @Test
  void ends_when_the_trailers_of_a_response_meet_a_broken_lambda() throws Exception {
    lambda.fault(RESPONSE, Fault.status(500));
    Running running =
        Running.on(
            lambda,
            invocation ->
                Reply.streamed(
                    "text/plain",
                    out -> {
                      out.write('a');
                      out.flush();
                      throw new IOException("in the middle");
                    }));

    Invoked invoked = lambda.invoke("{}");

    assertThat(invoked.end()).isEqualTo(End.REFUSED);
    assertThat(running.exitCode()).isEqualTo(1);
    assertThat(lambda.calls(NEXT)).isEqualTo(1);
  }

  @Test
  void ends_with_an_error_that_nobody_takes() throws Exception {
    lambda.fault(INIT_ERROR, Fault.status(500), DROPPED);

    for (int i = 0; i < 2; i++) {
      Running running =
          Running.starting(
              lambda,
              () -> {
                throw new IllegalStateException("no start");
              });
      assertThat(running.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void ends_when_nobody_is_there() throws Exception {
    lambda.close();

    assertThat(Running.on(lambda, function).exitCode()).isEqualTo(1);
  }

  @Test
  void takes_a_refused_snapshot_for_one_that_cannot_be_taken() throws Exception {
    snapStart.fault(RESTORE_NEXT, Fault.status(403));

    assertThat(Running.on(snapStart, function).exitCode()).isEqualTo(64);
    assertThat(snapStart.awaitError().type()).isEqualTo("Runtime.BeforeCheckpointError");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ends_with_a_failed_restore_that_nobody_takes(boolean dropped) throws Exception {
    snapStart.fault(RESTORE_ERROR, dropped ? DROPPED : Fault.status(403));
    Context hooks = new Context();
    hooks.register(new UselessAfterRestore());
    Running running = Running.on(snapStart, function, hooks);
    snapStart.awaitSnapshot();
    snapStart.restore();

    assertThat(running.exitCode()).isEqualTo(64);
    assertThat(answered).hasValue(0);
  }

  private static StreamedFunction failing() {
    return invocation -> {
      throw new IllegalStateException("no answer");
    };
  }

  /** Survives no restore. */
  private static final class UselessAfterRestore implements Resource {
    @Override
    public void beforeCheckpoint(Context context) {}

    @Override
    public void afterRestore(Context context) {
      throw new IllegalStateException("no use");
    }
  }
}
