package io.vexel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What became of the processors' time since the machine started, in ticks. On a virtual machine
 * some of it is stolen: something was to be done here, and the hypervisor let others go first.
 */
record Processors(long all, long stolen) {
  private static final Path COUNTED = Path.of("/proc/stat");
  private static final int STEAL = 8;

  /** As the kernel counts; empty on systems other than Linux. */
  static Optional<Processors> now() throws IOException {
    return Files.exists(COUNTED)
        ? Optional.of(read(Files.readAllLines(COUNTED).getFirst()))
        : Optional.empty();
  }

  /** From the line {@code cpu user nice system idle iowait irq softirq steal …} of proc(5). */
  static Processors read(String line) {
    String[] fields = line.strip().split(" +", -1);
    long all = Arrays.stream(fields, 1, STEAL + 1).mapToLong(Long::parseLong).sum();
    return new Processors(all, Long.parseLong(fields[STEAL]));
  }

  /** The share of the time since then that was stolen. */
  long stolenPercent(Processors earlier) {
    return Math.round(100.0 * (stolen - earlier.stolen) / Math.max(1, all - earlier.all));
  }
}
