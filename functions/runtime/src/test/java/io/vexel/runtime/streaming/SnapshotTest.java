package io.vexel.runtime.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.endpoints.http.Reply;
import io.vexel.runtime.streaming.crac.Context;
import io.vexel.runtime.streaming.crac.Resource;
import io.vexel.testing.lambda.Invoked.End;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SnapshotTest {
  private static final StreamedFunction FUNCTION = invocation -> Reply.empty(204);

  private final RuntimeApiDouble lambda = RuntimeApiDouble.snapStart();
  private final Context hooks = new Context();
  private final Queue<String> told = new ConcurrentLinkedQueue<>();

  SnapshotTest() throws IOException {}

  @AfterEach
  void end() {
    lambda.close();
  }

  /** A resource that notes what it is told, and fails where it should. */
  private record Noting(String name, Queue<String> told, String failsAt) implements Resource {
    @Override
    public void beforeCheckpoint(Context context) {
      note("before");
    }

    @Override
    public void afterRestore(Context context) {
      note("after");
    }

    private void note(String when) {
      told.add(when + " " + name);
      if (failsAt.equals(when)) {
        throw new IllegalStateException("what somebody wrote");
      }
    }
  }

  @Test
  void tells_the_last_resource_first_before_and_the_first_first_after() {
    register("a", "");
    register("b", "");
    Running.on(lambda, FUNCTION, hooks);

    lambda.awaitSnapshot();
    List<String> before = List.copyOf(told);
    lambda.restore();

    assertThat(lambda.invoke("{}").end()).isEqualTo(End.WHOLE);
    assertThat(before).containsExactly("before b", "before a");
    assertThat(told).containsExactly("before b", "before a", "after a", "after b");
  }

  @Test
  void answers_nothing_before_it_is_restored() {
    Running.on(lambda, FUNCTION, hooks);
    lambda.awaitSnapshot();

    var invoked = lambda.invoke("{}");
    assertThat(invoked.body()).isEmpty();
    lambda.restore();

    assertThat(invoked.end()).isEqualTo(End.WHOLE);
  }

  @Test
  void takes_no_snapshot_after_a_hook_failed_though_all_were_told() throws Exception {
    register("a", "");
    register("b", "before");
    Running running = Running.on(lambda, FUNCTION, hooks);

    assertThat(running.exitCode()).isEqualTo(64);
    assertThat(told).containsExactly("before b", "before a");
    assertThat(lambda.awaitError().type()).isEqualTo("Runtime.BeforeCheckpointError");
    assertThat(lambda.awaitError().body())
        .isEqualTo(
            "{\"errorMessage\":\"a hook failed before the snapshot\","
                + "\"errorType\":\"Runtime.BeforeCheckpointError\",\"stackTrace\":[]}");
  }

  @Test
  void is_of_no_use_after_a_hook_failed_though_all_were_told() throws Exception {
    register("a", "after");
    register("b", "");
    Running running = Running.on(lambda, FUNCTION, hooks);
    lambda.awaitSnapshot();
    lambda.restore();

    assertThat(running.exitCode()).isEqualTo(64);
    assertThat(told).containsExactly("before b", "before a", "after a", "after b");
    assertThat(lambda.awaitError().type()).isEqualTo("Runtime.AfterRestoreError");
  }

  private void register(String name, String failsAt) {
    hooks.register(new Noting(name, told, failsAt));
  }
}
