package io.vexel.adapters.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.tools.Tool;
import io.vexel.core.tools.ToolContext;
import io.vexel.core.users.UserId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClockToolTest {
  private static final ToolContext SUMMER =
      new ToolContext(
          new UserId("0123456789abcdef01234567"), Instant.parse("2026-07-01T22:30:15.678Z"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UTC | 2026-07-01T22:30:15Z, Wednesday, UTC+00:00 (UTC)",
        "Europe/Berlin | 2026-07-02T00:30:15+02:00, Thursday, UTC+02:00 (Europe/Berlin)",
        "europe/berlin | 2026-07-02T00:30:15+02:00, Thursday, UTC+02:00 (Europe/Berlin)",
        "America/New York | 2026-07-01T18:30:15-04:00, Wednesday, UTC-04:00 (America/New_York)",
        "Asia/Kathmandu | 2026-07-02T04:15:15+05:45, Thursday, UTC+05:45 (Asia/Kathmandu)",
      })
  void tells_the_time_of_the_call(String zone, String told) {
    assertThat(now(Map.of("timezone", zone))).isEqualTo(Tool.Result.of(told));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Olympus", "", "Berlin", "../etc"})
  void an_unknown_zone_is_said_in_a_sentence(String zone) {
    Tool.Result result = now(Map.of("timezone", zone));
    assertThat(result.failed()).isTrue();
    assertThat(result.content()).startsWith("'" + zone + "' is not a known time zone");
  }

  @Test
  void a_missing_zone_is_said_in_a_sentence() {
    assertThat(now(Map.of()).content()).contains("must be a text");
  }

  private static Tool.Result now(Map<String, Object> arguments) {
    return new ClockTool().call("clock_now", arguments, SUMMER);
  }
}
