package io.github.openrouterjava.codegen.emit.layout;

import io.github.openrouterjava.codegen.emit.layout.Group.Indent;
import io.github.openrouterjava.codegen.emit.layout.Group.Tag;
import io.github.openrouterjava.codegen.emit.layout.Part.Break.Mode;
import java.util.List;
import java.util.Set;

/** Lays out a statement (JLS 14), or the line that begins one with a block. */
final class StatementLayout {

  private static final Set<String> JUMPS = Set.of("return", "throw", "yield");
  private static final Set<String> CONDITIONS = Set.of("if", "while", "switch", "synchronized");
  private static final Set<String> ASSIGNMENTS =
      Set.of("=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=");

  private final Tokens tokens;
  private final GroupBuilder out;
  private final ExpressionLayout expressions;

  private StatementLayout(Tokens tokens, GroupBuilder out) {
    this.tokens = tokens;
    this.out = out;
    this.expressions = new ExpressionLayout(tokens, out);
  }

  static Group of(Tokens tokens) {
    GroupBuilder out = new GroupBuilder(Indent.NONE);
    new StatementLayout(tokens, out).add();
    return out.build();
  }

  private void add() {
    int end = tokens.endOfLine();
    statement(end);
    out.text(tokens.ending());
  }

  private void statement(int end) {
    Token first = tokens.get(0);
    if (first.is("}")) {
      out.text(tokens.flat(0, end));
    } else if (JUMPS.contains(first.text()) && end > 1) {
      out.text(first.text() + " ");
      expressions.add(1, end);
    } else if (CONDITIONS.contains(first.text())) {
      condition(end);
    } else if (first.is("case") || first.is("default")) {
      label(end);
    } else if (first.is("for") || first.is("try")) {
      out.text(tokens.flat(0, end));
    } else {
      valueOrAssignment(0, end);
    }
  }

  private void condition(int end) {
    int open = tokens.find(0, end, i -> tokens.is(i, "("));
    int close = open < end ? Math.min(tokens.end(open), end) : end;
    out.text(tokens.flat(0, Math.min(open + 1, end)));
    expressions.add(open + 1, close);
    out.text(tokens.flat(close, end));
  }

  private void label(int end) {
    int arrow = tokens.find(0, end, i -> tokens.is(i, "->"));
    List<Integer> commas = tokens.findAll(0, arrow, i -> tokens.is(i, ","));
    int begin = 0;
    out.open(Indent.FOUR);
    out.open(Indent.NONE);
    for (int comma : commas) {
      out.text(tokens.flat(begin, comma) + ",");
      out.line(Mode.TOGETHER, " ");
      begin = comma + 1;
    }
    out.text(tokens.flat(begin, arrow));
    out.close();
    out.text(arrow < end ? " ->" : "");
    if (arrow + 1 < end) {
      out.line(Mode.TOGETHER, " ");
      valueOrAssignment(arrow + 1, end);
    }
    out.close();
  }

  private void valueOrAssignment(int from, int end) {
    int equals = tokens.find(from, end, i -> ASSIGNMENTS.contains(tokens.get(i).text()));
    if (equals < end) {
      assign(from, equals, end);
    } else {
      expressions.add(from, end);
    }
  }

  private void assign(int from, int equals, int end) {
    String operator = tokens.get(equals).text();
    boolean declares =
        equals > from + 1 && tokens.isWord(equals - 1) && tokens.get(equals - 1).isApart();
    Tag broken = new Tag();
    out.open(Indent.FOUR);
    if (declares) {
      out.open(Indent.NONE);
      out.text(tokens.flat(from, equals - 1));
      out.line(Mode.FILL, " ", broken);
      out.text(tokens.flat(equals - 1, equals));
      out.close();
    } else {
      out.text(tokens.flat(from, equals));
    }
    out.text(" " + operator);
    if (tokens.is(equals + 1, "{")) {
      out.text(" ");
      expressions.add(equals + 1, end);
    } else {
      out.open(new Indent(0, broken, 4));
      out.line(opensBlock(equals, end) ? Mode.FORCED : Mode.FILL, " ");
      expressions.add(equals + 1, end);
      out.close();
    }
    out.close();
  }

  /** Whether the value of an assignment goes on in a block. */
  private boolean opensBlock(int equals, int end) {
    return end < tokens.size()
        && tokens.is(end, "{")
        && tokens.find(equals, end, i -> tokens.is(i, "(") && tokens.end(i) > end) == end;
  }

  /** Whether a line is an assignment whose value goes on in a block. */
  static boolean assignsBlock(Tokens tokens) {
    int last = tokens.size() - 1;
    if (!tokens.is(last, "{")) {
      return false;
    }
    int equals = tokens.find(0, last, i -> ASSIGNMENTS.contains(tokens.get(i).text()));
    return equals < last
        && new StatementLayout(tokens, new GroupBuilder(Indent.NONE)).opensBlock(equals, last);
  }
}
