package io.vexel.runtime.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.testing.lambda.FunctionProcess;
import io.vexel.testing.lambda.Invoked;
import io.vexel.testing.lambda.Invoked.End;
import io.vexel.testing.lambda.RuntimeApiDouble;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built layer and its script, in processes as Lambda starts them. */
final class StreamingProcessTest {
  private static final String HANDLER = ProbeMain.class.getName();
  private static final String SECRET = "what somebody wrote";

  @TempDir private static Path folder;
  private static FunctionProcess.Code code;

  private final RuntimeApiDouble lambda = RuntimeApiDouble.onDemand();
  private final RuntimeApiDouble snapStart = RuntimeApiDouble.snapStart();

  StreamingProcessTest() throws IOException {}

  @BeforeAll
  static void deploy() throws IOException {
    code = Deployed.in(folder);
  }

  @AfterEach
  void end() {
    lambda.close();
    snapStart.close();
  }

  @Test
  void streams_the_first_event_before_the_last_is_made() throws IOException {
    try (FunctionProcess process = start(lambda, Map.of());
        ServerSocket reader = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Invoked invoked = lambda.invoke("stream " + reader.getLocalPort());

      assertThat(invoked.next())
          .hasValueSatisfying(chunk -> assertThat(chunk).asString().endsWith("\0one"));
      try (Socket allowed = reader.accept()) {
        allowed.getOutputStream().write('!');
      }

      assertThat(invoked.next())
          .hasValueSatisfying(chunk -> assertThat(chunk).asString().isEqualTo("two"));
      assertThat(invoked.end()).isEqualTo(End.WHOLE);
      assertThat(process.alive()).isTrue();
    }
  }

  @Test
  void keeps_what_is_said_to_the_jvm_and_adds_the_function_and_its_layers() throws IOException {
    try (FunctionProcess process = start(lambda, Map.of("JAVA_TOOL_OPTIONS", "-Da=b"))) {
      assertThat(answer("flags"))
          .contains("-XX:MaxHeapSize=445645k")
          .contains("-XX:TieredStopAtLevel=1")
          .contains("--add-opens=java.base/java.io=ALL-UNNAMED")
          .contains("-Da=b");
      assertThat(answer("patience")).isEqualTo("1");
      List<String> classPath = List.of(answer("class-path").split(File.pathSeparator, -1));
      int function = classPath.indexOf(code.function().toString());
      assertThat(classPath.subList(0, function))
          .isNotEmpty()
          .allMatch(FunctionProcess::isOfRuntime);
      assertThat(classPath.subList(function + 1, classPath.size()))
          .isNotEmpty()
          .isSorted()
          .allMatch(jar -> jar.startsWith(code.layers() + "/java/lib/") && jar.endsWith(".jar"));
      assertThat(process.alive()).isTrue();
    }
  }

  @Test
  void tells_failures_before_and_after_the_first_byte_and_nothing_of_what_they_say()
      throws IOException {
    try (FunctionProcess process = start(lambda, Map.of())) {
      Invoked before = lambda.invoke("fail");
      Invoked after = lambda.invoke("fail-late");

      assertThat(before.end()).isEqualTo(End.FAILED);
      assertThat(after.end()).isEqualTo(End.BROKEN);
      assertThat(after.trailers()).containsKey("Lambda-Runtime-Function-Error-Body");
      assertThat(answer("told")).isEmpty();
      assertThat(log(process))
          .contains("invocation " + before.id() + " failed: java.lang.IllegalStateException")
          .contains("invocation " + after.id() + " failed: java.io.IOException")
          .doesNotContain(SECRET);
    }
  }

  @Test
  void says_why_it_cannot_start_and_ends() throws IOException {
    try (FunctionProcess process = start(lambda, Map.of("FAILS_AT", "start"))) {
      assertThat(process.exitCode()).isEqualTo(1);
      assertThat(lambda.awaitError().type()).isEqualTo("Function.StartFailed");
      assertThat(process.output())
          .contains("the function could not start: java.lang.IllegalStateException at io.vexel")
          .doesNotContain(SECRET);
    }
  }

  @Test
  void tells_hooks_of_a_snapshot_and_answers_after_the_restore() throws IOException {
    try (FunctionProcess process = start(snapStart, Map.of())) {
      snapStart.awaitSnapshot();
      snapStart.restore();
      Invoked invoked = snapStart.invoke("told");

      assertThat(invoked.end()).as(process.output()).isEqualTo(End.WHOLE);
      assertThat(invoked.text()).endsWith("\0before second,before first,after first,after second");
      Invoked flags = snapStart.invoke("flags");
      assertThat(flags.end()).isEqualTo(End.WHOLE);
      assertThat(flags.text()).doesNotContain("Tiered");
    }
  }

  @Test
  void ends_when_a_hook_fails() throws IOException {
    try (FunctionProcess process = start(snapStart, Map.of("FAILS_AT", "after"))) {
      snapStart.awaitSnapshot();
      snapStart.restore();

      assertThat(process.exitCode()).isEqualTo(64);
      assertThat(snapStart.awaitError().type()).isEqualTo("Runtime.AfterRestoreError");
      assertThat(process.output()).contains("is of no use").doesNotContain(SECRET);
    }
  }

  @Test
  void starts_a_plain_java_when_the_command_line_is_another_and_says_so() throws IOException {
    List<String> unknown = List.of(FunctionProcess.java(), "-jar", "/var/runtime/new.jar", HANDLER);
    try (FunctionProcess process =
        FunctionProcess.start(code, HANDLER, environment(lambda, Map.of()), unknown)) {
      assertThat(answer("class-path")).startsWith(code.function() + ":" + code.layers());
      assertThat(log(process))
          .startsWith(
              "vexel-streaming: the runtime's command line is not the known one; starting a plain java\n");
    }
  }

  @Test
  void needs_no_more_after_a_thousand_invocations_than_after_a_hundred() throws IOException {
    try (FunctionProcess process = start(lambda, Map.of())) {
      invoke(100);
      List<Long> before = use();
      invoke(900);
      List<Long> after = use();

      assertThat(after.get(0) - before.get(0)).as("bytes on the heap").isLessThan(256 * 1024);
      assertThat(after.get(1) - before.get(1)).as("open files").isLessThan(5);
      assertThat(after.get(2) - before.get(2)).as("threads").isLessThan(3);
      assertThat(process.alive()).isTrue();
    }
  }

  @Test
  void is_tested_against_a_lambda_that_aws_s_own_client_takes_for_one() throws IOException {
    Map<String, String> withoutWrapper = new HashMap<>(environment(snapStart, Map.of()));
    withoutWrapper.remove("AWS_LAMBDA_EXEC_WRAPPER");
    try (FunctionProcess process =
        FunctionProcess.start(code, ProbeHandler.class.getName(), withoutWrapper)) {
      snapStart.awaitSnapshot();
      snapStart.restore();
      Invoked first = snapStart.invoke("x".repeat(5_000));
      Invoked failing = snapStart.invoke("");
      Invoked second = snapStart.invoke("two");

      assertThat(first.end()).as(process.output()).isEqualTo(End.WHOLE);
      assertThat(first.text()).isEqualTo("before after " + first.id() + " " + "x".repeat(5_000));
      assertThat(failing.end()).isEqualTo(End.FAILED);
      assertThat(second.end()).isEqualTo(End.WHOLE);
      assertThat(second.text()).endsWith(" two");
    }
  }

  private static FunctionProcess start(RuntimeApiDouble lambda, Map<String, String> more)
      throws IOException {
    return FunctionProcess.start(code, HANDLER, environment(lambda, more));
  }

  private static Map<String, String> environment(
      RuntimeApiDouble lambda, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(lambda.environment());
    environment.put("AWS_LAMBDA_EXEC_WRAPPER", "/opt/vexel-streaming");
    environment.putAll(more);
    return environment;
  }

  /** Everything that the process says until its environment is gone. */
  private String log(FunctionProcess process) {
    lambda.close();
    assertThat(process.exitCode()).isEqualTo(1);
    return process.output();
  }

  private String answer(String event) {
    Invoked invoked = lambda.invoke(event);
    assertThat(invoked.end()).isEqualTo(End.WHOLE);
    return invoked.text().substring(invoked.text().lastIndexOf('\0') + 1);
  }

  private void invoke(int times) {
    List<Invoked> all = IntStream.range(0, times).mapToObj(i -> lambda.invoke("much")).toList();
    assertThat(all).allMatch(invoked -> invoked.end() == End.WHOLE);
  }

  private List<Long> use() {
    return Stream.of(answer("use").split(" ", -1)).map(Long::valueOf).toList();
  }
}
