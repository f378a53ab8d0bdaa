package io.vexel.endpoints.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TracesTest {
  @Test
  void the_trace_in_the_log_has_no_messages() {
    String trace =
        Traces.withoutMessages(
            new IllegalStateException("hunter2", new IllegalArgumentException("hunter3")));
    assertThat(trace)
        .contains("IllegalStateException", "IllegalArgumentException", "TracesTest.java")
        .doesNotContain("hunter");
  }
}
