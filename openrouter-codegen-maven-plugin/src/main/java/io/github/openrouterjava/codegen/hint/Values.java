package io.github.openrouterjava.codegen.hint;

import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.Json;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.model.Dialect.Condition;
import io.github.openrouterjava.codegen.model.Dialect.DetailType;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the values that hints are made of; what is of another kind counts as absent. */
final class Values {

  private Values() {}

  static List<Cursor> members(@Nullable Cursor object) {
    return object == null ? List.of() : object.members();
  }

  static List<Cursor> items(@Nullable Cursor array) {
    return array == null ? List.of() : array.items();
  }

  /** A text, or the texts of an array. */
  static List<String> texts(@Nullable Cursor value) {
    List<String> texts = new ArrayList<>();
    for (Cursor one : oneOrMore(value)) {
      if (one.text() != null) {
        texts.add(one.text());
      }
    }
    return texts;
  }

  static List<Condition> conditions(@Nullable Cursor array) {
    return items(array).stream().map(Values::condition).toList();
  }

  /** The condition that an object states beside whatever else it says. */
  static Condition condition(Cursor owner) {
    List<Integer> statuses = new ArrayList<>();
    for (Cursor status : oneOrMore(owner.member("status"))) {
      Integer number = whole(status);
      if (number != null) {
        statuses.add(number);
      }
    }
    Map<String, List<Literal>> when = new LinkedHashMap<>();
    for (Cursor expected : members(owner.member("when"))) {
      when.put(
          expected.name(), oneOrMore(expected).stream().map(one -> literal(one.node())).toList());
    }
    return new Condition(statuses, owner.text("event"), when, texts(owner.member("has")));
  }

  /** The type of a detail, text where it is not given. */
  static DetailType type(Cursor detail) {
    String type = detail.text("type");
    for (DetailType known : DetailType.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(type)) {
        return known;
      }
    }
    return DetailType.TEXT;
  }

  static @Nullable Integer whole(@Nullable Cursor value) {
    return value != null && value.node() instanceof Node.Numeric number
        ? (Integer) number.value().intValue()
        : null;
  }

  private static List<Cursor> oneOrMore(@Nullable Cursor value) {
    if (value == null) {
      return List.of();
    }
    return value.node() instanceof Node.Sequence ? value.items() : List.of(value);
  }

  private static Literal literal(Node node) {
    if (node instanceof Node.Text text) {
      return Literal.string(text.value());
    }
    JsonKind kind =
        node instanceof Node.Numeric
            ? JsonKind.NUMBER
            : node instanceof Node.Bool ? JsonKind.BOOLEAN : JsonKind.NULL;
    return new Literal(kind, Json.write(node));
  }
}
