package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Mark;
import io.github.openrouterjava.codegen.document.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value of another kind than OpenAPI asks for where there is no doubt what is meant, and
 * reports what was assumed: a number for text, text for a list of one, nothing for null.
 */
final class Assumptions {

  private static final String CODE = "wrong-kind";
  private static final int MAX_NUMBER = 100;

  private final Diagnostics diagnostics;

  Assumptions(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Whether a member is written but null; it then counts as absent, which is reported. */
  boolean isEmpty(Cursor member) {
    if (!(member.node() instanceof Node.Null)) {
      return false;
    }
    diagnostics.warning(
        "empty-member",
        member.location(),
        Quoted.of(member.name()) + " is null.",
        "It is treated as absent.");
    return true;
  }

  /** The text that a number or a boolean stands for, null for any other value. */
  @Nullable Cursor text(Cursor member, String expected) {
    String text = null;
    if (member.node() instanceof Node.Numeric number) {
      text = number.value().toString();
    } else if (member.node() instanceof Node.Bool bool) {
      text = String.valueOf(bool.value());
    }
    return text == null
        ? null
        : assumed(member, new Node.Text(member.node().mark(), text), expected, Quoted.of(text));
  }

  /** The name of the type "null", which YAML takes for null where it stands without quotes. */
  Cursor nullType(Cursor member, String expected) {
    Node value = new Node.Text(member.node().mark(), "null");
    return assumed(member, value, expected, Quoted.of("null"));
  }

  /** The boolean that a text stands for, null for any other value. */
  @Nullable Cursor bool(Cursor member, String expected) {
    String text = member.text() == null ? "" : member.text().toLowerCase(Locale.ROOT);
    if (!text.equals("true") && !text.equals("false")) {
      return null;
    }
    Node value = new Node.Bool(member.node().mark(), text.equals("true"));
    return assumed(member, value, expected, text);
  }

  /** The number that a text stands for, null for any other value. */
  @Nullable Cursor number(Cursor member, String expected) {
    String text = member.text();
    if (text == null || text.length() > MAX_NUMBER || !text.matches("-?\\d+(\\.\\d+)?")) {
      return null;
    }
    Node value = new Node.Numeric(member.node().mark(), new BigDecimal(text));
    return assumed(member, value, expected, text);
  }

  /** The array whose only item a value is, null where it is an array or null. */
  @Nullable Cursor list(Cursor member, String expected) {
    if (member.node() instanceof Node.Sequence || member.node() instanceof Node.Null) {
      return null;
    }
    Node value = new Node.Sequence(member.node().mark(), List.of(member.node()));
    return assumed(member, value, expected, "an array with this one item");
  }

  /** The object with a value as its only member, as older versions abbreviate it. */
  Cursor object(Cursor member, String name) {
    Mark mark = member.node().mark();
    Node value = new Node.Mapping(mark, Map.of(name, new Node.Member(mark, member.node())));
    return assumed(member, value, "an object", "its " + Quoted.of(name));
  }

  /** Reports a value that changes no type and is left out. */
  void ignored(Cursor member, String expected) {
    diagnostics.warning(
        CODE,
        member.location(),
        member.mismatch(expected),
        "It is ignored. Correct it if you need it.");
  }

  private Cursor assumed(Cursor member, Node value, String expected, String as) {
    diagnostics.warning(
        CODE, member.location(), member.mismatch(expected), "It is read as " + as + ".");
    return new Cursor(value, member.mark(), member.pointer());
  }
}
