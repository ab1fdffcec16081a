package io.github.openrouterjava.codegen.jsonpath;

import io.github.openrouterjava.codegen.document.Node;
import java.util.List;

/** A filter expression, or a part of one (RFC 9535, section 2.3.5). */
sealed interface Expression {

  /**
   * Whether one of them holds.
   *
   * @param terms at least two
   */
  record Or(List<Expression> terms) implements Expression {}

  /**
   * Whether all of them hold.
   *
   * @param terms at least two
   */
  record And(List<Expression> terms) implements Expression {}

  /**
   * Whether it does not hold.
   *
   * @param term what must not
   */
  record Not(Expression term) implements Expression {}

  /**
   * Whether two values compare as said.
   *
   * @param left a literal, a singular query or a function that gives a value
   * @param operator how to compare
   * @param right as {@code left}
   */
  record Comparison(Expression left, Operator operator, Expression right) implements Expression {}

  /**
   * A query: whether it gives any node, or its one node's value.
   *
   * @param query the query
   */
  record Subquery(Query query) implements Expression {}

  /**
   * A value written out.
   *
   * @param value the value
   */
  record Value(Node value) implements Expression {}

  /**
   * A call of a function.
   *
   * @param function the function
   * @param arguments its arguments, of the types it declares
   */
  record Call(Function function, List<Expression> arguments) implements Expression {}

  /** How two values are compared. */
  enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS_OR_EQUAL("<="),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    GREATER(">");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }
}
