package io.github.openrouterjava.codegen.document;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * A text that is in memory as a whole, for SnakeYAML to scan. SnakeYAML's own reader refills a
 * small window, which it copies each time a long line does not fit: quadratic in the length of the
 * line, so that a hostile document could make it run for minutes.
 */
final class WholeText extends StreamReader {

  private static final int[] NO_SNIPPET = {};

  private final int[] text;
  private int at;
  private int line;
  private int column;

  /** A text without byte order mark; {@link #unprintable} tells whether YAML allows it. */
  WholeText(String text) {
    super("");
    this.text = text.codePoints().toArray();
  }

  /** The index of the first character that must not stand in YAML, -1 where there is none. */
  int unprintable() {
    for (int i = 0; i < text.length; i++) {
      if (!isPrintable(text[i])) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Mark getMark() {
    return new Mark("", at, line, column, NO_SNIPPET, 0);
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int length) {
    int end = Math.min(text.length, at + length);
    while (at < end) {
      int c = text[at++];
      if (c == '\n' || (c == '\r' && peek() != '\n') || c == 0x85 || c == 0x2028 || c == 0x2029) {
        line++;
        column = 0;
      } else if (c != 0xFEFF) {
        column++;
      }
    }
  }

  @Override
  public int peek() {
    return at < text.length ? text[at] : 0;
  }

  @Override
  public int peek(int index) {
    return at + index < text.length ? text[at + index] : 0;
  }

  @Override
  public String prefix(int length) {
    return new String(text, at, Math.min(length, text.length - at));
  }

  @Override
  public String prefixForward(int length) {
    String prefix = prefix(length);
    at = Math.min(text.length, at + length);
    column += length;
    return prefix;
  }

  @Override
  public int getColumn() {
    return column;
  }

  @Override
  public int getDocumentIndex() {
    return at;
  }

  @Override
  public void resetDocumentIndex() {
    // Only counted to limit the size of a document, which is limited already.
  }

  @Override
  public int getIndex() {
    return at;
  }

  @Override
  public int getLine() {
    return line;
  }
}
