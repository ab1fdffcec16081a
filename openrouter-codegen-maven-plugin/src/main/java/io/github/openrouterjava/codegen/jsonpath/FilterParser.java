package io.github.openrouterjava.codegen.jsonpath;

import io.github.openrouterjava.codegen.document.Mark;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.jsonpath.Expression.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads filter expressions and checks that they are well-typed (RFC 9535, 2.3.5 and 2.4.3). */
final class FilterParser {

  private static final int MAX_DEPTH = 100;
  private static final Mark MARK = new Mark("", 0, 0);

  private final Scanner in;
  private final PathParser paths;
  private int depth;

  FilterParser(Scanner in, PathParser paths) {
    this.in = in;
    this.paths = paths;
  }

  Expression logical() {
    if (++depth > MAX_DEPTH) {
      throw in.error("The expression is nested too deep");
    }
    List<Expression> terms = new ArrayList<>();
    do {
      terms.add(conjunction());
    } while (operator("||"));
    depth--;
    return terms.size() == 1 ? terms.get(0) : new Expression.Or(List.copyOf(terms));
  }

  private Expression conjunction() {
    List<Expression> terms = new ArrayList<>();
    do {
      terms.add(basic());
    } while (operator("&&"));
    return terms.size() == 1 ? terms.get(0) : new Expression.And(List.copyOf(terms));
  }

  /** Takes an operator and the blanks around it, or nothing at all. */
  private boolean operator(String sign) {
    int before = in.position();
    in.blanks();
    if (in.skip(sign)) {
      in.blanks();
      return true;
    }
    in.back(before);
    return false;
  }

  private Expression basic() {
    boolean not = in.skip('!');
    if (not) {
      in.blanks();
    }
    Expression expression;
    if (in.skip('(')) {
      in.blanks();
      expression = logical();
      in.blanks();
      in.expect(')');
    } else {
      expression = not ? test(operand()) : comparisonOrTest();
    }
    return not ? new Expression.Not(expression) : expression;
  }

  private Expression comparisonOrTest() {
    Expression left = operand();
    int before = in.position();
    in.blanks();
    for (Operator operator : Operator.values()) {
      if (in.skip(operator.sign())) {
        comparable(left);
        in.blanks();
        return new Expression.Comparison(left, operator, comparable(operand()));
      }
    }
    in.back(before);
    return test(left);
  }

  private Expression operand() {
    char c = in.peek();
    if (c == '$' || c == '@') {
      return query();
    }
    if (c == '\'' || c == '"') {
      return new Expression.Value(new Node.Text(MARK, in.string()));
    }
    if (c == '-' || (c >= '0' && c <= '9')) {
      return new Expression.Value(new Node.Numeric(MARK, new BigDecimal(in.number())));
    }
    int start = in.position();
    String word = in.word();
    if (in.peek() == '(') {
      return call(word, start);
    }
    Node literal = literal(word);
    if (literal == null) {
      in.back(start);
      throw in.error("Expected a query, a function or a literal");
    }
    return new Expression.Value(literal);
  }

  private Expression query() {
    boolean absolute = in.skip('$');
    if (!absolute) {
      in.expect('@');
    }
    if (++depth > MAX_DEPTH) {
      throw in.error("The expression is nested too deep");
    }
    Expression query = new Expression.Subquery(new Query(absolute, paths.segments()));
    depth--;
    return query;
  }

  private static @Nullable Node literal(String word) {
    return switch (word) {
      case "true" -> new Node.Bool(MARK, true);
      case "false" -> new Node.Bool(MARK, false);
      case "null" -> new Node.Null(MARK);
      default -> null;
    };
  }

  private Expression call(String name, int start) {
    Function function = Function.of(name);
    if (function == null) {
      in.back(start);
      throw in.error("Unknown function \"" + name + "\"");
    }
    if (++depth > MAX_DEPTH) {
      throw in.error("The expression is nested too deep");
    }
    in.expect('(');
    in.blanks();
    List<Expression> arguments = new ArrayList<>();
    if (in.peek() != ')') {
      do {
        in.blanks();
        arguments.add(operand());
        in.blanks();
      } while (in.skip(','));
    }
    if (!in.skip(')') || !takes(function, arguments)) {
      throw in.error(
          "The function "
              + name
              + " takes "
              + function.arity()
              + " argument(s), each "
              + (function.parameter() == Function.Type.NODES ? "a query" : "one value"));
    }
    depth--;
    return new Expression.Call(function, List.copyOf(arguments));
  }

  private static boolean takes(Function function, List<Expression> arguments) {
    return arguments.size() == function.arity()
        && arguments.stream()
            .allMatch(
                argument ->
                    function.parameter() == Function.Type.NODES
                        ? argument instanceof Expression.Subquery
                        : isValue(argument));
  }

  private Expression comparable(Expression operand) {
    if (!isValue(operand)) {
      throw in.error(
          "Only single values can be compared: literals, queries that select one node, and"
              + " functions that return a value");
    }
    return operand;
  }

  private static boolean isValue(Expression operand) {
    if (operand instanceof Expression.Subquery subquery) {
      return subquery.query().isSingular();
    }
    return operand instanceof Expression.Value
        || (operand instanceof Expression.Call call
            && call.function().result() == Function.Type.VALUE);
  }

  private Expression test(Expression operand) {
    boolean testable =
        operand instanceof Expression.Subquery
            || (operand instanceof Expression.Call call
                && call.function().result() != Function.Type.VALUE);
    if (!testable) {
      throw in.error("A value is not a condition; compare it with another");
    }
    return operand;
  }
}
