package io.github.openrouterjava.codegen.jsonpath;

import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Mark;
import io.github.openrouterjava.codegen.document.Node;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates filter expressions. A value that is missing ("Nothing" in the RFC) is null here. */
final class Filters {

  private static final Mark MARK = new Mark("", 0, 0);

  private final Evaluation evaluation;

  Filters(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  boolean holds(Expression expression, Cursor current) {
    if (expression instanceof Expression.Or or) {
      return or.terms().stream().anyMatch(term -> holds(term, current));
    }
    if (expression instanceof Expression.And and) {
      return and.terms().stream().allMatch(term -> holds(term, current));
    }
    if (expression instanceof Expression.Not not) {
      return !holds(not.term(), current);
    }
    if (expression instanceof Expression.Comparison comparison) {
      return compares(
          value(comparison.left(), current),
          comparison.operator(),
          value(comparison.right(), current));
    }
    if (expression instanceof Expression.Subquery subquery) {
      return !evaluation.select(subquery.query(), current).isEmpty();
    }
    return expression instanceof Expression.Call call && matches(call, current);
  }

  private @Nullable Node value(Expression expression, Cursor current) {
    if (expression instanceof Expression.Value literal) {
      return literal.value();
    }
    if (expression instanceof Expression.Subquery subquery) {
      return only(evaluation.select(subquery.query(), current));
    }
    return expression instanceof Expression.Call call ? computed(call, current) : null;
  }

  private static @Nullable Node only(List<Cursor> nodes) {
    return nodes.size() == 1 ? nodes.get(0).node() : null;
  }

  private @Nullable Node computed(Expression.Call call, Cursor current) {
    Expression argument = call.arguments().get(0);
    return switch (call.function()) {
      case LENGTH -> length(value(argument, current));
      case COUNT -> number(nodes(argument, current).size());
      case VALUE -> only(nodes(argument, current));
      case MATCH, SEARCH -> null;
    };
  }

  private List<Cursor> nodes(Expression argument, Cursor current) {
    return argument instanceof Expression.Subquery subquery
        ? evaluation.select(subquery.query(), current)
        : List.of();
  }

  private boolean matches(Expression.Call call, Cursor current) {
    Node text = value(call.arguments().get(0), current);
    Node pattern = value(call.arguments().get(1), current);
    return text instanceof Node.Text t
        && pattern instanceof Node.Text p
        && IRegexp.matches(p.value(), t.value(), call.function() == Function.MATCH);
  }

  private static @Nullable Node length(@Nullable Node value) {
    if (value instanceof Node.Text text) {
      return number(text.value().codePointCount(0, text.value().length()));
    }
    if (value instanceof Node.Sequence sequence) {
      return number(sequence.items().size());
    }
    return value instanceof Node.Mapping mapping ? number(mapping.members().size()) : null;
  }

  private static Node number(int value) {
    return new Node.Numeric(MARK, BigDecimal.valueOf(value));
  }

  /** RFC 9535, section 2.3.5.2.2. */
  private static boolean compares(
      @Nullable Node left, Expression.Operator operator, @Nullable Node right) {
    return switch (operator) {
      case EQUAL -> same(left, right);
      case NOT_EQUAL -> !same(left, right);
      case LESS -> less(left, right);
      case GREATER -> less(right, left);
      case LESS_OR_EQUAL -> less(left, right) || same(left, right);
      case GREATER_OR_EQUAL -> less(right, left) || same(left, right);
    };
  }

  private static boolean same(@Nullable Node left, @Nullable Node right) {
    if (left == null || right == null) {
      return left == null && right == null;
    }
    return left.sameValue(right);
  }

  private static boolean less(@Nullable Node left, @Nullable Node right) {
    if (left instanceof Node.Numeric x && right instanceof Node.Numeric y) {
      return x.value().compareTo(y.value()) < 0;
    }
    return left instanceof Node.Text x
        && right instanceof Node.Text y
        && compare(x.value(), y.value()) < 0;
  }

  /** Compares by Unicode scalar values, which is not the order of UTF-16. */
  private static int compare(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length()) {
      int x = a.codePointAt(i);
      int y = b.codePointAt(i);
      if (x != y) {
        return Integer.compare(x, y);
      }
      i += Character.charCount(x);
    }
    return Integer.compare(a.length(), b.length());
  }
}
