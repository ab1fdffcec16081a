package io.github.openrouterjava.codegen.emit.layout;

import io.github.openrouterjava.codegen.emit.layout.Group.Indent;
import io.github.openrouterjava.codegen.emit.layout.Group.Tag;
import io.github.openrouterjava.codegen.emit.layout.Part.Break.Mode;
import java.util.List;
import java.util.Set;

/** Lays out the line that declares a type or a member of one (JLS 8 and 9). */
final class DeclarationLayout {

  private static final Set<String> TYPES = Set.of("class", "interface", "enum");
  private static final Set<String> CLAUSES = Set.of("extends", "implements", "permits");

  private final Tokens tokens;
  private final GroupBuilder out = new GroupBuilder(Indent.FOUR);
  private final int last;

  private DeclarationLayout(Tokens tokens) {
    this.tokens = tokens;
    this.last = tokens.endOfLine();
  }

  static Group of(Tokens tokens) {
    int equals = equals(tokens);
    int name = parametersOf(tokens) - 1;
    if (equals < tokens.size() && (name < 0 || equals < name) && !isType(tokens)) {
      return StatementLayout.of(tokens);
    }
    DeclarationLayout layout = new DeclarationLayout(tokens);
    if (isType(tokens)) {
      layout.type();
    } else if (name < 0) {
      layout.out.text(tokens.flat(0, layout.last));
    } else {
      layout.method(name);
    }
    layout.out.text(tokens.ending());
    return layout.out.build();
  }

  private static int equals(Tokens tokens) {
    return tokens.find(0, tokens.size(), i -> tokens.is(i, "="));
  }

  /** The parenthesis that opens the parameters of a method; 0 if there is none. */
  private static int parametersOf(Tokens tokens) {
    int open =
        tokens.find(
            0, tokens.size(), i -> tokens.is(i, "(") && tokens.isWord(i - 1) && !isMark(tokens, i));
    return open < tokens.size() ? open : 0;
  }

  /** Whether a parenthesis belongs to an annotation. */
  private static boolean isMark(Tokens tokens, int open) {
    int at = open - 1;
    while (tokens.is(at - 1, ".")) {
      at -= 2;
    }
    return tokens.is(at - 1, "@");
  }

  /** Whether a line declares a type. */
  static boolean isType(Tokens tokens) {
    int size = tokens.size();
    return tokens.find(0, size, i -> TYPES.contains(tokens.get(i).text()) && tokens.isWord(i + 1))
            < size
        || isRecord(tokens);
  }

  private static boolean isRecord(Tokens tokens) {
    int size = tokens.size();
    int word = tokens.find(0, size, i -> tokens.is(i, "record") && tokens.isWord(i + 1));
    return word < size && (tokens.is(word + 2, "(") || tokens.is(word + 2, "<"));
  }

  /** Whether a line declares an enum. */
  static boolean isEnum(Tokens tokens) {
    return tokens.find(0, tokens.size(), i -> tokens.is(i, "enum") && tokens.isWord(i + 1))
        < tokens.size();
  }

  private void type() {
    List<Integer> clauses =
        tokens.findAll(
            0, last, i -> CLAUSES.contains(tokens.get(i).text()) && tokens.isWord(i + 1));
    int head = clauses.isEmpty() ? last : clauses.get(0);
    if (isRecord(tokens)) {
      int open = tokens.find(0, last, i -> tokens.is(i, "(") && !isMark(tokens, i));
      int close = Math.min(tokens.end(open), head);
      out.text(tokens.flat(0, open + 1));
      parameters(open + 1, close);
      out.text(tokens.flat(close, head));
    } else {
      out.text(tokens.flat(0, head));
    }
    for (int i = 0; i < clauses.size(); i++) {
      clause(clauses.get(i), i + 1 < clauses.size() ? clauses.get(i + 1) : last);
    }
  }

  private void clause(int from, int to) {
    List<Integer> commas = tokens.findAll(from, to, i -> tokens.is(i, ","));
    out.line(Mode.FILL, " ");
    out.open(commas.isEmpty() ? Indent.NONE : Indent.FOUR);
    list(from, commas, to);
    out.close();
  }

  private void list(int from, List<Integer> commas, int to) {
    int begin = from;
    for (int comma : commas) {
      out.text(tokens.flat(begin, comma) + ",");
      out.line(Mode.TOGETHER, " ");
      begin = comma + 1;
    }
    out.text(tokens.flat(begin, to));
  }

  private void method(int name) {
    int close = Math.min(tokens.end(name + 1), last);
    Tag broken = new Tag();
    if (name > 0) {
      out.open(Indent.NONE);
      out.text(tokens.flat(0, name));
      out.line(Mode.FILL, " ", broken);
      out.text(tokens.flat(name, name + 2));
      out.close();
    } else {
      out.text(tokens.flat(0, 2));
    }
    out.open(new Indent(0, broken, 4));
    parameters(name + 2, close);
    out.text(tokens.flat(close, Math.min(close + 1, last)));
    if (close + 1 < last) {
      out.line(Mode.FILL, " ");
      out.text(tokens.flat(close + 1, last));
    }
    out.close();
  }

  private void parameters(int from, int to) {
    if (from < to) {
      out.line(Mode.FILL, "");
      out.open(Indent.NONE);
      int begin = from;
      for (int comma : tokens.findAll(from, to, i -> tokens.is(i, ","))) {
        parameter(begin, comma, ",");
        out.line(Mode.TOGETHER, " ");
        begin = comma + 1;
      }
      parameter(begin, to, "");
      out.close();
    }
  }

  /** A type and a name, with the name on a line of its own only where both do not fit on one. */
  private void parameter(int from, int to, String end) {
    if (from + 1 >= to) {
      out.text(tokens.flat(from, to) + end);
      return;
    }
    out.open(Indent.FOUR);
    out.text(tokens.flat(from, to - 1));
    out.line(Mode.FILL, " ");
    out.text(tokens.flat(to - 1, to) + end);
    out.close();
  }
}
