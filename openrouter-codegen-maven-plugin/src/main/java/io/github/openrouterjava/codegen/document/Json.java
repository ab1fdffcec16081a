package io.github.openrouterjava.codegen.document;

import io.github.openrouterjava.codegen.document.Node.Mapping;
import io.github.openrouterjava.codegen.document.Node.Member;
import io.github.openrouterjava.codegen.document.Node.Sequence;
import java.math.BigDecimal;
import java.util.Map;

/** Writes nodes as compact JSON. */
public final class Json {

  /** Whole numbers with at most so many digits are written without an exponent. */
  private static final int PLAIN_DIGITS = 40;

  private Json() {}

  /** The node as JSON without white space; members keep their order. */
  public static String write(Node node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  /** The number as JSON; without a fraction where it has none and is not astronomically large. */
  public static String write(BigDecimal number) {
    if (isWhole(number)) {
      return number.toBigInteger().toString();
    }
    return number.toString();
  }

  /** Whether a number has no fraction and is of a size that can be written out. */
  public static boolean isWhole(BigDecimal number) {
    return number.signum() == 0
        || (number.precision() - number.scale() <= PLAIN_DIGITS
            && number.stripTrailingZeros().scale() <= 0);
  }

  private static void write(Node node, StringBuilder out) {
    if (node instanceof Mapping mapping) {
      char separator = '{';
      for (Map.Entry<String, Member> member : mapping.members().entrySet()) {
        quote(member.getKey(), out.append(separator));
        write(member.getValue().value(), out.append(':'));
        separator = ',';
      }
      out.append(mapping.members().isEmpty() ? "{}" : "}");
    } else if (node instanceof Sequence sequence) {
      char separator = '[';
      for (Node item : sequence.items()) {
        write(item, out.append(separator));
        separator = ',';
      }
      out.append(sequence.items().isEmpty() ? "[]" : "]");
    } else if (node instanceof Node.Text text) {
      quote(text.value(), out);
    } else if (node instanceof Node.Numeric number) {
      out.append(write(number.value()));
    } else if (node instanceof Node.Bool bool) {
      out.append(bool.value());
    } else {
      out.append("null");
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
