package io.vexel.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Many measurements of one thing, in one unit, as their middle and how far they lie apart. */
final class Spread {
  private final double[] sorted;

  private Spread(double[] sorted) {
    this.sorted = sorted;
  }

  /**
   * The spread of what was measured.
   *
   * @throws IllegalArgumentException if nothing was
   */
  static Spread of(Collection<Double> measured) {
    if (measured.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double[] sorted = measured.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Spread(sorted);
  }

  double median() {
    return at(50);
  }

  /** The smallest value that so many percent of all do not exceed. */
  double at(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }

  /** The same with a number taken from each. */
  Spread less(double number) {
    return new Spread(Arrays.stream(sorted).map(value -> value - number).toArray());
  }

  int count() {
    return sorted.length;
  }

  /** The middle, and in brackets from where to where nine of ten lie. */
  String text() {
    return "%s (%s to %s)".formatted(number(median()), number(at(5)), number(at(95)));
  }

  /**
   * Between which two measurements the middle of endlessly many would lie, in nineteen of twenty
   * cases: by the normal approximation of ranks, so for some dozens of measurements or more.
   */
  String middle() {
    double percent = Math.min(50, 98 / Math.sqrt(sorted.length));
    return "%s to %s".formatted(number(at(50 - percent)), number(at(50 + percent)));
  }

  /** A number with as many digits as anybody reads. */
  static String number(double value) {
    double size = Math.abs(value);
    String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value).replace(',', ' ');
  }
}
