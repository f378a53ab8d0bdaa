package io.vexel.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TraceTest {
  @Test
  void the_trace_in_the_log_has_places_but_no_messages() {
    String trace =
        Trace.of(new IllegalStateException("hunter2", new IllegalArgumentException("hunter3")));
    assertThat(trace)
        .contains("IllegalStateException", "IllegalArgumentException", "TraceTest:")
        .doesNotContain("hunter");
  }
}
