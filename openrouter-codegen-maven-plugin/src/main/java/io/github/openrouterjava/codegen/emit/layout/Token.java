package io.github.openrouterjava.codegen.emit.layout;

/**
 * A token of Java source, or a comment.
 *
 * @param kind what it is
 * @param text its characters
 * @param gap the space before it
 */
record Token(Kind kind, String text, Gap gap) {

  /** What a token is. */
  enum Kind {
    /** A name, a keyword or a number. */
    WORD,
    /** A string, a text block or a character, with its quotes. */
    LITERAL,
    /** An operator or a separator. */
    SYMBOL,
    /** A comment that ends with its line. */
    LINE_COMMENT,
    /** A comment that does not end with its line. */
    BLOCK_COMMENT,
    /** A documentation comment. */
    JAVADOC
  }

  /** The space before a token, from none to much. */
  enum Gap {
    NONE,
    SPACE,
    LINE,
    BLANK_LINE
  }

  boolean is(String symbol) {
    return text.equals(symbol) && kind != Kind.LITERAL;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isComment() {
    return kind.compareTo(Kind.LINE_COMMENT) >= 0;
  }

  /** Whether a space or more stands before it. */
  boolean isApart() {
    return gap != Gap.NONE;
  }

  /** Whether it begins a line. */
  boolean beginsLine() {
    return gap.compareTo(Gap.LINE) >= 0;
  }

  Token withGap(Gap other) {
    return new Token(kind, text, other);
  }
}
