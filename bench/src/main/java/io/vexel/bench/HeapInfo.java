package io.vexel.bench;

import java.util.regex.Pattern;

/** What {@code jcmd GC.heap_info} says of a heap; each collector has words of its own. */
final class HeapInfo {
  /**
   * A generation of the serial collector, or the one heap of G1, which also tells what it keeps.
   */
  private static final Pattern SPACE =
      Pattern.compile("total (?:reserved \\d+K, committed )?\\d+K, used (\\d+)K");

  private HeapInfo() {}

  /**
   * What is used of the whole heap, in MB.
   *
   * @throws IllegalArgumentException if the text tells of no heap
   */
  static double used(String text) {
    double kilobytes =
        SPACE
            .matcher(text)
            .results()
            .mapToDouble(space -> Double.parseDouble(space.group(1)))
            .reduce(Double::sum)
            .orElseThrow(() -> new IllegalArgumentException("no heap in: " + text));
    return kilobytes / 1024;
  }
}
