package io.vexel.adapters.tools;

import io.vexel.adapters.tools.calculator.Expression;
import io.vexel.adapters.tools.calculator.NotComputable;
import io.vexel.adapters.tools.calculator.Numbers;
import io.vexel.core.tools.Tool;
import io.vexel.core.tools.ToolContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes for models: expressions in exact decimals, and statistics of lists of numbers. */
public final class CalculatorTool implements Tool {
  private static final String EVALUATE = "calculator_evaluate";
  private static final String STATISTICS = "calculator_statistics";

  private static final Function EVALUATE_FUNCTION =
      new Function(
          EVALUATE,
          """
          Computes an arithmetic expression exactly; use it for any calculation. Operators: \
          + - * / ^ (power), ! (factorial), % (percent: 17.5% of 2640, 2640 * 17.5%; 200 + 10% is \
          220), mod(a, b) for remainders. Functions: abs, sqrt, cbrt, root(x, n), exp, ln, \
          log(x) to base 10, log(x, base), log2, sin, cos, tan, asin, acos, atan in radians \
          (sin(30°) for degrees), floor, ceil, trunc, round(x, places), min, max, sum, mean, \
          median, gcd, lcm, ncr, npr. Constants: pi, e, tau. Inside a function commas separate \
          arguments; elsewhere they may separate thousands.\
          """,
          Schemas.object(
              "expression",
              Schemas.ordered(
                  "type",
                  "string",
                  "minLength",
                  1,
                  "maxLength",
                  Expression.MAX_LENGTH,
                  "description",
                  "The expression, for example (1250 + 17.5% of 2640) / 12")));

  private static final Function STATISTICS_FUNCTION =
      new Function(
          STATISTICS,
          "Computes count, sum, mean, median, minimum, maximum, and the sample and population"
              + " standard deviation of a list of numbers, exactly where possible.",
          Schemas.object(
              "numbers",
              Schemas.ordered(
                  "type",
                  "array",
                  "items",
                  Schemas.ordered("type", "number"),
                  "minItems",
                  1,
                  "maxItems",
                  Numbers.MOST,
                  "description",
                  "The numbers, in any order")));

  @Override
  public String id() {
    return "calculator";
  }

  @Override
  public String name() {
    return "Calculator";
  }

  @Override
  public String description() {
    return "Exact arithmetic: percentages, powers, functions, and statistics of lists of numbers.";
  }

  @Override
  public List<Function> functions() {
    return List.of(EVALUATE_FUNCTION, STATISTICS_FUNCTION);
  }

  @Override
  public Result call(String function, Map<String, Object> arguments, ToolContext context) {
    try {
      return switch (function) {
        case EVALUATE -> evaluate(arguments.get("expression"));
        case STATISTICS -> statistics(arguments.get("numbers"));
        default -> Result.failure("The calculator has no function of this name.");
      };
    } catch (NotComputable e) {
      return Result.failure(e.sentence());
    }
  }

  private static Result evaluate(@Nullable Object expression) {
    return expression instanceof String text
        ? Result.of(Expression.evaluate(text))
        : Result.failure("The expression must be a text.");
  }

  private static Result statistics(@Nullable Object numbers) {
    return numbers instanceof List<?> list
        ? Result.of(Numbers.statistics(list))
        : Result.failure("The numbers must be a list.");
  }
}
