package io.vexel.bench.micro;

import io.vexel.adapters.json.JacksonJson;
import io.vexel.core.chat.Encoding;
import io.vexel.core.chat.RunEvent;
import io.vexel.core.json.Json;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A piece of text as the AG-UI event that is stored and sent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EventEncoding {
  private final Json json = new JacksonJson();
  private final RunEvent event = new RunEvent.TextDelta("0123456789abcdef01234567", " word");
  private final Instant at = Instant.parse("2026-01-01T00:00:00Z");

  @Benchmark
  public String encode() {
    return Encoding.line(json, event, at);
  }
}
