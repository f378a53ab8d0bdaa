package io.vexel.testing;

import static io.vexel.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.vexel.core.limits.Throttles;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every keeper of counts does. */
public abstract class ThrottlesContract {
  private static final Instant UNTIL = NOW.plusSeconds(60);

  /** The port under test, with nothing in it. */
  protected abstract Throttles throttles();

  @Test
  void a_bucket_counts_what_is_put_into_it() {
    assertThat(throttles().count("read:ada:1", 1, UNTIL)).isEqualTo(1);
    assertThat(throttles().count("read:ada:1", 1, UNTIL)).isEqualTo(2);
    assertThat(throttles().count("read:ada:1", 10, UNTIL)).isEqualTo(12);
  }

  @Test
  void buckets_do_not_know_each_other() {
    throttles().count("read:ada:1", 5, UNTIL);
    assertThat(throttles().count("read:bob:1", 1, UNTIL)).isEqualTo(1);
    assertThat(throttles().count("read:ada:2", 1, UNTIL)).isEqualTo(1);
  }

  @Test
  void nothing_is_lost_when_many_count_at_once() {
    List<Long> counts = Race.run(thread -> throttles().count("write:ada:1", 1, UNTIL));
    assertThat(counts).doesNotHaveDuplicates();
    assertThat(throttles().count("write:ada:1", 1, UNTIL)).isEqualTo(17);
  }

  @Test
  void a_window_that_is_over_is_forgotten_even_where_nobody_tidied_up() {
    throttles().count("read:ada:1", 5, UNTIL);
    assertThat(throttles().count("read:ada:1", 1, UNTIL.plusSeconds(60))).isEqualTo(1);
    assertThat(throttles().count("read:ada:1", 1, UNTIL.plusSeconds(60))).isEqualTo(2);
  }

  @Test
  void of_many_that_begin_a_new_window_at_once_none_is_lost() {
    throttles().count("read:ada:1", 5, UNTIL);
    Race.run(thread -> throttles().count("read:ada:1", 1, UNTIL.plusSeconds(60)));
    assertThat(throttles().count("read:ada:1", 0, UNTIL.plusSeconds(60))).isEqualTo(16);
  }
}
