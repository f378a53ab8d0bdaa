package io.vexel.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host that is killed in the middle of answers loses nothing that anybody has seen. */
final class CrashTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "VEXEL_OFFLINE_TOKENS_PER_SECOND", "150",
          "VEXEL_RUN_LEASE_SECONDS", "5",
          "VEXEL_RATE_LIMITS", "0");

  @TempDir private Path data;

  @Test
  void killed_after_any_event_nothing_received_is_lost() throws Exception {
    kill(1, 10);
  }

  @Test
  @Tag("long")
  void a_thousand_runs_killed_lose_nothing_received() throws Exception {
    kill(50, 20);
  }

  /**
   * Kills the host so many times, each time in the middle of as many runs, which are spread from
   * their first event to their last; the next time all are one event further.
   */
  private void kill(int times, int runs) throws IOException {
    HostProcess host = HostProcess.start(data, SETTINGS);
    try {
      for (int time = 0; time < times; time++) {
        Client person = Client.registered(host.url());
        String agent = person.createAgent();
        int length = person.ask(agent, CutRuns.QUESTION).all().size();
        CutRuns cut = CutRuns.begin(person, agent, lengths(length, runs, time));
        host.kill();
        cut.readRest();
        host = HostProcess.start(data, SETTINGS);
        cut.everythingIsThere(person.elsewhere(host.url()));
      }
    } finally {
      host.close();
    }
  }

  /** Different numbers from 1 to {@code length}, the largest first. */
  private static List<Integer> lengths(int length, int runs, int shift) {
    List<Integer> lengths =
        IntStream.range(0, runs)
            .map(run -> 1 + (run * length / runs + length - 1 + shift) % length)
            .boxed()
            .sorted(Comparator.reverseOrder())
            .toList();
    assertThat(lengths).doesNotHaveDuplicates();
    return lengths;
  }
}
