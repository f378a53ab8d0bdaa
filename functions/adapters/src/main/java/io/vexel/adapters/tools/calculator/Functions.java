package io.vexel.adapters.tools.calculator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The functions and constants an expression may name, in lower case. */
final class Functions {
  private static final int ANY_NUMBER = 1_000;
  private static final Decimal PI = Decimal.rounded(Series.PI);
  private static final Decimal STRAIGHT = Decimal.exact(180);

  private static final Map<String, Decimal> CONSTANTS =
      Map.of("pi", PI, "π", PI, "tau", PI.times(Decimal.exact(2)), "e", Series.exp(Decimal.ONE));

  private static final Map<String, Named> BY_NAME = new TreeMap<>();

  static {
    roundings();
    powers();
    angles();
    lists();
    wholeNumbers();
  }

  /** A function with the number of arguments it takes. */
  record Named(String name, int least, int most, Function<List<Decimal>, Decimal> body) {
    Decimal apply(List<Decimal> arguments) {
      int given = arguments.size();
      if (given < least || given > most) {
        throw NotComputable.because("{} takes {}, not {}.", name, taken(), given);
      }
      return body.apply(arguments);
    }

    private String taken() {
      if (most == ANY_NUMBER) {
        return "at least " + least + " argument" + (least == 1 ? "" : "s");
      }
      String count = least == most ? "" + least : least + " or " + most;
      return count + " argument" + (most == 1 ? "" : "s");
    }
  }

  private Functions() {}

  static Decimal constant(String name) {
    Decimal constant = CONSTANTS.get(name);
    if (constant == null) {
      throw BY_NAME.containsKey(name)
          ? NotComputable.because("{} needs brackets: {}(...).", name, name)
          : unknown(name);
    }
    return constant;
  }

  /** A constant before a bracket is a factor, as in pi(2 + 1). */
  static Decimal call(String name, List<Decimal> arguments) {
    Named function = BY_NAME.get(name);
    if (function != null) {
      return function.apply(arguments);
    }
    if (arguments.size() == 1 && CONSTANTS.containsKey(name)) {
      return constant(name).times(arguments.getFirst());
    }
    throw unknown(name);
  }

  private static NotComputable unknown(String name) {
    return NotComputable.because(
        "'{}' is unknown. Functions: {}. Constants: pi, e, tau.",
        NotComputable.shortened(name),
        String.join(", ", BY_NAME.keySet()));
  }

  static Decimal radians(Decimal degrees) {
    return degrees.times(PI).over(STRAIGHT);
  }

  private static void roundings() {
    one("abs", x -> x.sign() < 0 ? x.negated() : x);
    one("sign", x -> Decimal.exact(x.sign()));
    one("floor", x -> whole(x, RoundingMode.FLOOR));
    one("ceil", x -> whole(x, RoundingMode.CEILING), "ceiling");
    one("trunc", x -> whole(x, RoundingMode.DOWN));
    add("round", 1, 2, a -> round(a.getFirst(), a.size() == 1 ? Decimal.ZERO : a.get(1)));
  }

  private static void powers() {
    one("sqrt", Decimal::squareRoot);
    one("cbrt", x -> root(x, Decimal.exact(3)));
    two("root", Functions::root);
    two("pow", Power::of, "power");
    one("exp", Series::exp);
    one("ln", Series::ln);
    one("log10", x -> log(x, Decimal.exact(10)));
    one("log2", x -> log(x, Decimal.exact(2)));
    add("log", 1, 2, a -> log(a.getFirst(), a.size() == 1 ? Decimal.exact(10) : a.get(1)));
    two("hypot", (a, b) -> a.times(a).plus(b.times(b)).squareRoot());
  }

  private static void angles() {
    one("sin", Series::sin);
    one("cos", Series::cos);
    one("tan", Series::tan);
    one("asin", Series::asin, "arcsin");
    one("acos", Series::acos, "arccos");
    one("atan", Series::atan, "arctan");
    one("sinh", x -> Series.exp(x).minus(Series.exp(x.negated())).over(Decimal.exact(2)));
    one("cosh", x -> Series.exp(x).plus(Series.exp(x.negated())).over(Decimal.exact(2)));
    one("tanh", Functions::tanh);
    one("rad", Functions::radians, "radians");
    one("deg", x -> x.times(STRAIGHT).over(PI), "degrees");
  }

  private static void lists() {
    many("min", a -> a.stream().reduce((x, y) -> x.compare(y) <= 0 ? x : y).orElseThrow());
    many("max", a -> a.stream().reduce((x, y) -> x.compare(y) >= 0 ? x : y).orElseThrow());
    many("sum", a -> new Statistics(a).sum());
    many("mean", a -> new Statistics(a).mean());
    many("avg", a -> new Statistics(a).mean());
    many("average", a -> new Statistics(a).mean());
    many("median", a -> new Statistics(a).median());
  }

  private static void wholeNumbers() {
    two("mod", WholeNumbers::mod);
    many("gcd", WholeNumbers::gcd);
    many("lcm", WholeNumbers::lcm);
    one("factorial", Power::factorial, "fact");
    two("ncr", WholeNumbers::combinations, "comb", "binomial");
    two("npr", WholeNumbers::arrangements, "perm");
  }

  private static Decimal whole(Decimal x, RoundingMode mode) {
    return x.mapTrusted(value -> value.setScale(0, mode));
  }

  private static Decimal round(Decimal x, Decimal places) {
    int scale = places.integer("round(x, places)", -Decimal.MAX_DIGITS, Decimal.MAX_DIGITS);
    return x.mapTrusted(
        value -> value.scale() <= scale ? value : value.setScale(scale, RoundingMode.HALF_UP));
  }

  private static Decimal root(Decimal x, Decimal degree) {
    if (degree.isZero()) {
      throw new NotComputable("There is no root of degree zero.");
    }
    boolean odd = degree.isInteger() && degree.integer("root").testBit(0);
    return x.sign() < 0 && odd
        ? Power.of(x.negated(), Decimal.ONE.over(degree)).negated()
        : Power.of(x, Decimal.ONE.over(degree));
  }

  private static Decimal log(Decimal x, Decimal base) {
    if (base.sign() <= 0 || base.compare(Decimal.ONE) == 0) {
      throw new NotComputable("The base of a logarithm must be positive and not 1.");
    }
    return Series.ln(x).over(Series.ln(base));
  }

  private static Decimal tanh(Decimal x) {
    if (x.value().abs().compareTo(BigDecimal.valueOf(Decimal.PRECISION * 3L)) > 0) {
      return Decimal.exact(x.sign());
    }
    Decimal squared = Series.exp(x.plus(x));
    return squared.minus(Decimal.ONE).over(squared.plus(Decimal.ONE));
  }

  private static void one(String name, UnaryOperator<Decimal> body, String... aliases) {
    add(name, 1, 1, a -> body.apply(a.getFirst()), aliases);
  }

  private static void two(String name, BinaryOperator<Decimal> body, String... aliases) {
    add(name, 2, 2, a -> body.apply(a.getFirst(), a.get(1)), aliases);
  }

  private static void many(String name, Function<List<Decimal>, Decimal> body) {
    add(name, 1, ANY_NUMBER, body);
  }

  private static void add(
      String name, int least, int most, Function<List<Decimal>, Decimal> body, String... aliases) {
    List<String> names = new ArrayList<>(List.of(aliases));
    names.add(name);
    names.forEach(each -> BY_NAME.put(each, new Named(each, least, most, body)));
  }
}
