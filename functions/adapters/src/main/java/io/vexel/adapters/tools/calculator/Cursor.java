package io.vexel.adapters.tools.calculator;

import java.util.List;

/** Walks over the tokens of an expression. */
final class Cursor {
  private final List<Lexer.Token> tokens;
  private int at;

  Cursor(List<Lexer.Token> tokens) {
    this.tokens = tokens;
  }

  Lexer.Token token() {
    return tokens.get(at);
  }

  Lexer.Token next() {
    return tokens.get(at++);
  }

  Lexer.Token previous() {
    return tokens.get(at - 1);
  }

  boolean atEnd() {
    return token().kind() == Lexer.Kind.END;
  }

  boolean accept(String symbol) {
    boolean accepted = token().is(symbol);
    at += accepted ? 1 : 0;
    return accepted;
  }

  NotComputable unexpected() {
    String before = at == 0 ? "at the start" : "after '" + shown(previous()) + "'";
    return atEnd()
        ? NotComputable.because(
            "The expression ends too early, {}: an operand or a closing bracket is missing.",
            before)
        : NotComputable.because("'{}' is not expected {}.", shown(token()), before);
  }

  private static String shown(Lexer.Token token) {
    return NotComputable.shortened(token.text());
  }
}
