package io.vexel.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class CostsPageTest {
  @Test
  void the_page_is_what_the_prices_say() throws IOException {
    assertThat(Files.readString(Path.of("..", "docs", "costs.md")))
        .as("run make docs")
        .isEqualTo(CostsPage.page());
  }

  @Test
  void a_price_is_for_so_much() {
    assertThat(Price.GATEWAY_CALLS.of(2_000_000)).isEqualTo(7.0, within(1e-9));
    assertThat(Price.EDGE_REQUESTS.of(20_000)).isEqualTo(0.02, within(1e-9));
    assertThat(Price.ALARMS.beyondFree(12)).isEqualTo(0.2, within(1e-9));
    assertThat(Price.ALARMS.beyondFree(3)).isZero();
  }

  @Test
  void nobody_costs_nothing_but_standing_things_and_looking_for_work() {
    Month nobody = new Month(0);
    assertThat(Arrays.stream(Price.values()).filter(price -> nobody.of(price) > 0))
        .containsExactlyInAnyOrder(
            Price.ALARMS,
            Price.DASHBOARDS,
            Price.FUNCTION_CALLS,
            Price.FUNCTION_TIME,
            Price.QUEUE_REQUESTS,
            Price.SCHEDULED_EVENTS,
            Price.LOGS,
            Price.TRACES,
            Price.SMALL_DATABASE);
  }

  @Test
  void one_more_turn_takes_what_the_page_says() {
    Month some = new Month(1_000_000);
    Month more = new Month(1_000_001);
    assertThat(more.of(Price.GATEWAY_CALLS) - some.of(Price.GATEWAY_CALLS)).isEqualTo(8);
    assertThat(more.of(Price.FUNCTION_TIME) - some.of(Price.FUNCTION_TIME))
        .isEqualTo(8 * 1_769 / 1_024.0 + 7 * 0.05 + 0.01 / 2 + 0.9 * 1_769 / 1_024.0, within(1e-6));
  }
}
