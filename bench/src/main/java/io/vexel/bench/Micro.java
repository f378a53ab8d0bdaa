package io.vexel.bench;

import io.vexel.bench.micro.AgentReady;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The small pieces of work, with time and memory. */
final class Micro implements Part {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  @Override
  public Section measure() throws Exception {
    Options options =
        new OptionsBuilder()
            .include(AgentReady.class.getPackageName())
            .forks(2)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    List<List<String>> rows = new ArrayList<>();
    results.forEach(result -> rows.add(row(result)));
    return new Section(
        List.of("what", "ns", "± (99.9 %)", "fastest second", "bytes allocated", "target"),
        rows,
        List.of());
  }

  private static List<String> row(RunResult result) {
    Result<?> time = result.getPrimaryResult();
    Result<?> memory = Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED));
    String name = result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
    return List.of(
        "`" + name + "`",
        Spread.number(time.getScore()),
        Spread.number(time.getScoreError()),
        Spread.number(time.getStatistics().getMin()),
        Spread.number(memory.getScore()),
        name.equals("AgentReady.ready") ? "at most 1 000 ns" : "");
  }
}
