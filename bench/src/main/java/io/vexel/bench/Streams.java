package io.vexel.bench;

import io.vexel.local.model.OfflineModel;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers streamed to 1, 50 and 200 people at once, and what the host's memory is afterwards. */
final class Streams implements Part {
  private static final int[] PEOPLE = {1, 50, 200};
  private static final int TOKENS_PER_SECOND = 40;

  /** About what an answer takes at that pace. */
  private static final int ANSWER_MILLIS = 6_000;

  private static final int WARM_UP_MILLIS = 90_000;
  private static final int MILLIS = 30_000;

  @Override
  public Section measure() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    try (OfflineModel model = OfflineModel.start(TOKENS_PER_SECOND);
        Host host = Host.start(model.baseUrl(), Map.of());
        HttpClient http = Http.client()) {
      ModelItself itself = new ModelItself(http, model.baseUrl());
      Person person = Person.arrive(http, host.url());
      // So long that the compiler has come to rest: a server runs for days.
      new Crowd(200, WARM_UP_MILLIS, person, itself).gathered().talk(ANSWER_MILLIS);
      for (int people : PEOPLE) {
        Crowd crowd = new Crowd(people, MILLIS, person, itself).gathered();
        crowd.talk(ANSWER_MILLIS);
        rows.add(crowd.row());
        System.out.println(rows.getLast());
        crowd.errors().stream().distinct().limit(3).forEach(remarks::add);
      }
      remarks.add(memory(host));
    }
    return new Section(
        List.of("people", "answers", "errors", "events/s", "model itself, ms", "added, ms", "p99"),
        rows,
        remarks);
  }

  private static String memory(Host host) throws Exception {
    double peak = host.peakMemory();
    return ("After that the host's heap holds %s MB (target: at most 512);"
            + " its process had %s MB at most.")
        .formatted(Spread.number(host.liveHeap()), Spread.number(peak));
  }
}
