package io.github.openrouterjava.codegen.emit.layout;

import io.github.openrouterjava.codegen.emit.layout.Token.Gap;
import io.github.openrouterjava.codegen.emit.layout.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Lays out a source file: one statement a line, blocks indented by two columns, lines of at most
 * 100. Where the file has a blank line between members and statements, one remains; where it breaks
 * lines does not matter, but that a line comes after an annotation of a declaration.
 */
final class SourceLayout {

  private static final int INDENT = 2;

  private static final Set<String> CONTINUED =
      Set.of("else", "catch", "finally", ";", ",", ")", ".");

  private final List<Token> tokens;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Block> blocks = new ArrayDeque<>();
  private int at;
  private boolean begins = true;
  private boolean behindField;

  private SourceLayout(List<Token> tokens) {
    this.tokens = tokens;
    blocks.push(new Block(Block.Content.FILE, 0));
  }

  /**
   * A block that is open.
   *
   * @param content what is in it
   * @param indent the columns before its lines
   */
  private record Block(Block.Content content, int indent) {

    /** What the lines of a block are. */
    enum Content {
      FILE,
      TYPE,
      CONSTANTS,
      CODE,
      SWITCH
    }

    boolean declares() {
      return content == Content.FILE || content == Content.TYPE;
    }
  }

  static String of(List<Token> tokens) {
    SourceLayout layout = new SourceLayout(tokens);
    while (layout.at < tokens.size()) {
      layout.line();
    }
    return layout.out.toString();
  }

  private Token peek(int ahead) {
    return at + ahead < tokens.size()
        ? tokens.get(at + ahead)
        : new Token(Kind.SYMBOL, "", Gap.LINE);
  }

  /** Lays out the next line, or the comment or annotation that stands there. */
  private void line() {
    Token first = peek(0);
    if (first.isComment()) {
      comment(first);
      return;
    }
    int annotation = annotation();
    if (annotation > 0) {
      List<Token> line = tokens.subList(at, at + annotation);
      at += annotation;
      annotation(new Tokens(line));
      return;
    }
    int indent = blocks.element().indent();
    if (first.is("}") && blocks.size() > 1) {
      indent = blocks.pop().indent() - INDENT;
      begins = true;
    }
    List<Token> line = read();
    write(line, indent + (isBehindLabel(line) ? INDENT : 0));
  }

  private void comment(Token comment) {
    at++;
    blankLine(comment);
    int indent = blocks.element().indent();
    if (comment.kind() == Kind.JAVADOC) {
      JavadocLayout.of(comment.text(), indent).forEach(this::appendLine);
    } else {
      appendLine(" ".repeat(indent) + comment.text());
    }
    behindField = false;
  }

  private void appendLine(String line) {
    out.append(line).append('\n');
    begins = false;
  }

  /** The number of tokens of an annotation that stands on a line of its own; 0 for none. */
  private int annotation() {
    if (!peek(0).is("@") || peek(1).is("interface")) {
      return 0;
    }
    int count = 2;
    while (peek(count).is(".")) {
      count += 2;
    }
    if (peek(count).is("(")) {
      int depth = 0;
      do {
        depth += peek(count).is("(") ? 1 : peek(count).is(")") ? -1 : 0;
        count++;
      } while (depth > 0 && at + count < tokens.size());
    }
    return peek(count).beginsLine() ? count : 0;
  }

  private void annotation(Tokens line) {
    blankLine(line.get(0));
    GroupBuilder group = new GroupBuilder(Group.Indent.NONE);
    new ExpressionLayout(line, group).annotation(0, line.size());
    LinePrinter.print(group.build(), blocks.element().indent(), out);
    begins = false;
    behindField = false;
  }

  /**
   * Reads a line up to the end of a statement, or to the brace that opens a block or closes one.
   */
  private List<Token> read() {
    List<Token> line = new ArrayList<>();
    int depth = 0;
    while (at < tokens.size()) {
      Token token = peek(0);
      boolean array = token.is("{") && isArray(line);
      if (token.is("}") && depth <= 0 && !line.isEmpty()) {
        return line;
      }
      line.add(token);
      at++;
      if (token.is("(") || token.is("[") || array) {
        depth++;
      } else if (token.is(")") || token.is("]") || (token.is("}") && line.size() > 1)) {
        depth--;
      } else if (token.is("{") && peek(0).is("}")) {
        line.set(line.size() - 1, new Token(Kind.SYMBOL, "{}", token.gap()));
        at++;
      }
      if (ends(line, depth) && !array) {
        return line;
      }
    }
    return line;
  }

  /** Whether a line goes on behind a closing brace. */
  private static boolean goesOn(Token next) {
    return !next.isComment() && CONTINUED.contains(next.text());
  }

  private static boolean isArray(List<Token> line) {
    Token before = line.isEmpty() ? null : line.get(line.size() - 1);
    return before != null
        && (before.is("=") || before.is("(") || before.is(",") || before.is("]") || before.is("{"));
  }

  private boolean ends(List<Token> line, int depth) {
    Token token = line.get(line.size() - 1);
    if (token.is("{") || token.kind() == Kind.LINE_COMMENT) {
      return true;
    }
    if (token.is("}") && line.size() == 1) {
      return !goesOn(peek(0));
    }
    if (depth > 0) {
      return false;
    }
    boolean label = line.get(0).is("case") || line.get(0).is("default");
    return token.is(";")
        || (token.is("{}") && !goesOn(peek(0)))
        || (token.is(",") && blocks.element().content() == Block.Content.CONSTANTS)
        || (token.is(":") && label);
  }

  private void write(List<Token> line, int indent) {
    Tokens code = new Tokens(line);
    Block block = blocks.element();
    boolean field = isPlainField(line);
    if (!field || !behindField) {
      blankLine(line.get(0));
    }
    behindField = field;
    int last = print(code, block, indent);
    begins = false;
    Token end = line.get(line.size() - 1);
    if (end.is("{")) {
      int inner = (StatementLayout.assignsBlock(code) ? last : indent) + INDENT;
      blocks.push(new Block(content(code, block), inner));
      begins = true;
    } else if (end.is(";") && block.content() == Block.Content.CONSTANTS) {
      blocks.pop();
      blocks.push(new Block(Block.Content.TYPE, block.indent()));
    }
  }

  /** Prints a line of code, and tells how far its last line is indented. */
  private int print(Tokens code, Block block, int indent) {
    String flat = code.flat();
    boolean fits = indent + flat.codePointCount(0, flat.length()) <= LinePrinter.WIDTH;
    if (fits && !StatementLayout.assignsBlock(code)) {
      appendLine(" ".repeat(indent) + flat);
      return indent;
    }
    return LinePrinter.print(group(code, block), indent, out);
  }

  private static Group group(Tokens line, Block block) {
    if (line.is(0, "package") || line.is(0, "import")) {
      GroupBuilder group = new GroupBuilder(Group.Indent.NONE);
      group.text(line.flat(0, line.size()));
      return group.build();
    }
    boolean declares = block.declares() && !line.is(0, "}");
    return declares ? DeclarationLayout.of(line) : StatementLayout.of(line);
  }

  /** Whether a line of a switch is a statement behind a label with a colon. */
  private boolean isBehindLabel(List<Token> line) {
    return blocks.element().content() == Block.Content.SWITCH
        && !line.get(0).is("case")
        && !line.get(0).is("default")
        && !line.get(0).is("}");
  }

  private static Block.Content content(Tokens line, Block block) {
    if (block.declares() && DeclarationLayout.isType(line)) {
      return DeclarationLayout.isEnum(line) ? Block.Content.CONSTANTS : Block.Content.TYPE;
    }
    int size = line.size();
    for (int i = 0; i < size; i++) {
      if (line.is(i, "new")) {
        int open = line.find(i, size, j -> line.is(j, "("));
        if (open < size && line.end(open) == size - 2) {
          return Block.Content.TYPE;
        }
      }
    }
    boolean chooses = line.find(0, size, i -> line.is(i, "switch")) < size;
    return chooses ? Block.Content.SWITCH : Block.Content.CODE;
  }

  private static boolean isPlainField(List<Token> line) {
    return line.get(0).is("private")
        && line.get(line.size() - 1).is(";")
        && line.stream().noneMatch(token -> token.is("static") || token.is("("));
  }

  /** Writes the blank line before a token, if there is one, but none at the begin of a block. */
  private void blankLine(Token token) {
    if (token.gap() == Gap.BLANK_LINE && !begins) {
      out.append('\n');
    }
  }
}
