package io.github.openrouterjava.codegen.emit.layout;

import io.github.openrouterjava.codegen.emit.layout.Group.Indent;
import io.github.openrouterjava.codegen.emit.layout.Part.Break.Mode;
import java.util.List;
import java.util.Set;

/** Lays out expressions (JLS 15): says where they may be broken. */
final class ExpressionLayout {

  /** Binary operators, those that bind least first. */
  private static final List<Set<String>> OPERATORS =
      List.of(
          Set.of("||"),
          Set.of("&&"),
          Set.of("|"),
          Set.of("^"),
          Set.of("&"),
          Set.of("==", "!="),
          Set.of("<", ">", "<=", ">="),
          Set.of("+", "-"),
          Set.of("*", "/", "%"));

  /** Lists of items shorter than this are filled, not set one below the other. */
  private static final int SHORT = 10;

  private final Tokens tokens;
  private final GroupBuilder out;

  ExpressionLayout(Tokens tokens, GroupBuilder out) {
    this.tokens = tokens;
    this.out = out;
  }

  /** Lays out the expression between two indices. */
  void add(int from, int to) {
    if (from >= to) {
      return;
    }
    int arrow = tokens.find(from, to, i -> tokens.is(i, "->"));
    int question = tokens.find(from, to, i -> tokens.is(i, "?") && tokens.get(i).isApart());
    if (arrow < Math.min(question, to)) {
      lambda(from, arrow, to);
    } else if (question < to) {
      conditional(from, question, to);
    } else if (!binary(from, to)) {
      unary(from, to);
    }
  }

  private void lambda(int from, int arrow, int to) {
    out.text(tokens.flat(from, arrow) + " ->");
    afterArrow(arrow + 1, to);
  }

  /** Lays out what an arrow leads to. */
  void afterArrow(int from, int to) {
    if (tokens.is(from, "{")) {
      out.text(" " + tokens.flat(from, to));
      return;
    }
    out.open(Indent.FOUR);
    out.line(Mode.TOGETHER, " ");
    add(from, to);
    out.close();
  }

  private void conditional(int from, int question, int to) {
    int colon = tokens.find(question + 1, to, new Alternatives()::isOwnColon);
    out.open(Indent.FOUR);
    add(from, question);
    out.line(Mode.TOGETHER, " ");
    out.text("? ");
    add(question + 1, colon);
    if (colon < to) {
      out.line(Mode.TOGETHER, " ");
      out.text(": ");
      add(colon + 1, to);
    }
    out.close();
  }

  /** Finds the colon of a conditional that has others in it. */
  private final class Alternatives {
    private int depth;

    boolean isOwnColon(int index) {
      depth += tokens.is(index, "?") ? 1 : 0;
      return tokens.is(index, ":") && depth-- == 0;
    }
  }

  private boolean binary(int from, int to) {
    int test = tokens.find(from, to, i -> tokens.is(i, "instanceof"));
    for (Set<String> level : OPERATORS) {
      boolean compares = level.contains("<") && test < to;
      if (compares) {
        instance(from, test, to);
        return true;
      }
      List<Integer> found = tokens.findAll(from, to, i -> i > from && isOperator(i, level));
      if (!found.isEmpty()) {
        operands(from, found, to);
        return true;
      }
    }
    return false;
  }

  /** Operators of two operands have space on both sides. */
  private boolean isOperator(int index, Set<String> level) {
    Token token = tokens.get(index);
    return token.isApart()
        && token.kind() == Token.Kind.SYMBOL
        && level.contains(token.text())
        && index + 1 < tokens.size()
        && tokens.get(index + 1).isApart();
  }

  private void instance(int from, int test, int to) {
    out.open(Indent.FOUR);
    add(from, test);
    out.line(Mode.TOGETHER, " ");
    out.text("instanceof " + tokens.flat(test + 1, to));
    out.close();
  }

  private void operands(int from, List<Integer> operators, int to) {
    Mode mode = Mode.FILL;
    int begin = from;
    for (int operator : operators) {
      mode = isShort(begin, operator) ? mode : Mode.TOGETHER;
      begin = operator + 1;
    }
    mode = isShort(begin, to) ? mode : Mode.TOGETHER;
    out.open(Indent.FOUR);
    add(from, operators.get(0));
    for (int i = 0; i < operators.size(); i++) {
      int operator = operators.get(i);
      out.line(mode, " ");
      out.text(tokens.get(operator).text() + " ");
      add(operator + 1, i + 1 < operators.size() ? operators.get(i + 1) : to);
    }
    out.close();
  }

  private boolean isShort(int from, int to) {
    return tokens.flat(from, to).length() < SHORT;
  }

  private void unary(int from, int to) {
    Token first = tokens.get(from);
    int end = tokens.isOpening(from) ? tokens.end(from) : to;
    if (first.is("!") || first.is("-") || first.is("+")) {
      out.text(first.text());
      add(from + 1, to);
    } else if (first.is("@")) {
      annotation(from, to);
    } else if (first.is("(") && end + 1 < to && tokens.get(end + 1).isApart()) {
      cast(from, end, to);
    } else if (first.is("{")) {
      array(from, end, to);
    } else {
      new ChainLayout(tokens, out, this).add(from, to);
    }
  }

  private void cast(int from, int end, int to) {
    out.open(Indent.FOUR);
    out.text(tokens.flat(from, end + 1));
    out.line(Mode.TOGETHER, " ");
    add(end + 1, to);
    out.close();
  }

  /** An annotation as a value of another, or before a declaration. */
  void annotation(int from, int to) {
    int open = tokens.find(from, to, i -> tokens.is(i, "("));
    out.text(tokens.flat(from, open));
    if (open < to) {
      arguments(open, to, Indent.FOUR);
    }
  }

  private void array(int from, int end, int to) {
    int last = Math.min(end, to);
    out.text("{");
    out.open(Indent.FOUR);
    out.line(Mode.TOGETHER, "");
    items(from + 1, last);
    out.close();
    out.text(tokens.flat(last, to));
  }

  /**
   * Lays out arguments in parentheses.
   *
   * @param open the index of the opening one
   * @param to where to end if none closes it
   */
  void arguments(int open, int to, Indent indent) {
    int close = Math.min(tokens.end(open), to);
    out.open(indent);
    out.text("(");
    if (open + 1 < close) {
      out.line(Mode.TOGETHER, "");
      items(open + 1, close);
    }
    if (close < to) {
      out.text(")");
    }
    out.close();
  }

  private void items(int from, int to) {
    List<Integer> commas = tokens.findAll(from, to, i -> tokens.is(i, ","));
    boolean fill = true;
    int begin = from;
    for (int comma : commas) {
      fill &= isShort(begin, comma);
      begin = comma + 1;
    }
    fill &= isShort(begin, to);
    out.open(Indent.NONE);
    begin = from;
    for (int comma : commas) {
      item(begin, comma);
      out.text(",");
      out.line(fill ? Mode.FILL : Mode.TOGETHER, " ");
      begin = comma + 1;
    }
    item(begin, to);
    out.close();
  }

  /** An item of a list: an expression, or an element of an annotation with its value. */
  private void item(int from, int to) {
    int equals = tokens.find(from, to, i -> tokens.is(i, "="));
    if (equals < to) {
      out.text(tokens.flat(from, equals) + " = ");
      add(equals + 1, to);
    } else {
      add(from, to);
    }
  }
}
