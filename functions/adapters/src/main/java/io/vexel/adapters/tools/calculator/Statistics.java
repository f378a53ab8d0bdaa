package io.vexel.adapters.tools.calculator;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is usually asked of a list of numbers, exact wherever the answer is a decimal number. */
final class Statistics {
  private final List<Decimal> sorted;

  Statistics(List<Decimal> numbers) {
    sorted = numbers.stream().sorted(Comparator.comparing(Decimal::value)).toList();
  }

  /** Every figure by name, in reading order. */
  Map<String, String> figures() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("count", String.valueOf(sorted.size()));
    figures.put("sum", Plain.text(sum()));
    figures.put("mean", Plain.text(mean()));
    figures.put("median", Plain.text(median()));
    figures.put("min", Plain.text(sorted.getFirst()));
    figures.put("max", Plain.text(sorted.getLast()));
    figures.put(
        "sample standard deviation",
        sorted.size() < 2 ? "undefined for one number" : Plain.text(deviation(sorted.size() - 1)));
    figures.put("population standard deviation", Plain.text(deviation(sorted.size())));
    return figures;
  }

  Decimal sum() {
    return sorted.stream().reduce(Decimal.ZERO, Decimal::plus);
  }

  Decimal mean() {
    return sum().over(Decimal.exact(sorted.size()));
  }

  Decimal median() {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).plus(sorted.get(middle)).over(Decimal.exact(2));
  }

  /** From exact sums, so that nothing cancels out. */
  private Decimal deviation(int divisor) {
    Decimal count = Decimal.exact(sorted.size());
    Decimal sum = sum();
    Decimal squares = sorted.stream().map(x -> x.times(x)).reduce(Decimal.ZERO, Decimal::plus);
    Decimal spread = count.times(squares).minus(sum.times(sum));
    return spread.over(count.times(Decimal.exact(divisor))).squareRoot();
  }
}
