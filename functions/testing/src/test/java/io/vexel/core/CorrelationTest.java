package io.vexel.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CorrelationTest {
  private static final Correlation REQUEST =
      Correlation.NONE.with(Correlation.REQUEST, "r1").with(Correlation.ROUTE, "get-me");

  @Test
  void outside_of_any_work_there_is_none() {
    assertThat(Correlation.current()).isEqualTo(Correlation.NONE);
  }

  @Test
  void work_is_done_under_it_and_what_comes_after_is_not() {
    assertThat(REQUEST.call(Correlation::current)).isEqualTo(REQUEST);
    assertThat(Correlation.current()).isEqualTo(Correlation.NONE);
  }

  @Test
  void inner_work_says_more() {
    Correlation inner =
        REQUEST.call(() -> Correlation.current().with("job", "j1").call(Correlation::current));
    assertThat(inner.fields())
        .containsExactly(entry("requestId", "r1"), entry("route", "get-me"), entry("job", "j1"));
  }

  @Test
  void a_thread_of_its_own_is_given_it() throws InterruptedException {
    List<Correlation> seen = new ArrayList<>();
    Runnable work = () -> seen.add(Correlation.current());
    Thread with = REQUEST.call(() -> Thread.ofVirtual().start(Correlation.carried(work)));
    with.join();
    Thread without = REQUEST.call(() -> Thread.ofVirtual().start(work));
    without.join();
    assertThat(seen).containsExactly(REQUEST, Correlation.NONE);
  }

  @Test
  void what_the_work_throws_comes_out() {
    assertThatThrownBy(() ->
            REQUEST.call(() -> {
              throw new IOException("gone");
            }))
        .isInstanceOf(IOException.class);
  }
}
