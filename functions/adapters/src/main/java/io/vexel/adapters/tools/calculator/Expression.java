package io.vexel.adapters.tools.calculator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads an expression and computes it on the way, by recursive descent:
 *
 * <pre>
 * sum     = product { (+ | -) product }       where 200 + 10% is 220
 * product = signed { (* | / | of | mod | nothing) signed }
 * signed  = (- | + | √) signed | power        so -2^2 is -4
 * power   = postfix [ ^ signed ]              so 2^3^2 is 2^9
 * postfix = atom { ! | % | ° }
 * atom    = number | constant | function ( sum {, sum} ) | ( sum )
 * </pre>
 */
public final class Expression {
  /** Longest expression, in characters. */
  public static final int MAX_LENGTH = 2_000;

  private static final int MAX_DEPTH = 100;
  private static final Set<String> WORD_OPERATORS = Set.of("of", "mod");

  /** A number on the way, and whether it was written as a percentage. */
  private record Value(Decimal number, boolean percent) {
    Value(Decimal number) {
      this(number, false);
    }
  }

  private final Cursor cursor;
  private int depth;

  private Expression(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * The value as people write it.
   *
   * @throws NotComputable with a sentence that says why not
   */
  public static String evaluate(String text) {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw NotComputable.because("An expression has 1 to {} characters.", MAX_LENGTH);
    }
    Expression expression = new Expression(new Cursor(Lexer.tokens(text)));
    Value result = expression.sum();
    if (!expression.cursor.atEnd()) {
      throw expression.cursor.unexpected();
    }
    return Plain.text(result.number());
  }

  private Value sum() {
    Value left = product();
    while (cursor.token().is("+") || cursor.token().is("-")) {
      boolean minus = cursor.next().is("-");
      Value right = product();
      Decimal amount =
          right.percent() && !left.percent() ? left.number().times(right.number()) : right.number();
      left =
          new Value(
              minus ? left.number().minus(amount) : left.number().plus(amount),
              left.percent() && right.percent());
    }
    return left;
  }

  private Value product() {
    Value left = signed();
    while (true) {
      if (cursor.accept("*")) {
        left = new Value(left.number().times(signed().number()));
      } else if (cursor.accept("/")) {
        left = new Value(left.number().over(signed().number()));
      } else if (cursor.token().is("of")) {
        left = share(left);
      } else if (cursor.accept("mod")) {
        left = new Value(WholeNumbers.mod(left.number(), signed().number()));
      } else if (startsFactor()) {
        left = new Value(left.number().times(implied(left).number()));
      } else {
        return left;
      }
    }
  }

  private Value share(Value left) {
    if (!left.percent()) {
      throw new NotComputable("'of' follows a percentage only.");
    }
    cursor.next();
    Value whole = signed();
    return new Value(left.number().times(whole.number()), whole.percent());
  }

  /** A factor that follows another without an operator, as in 2pi or 3(4 + 5). */
  private Value implied(Value left) {
    if (left.percent()) {
      throw new NotComputable(
          "After a percent sign an operator is missing: 'of' or * for a share, mod(a, b) for a"
              + " remainder.");
    }
    return power();
  }

  private boolean startsFactor() {
    Lexer.Token token = cursor.token();
    return switch (token.kind()) {
      case NUMBER -> cursor.previous().is("%");
      case NAME -> !WORD_OPERATORS.contains(token.text());
      case SYMBOL -> token.is("(") || token.is("√");
      case END -> false;
    };
  }

  private Value signed() {
    enter();
    Value value;
    if (cursor.accept("-")) {
      Value operand = signed();
      value = new Value(operand.number().negated(), operand.percent());
    } else if (cursor.accept("+")) {
      value = signed();
    } else if (cursor.accept("√")) {
      value = new Value(signed().number().squareRoot());
    } else {
      value = power();
    }
    depth--;
    return value;
  }

  private Value power() {
    Value base = postfix();
    return cursor.accept("^") ? new Value(Power.of(base.number(), signed().number())) : base;
  }

  private Value postfix() {
    Value value = atom();
    while (true) {
      if (cursor.accept("!")) {
        value = new Value(Power.factorial(value.number()));
      } else if (cursor.accept("%")) {
        value = new Value(value.number().over(Decimal.exact(100)), true);
      } else if (cursor.accept("°")) {
        value = new Value(Functions.radians(value.number()));
      } else {
        return value;
      }
    }
  }

  private Value atom() {
    Lexer.Token token = cursor.token();
    if (token.kind() == Lexer.Kind.NUMBER) {
      return new Value(Decimal.exact(cursor.next().number()));
    }
    if (token.kind() == Lexer.Kind.NAME && !token.is("of")) {
      return new Value(named(cursor.next().text()));
    }
    if (cursor.accept("(")) {
      Value inner = sum();
      close();
      return new Value(inner.number());
    }
    throw cursor.unexpected();
  }

  private Decimal named(String name) {
    if (cursor.accept("(")) {
      List<Decimal> arguments = new ArrayList<>();
      do {
        arguments.add(sum().number());
      } while (cursor.accept(","));
      close();
      return Functions.call(name, arguments);
    }
    return Functions.constant(name);
  }

  private void close() {
    if (!cursor.accept(")")) {
      throw cursor.unexpected();
    }
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw new NotComputable("The expression has too many brackets or signs within each other.");
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new NotComputable("The calculation took too long and was stopped.");
    }
  }
}
