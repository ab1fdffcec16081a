package io.github.openrouterjava.codegen.hint;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.document.MemberReader;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.document.Pointer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against the JSON Schema of the hints, as far as that schema uses the language: the
 * keywords {@code type}, {@code enum}, {@code properties}, {@code required}, {@code
 * additionalProperties}, {@code propertyNames}, {@code minProperties}, {@code items}, {@code
 * minItems}, {@code pattern}, {@code minimum}, {@code maximum}, {@code anyOf} and {@code $ref}.
 */
final class SchemaCheck {

  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private final Cursor root;
  private final Diagnostics diagnostics;

  /**
   * A check.
   *
   * @param root the whole schema, for its references
   */
  SchemaCheck(Cursor root, Diagnostics diagnostics) {
    this.root = root;
    this.diagnostics = diagnostics;
  }

  /** Reports what is wrong with a value; false where it cannot be used. */
  boolean check(Cursor value, Cursor schema) {
    Cursor resolved = resolved(schema);
    Cursor anyOf = resolved.member("anyOf");
    if (anyOf != null) {
      return anyOf(value, anyOf.items());
    }
    if (!fitsKind(value.node(), resolved)) {
      return wrongKind(value, kinds(resolved));
    }
    if (value.node() instanceof Node.Mapping) {
      return object(value, resolved);
    }
    if (value.node() instanceof Node.Sequence) {
      return array(value, resolved);
    }
    return scalar(value, value.node(), resolved);
  }

  /** The first alternative of the value's kind says what is wrong with it. */
  private boolean anyOf(Cursor value, List<Cursor> alternatives) {
    Set<String> kinds = new LinkedHashSet<>();
    for (Cursor alternative : alternatives) {
      Cursor schema = resolved(alternative);
      if (fitsKind(value.node(), schema)) {
        return check(value, schema);
      }
      kinds.addAll(kinds(schema));
    }
    return wrongKind(value, kinds);
  }

  private boolean object(Cursor value, Cursor schema) {
    boolean sound = true;
    Cursor properties = schema.member("properties");
    Cursor others = schema.member("additionalProperties");
    for (Cursor member : value.members()) {
      Cursor known = properties == null ? null : properties.member(member.name());
      if (known != null) {
        sound &= check(member, known);
      } else if (others == null || others.node() instanceof Node.Bool) {
        unknown(member, properties);
      } else {
        sound &= name(member, schema) && check(member, others);
      }
    }
    Cursor required = schema.member("required");
    for (Cursor name : required == null ? List.<Cursor>of() : required.items()) {
      String text = Objects.requireNonNull(name.text());
      if (value.member(text) == null) {
        sound = incomplete(value, Quoted.of(text));
      }
    }
    if (schema.member("minProperties") != null && value.members().isEmpty()) {
      sound = incomplete(value, "at least one member");
    }
    return sound;
  }

  private boolean name(Cursor member, Cursor schema) {
    Cursor names = schema.member("propertyNames");
    Node name = new Node.Text(member.mark(), member.name());
    return names == null || scalar(member, name, resolved(names));
  }

  private boolean array(Cursor value, Cursor schema) {
    boolean sound = true;
    Cursor items = Objects.requireNonNull(schema.member("items"));
    for (Cursor item : value.items()) {
      sound &= check(item, items);
    }
    if (schema.member("minItems") != null && value.items().isEmpty()) {
      sound = incomplete(value, "at least one element");
    }
    return sound;
  }

  private boolean scalar(Cursor at, Node value, Cursor schema) {
    Cursor values = schema.member("enum");
    if (values != null) {
      return oneOf(at, value, values);
    }
    String pattern = schema.text("pattern");
    if (pattern != null && value instanceof Node.Text text && !matches(pattern, text.value())) {
      String description = schema.text("description");
      return wrongValue(
          at,
          Quoted.of(text.value()) + " does not match the expected form.",
          description == null
              ? "Use a value that matches " + pattern + "."
              : "Expected: " + description);
    }
    if (value instanceof Node.Numeric number && !isWithin(number.value(), schema)) {
      return wrongValue(at, number.value() + " is out of range.", "Use a number within the range.");
    }
    return true;
  }

  private boolean oneOf(Cursor at, Node value, Cursor values) {
    List<String> known = new ArrayList<>();
    for (Cursor one : values.items()) {
      if (one.node().sameValue(value)) {
        return true;
      }
      known.add(Objects.requireNonNull(one.text()));
    }
    String given = value instanceof Node.Text text ? text.value() : "";
    return wrongValue(
        at,
        Quoted.of(given) + " is not a known value of " + Quoted.of(at.name()) + ".",
        diagnostics.hint(given, known, "Use one of " + String.join(", ", known) + "."));
  }

  private static boolean isWithin(BigDecimal number, Cursor schema) {
    Cursor least = schema.member("minimum");
    Cursor most = schema.member("maximum");
    return (least == null || number.compareTo(number(least)) >= 0)
        && (most == null || number.compareTo(number(most)) <= 0);
  }

  private static BigDecimal number(Cursor cursor) {
    return ((Node.Numeric) cursor.node()).value();
  }

  private static boolean matches(String pattern, String text) {
    return PATTERNS.computeIfAbsent(pattern, Pattern::compile).matcher(text).find();
  }

  private Cursor resolved(Cursor schema) {
    String ref = schema.text("$ref");
    Pointer pointer = ref == null ? null : Pointer.parse(ref);
    return pointer == null ? schema : resolved(Objects.requireNonNull(root.at(pointer)));
  }

  private static boolean fitsKind(Node value, Cursor schema) {
    return kinds(schema).contains(kind(value))
        || (value instanceof Node.Numeric number
            && kinds(schema).contains("integer")
            && number.value().stripTrailingZeros().scale() <= 0);
  }

  /** The names of the kinds of value that a schema allows. */
  private static Set<String> kinds(Cursor schema) {
    Cursor type = schema.member("type");
    if (type == null) {
      return Set.of("string"); // an enum
    }
    return type.text() != null
        ? Set.of(type.text())
        : type.items().stream()
            .map(Cursor::text)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String kind(Node value) {
    if (value instanceof Node.Mapping) {
      return "object";
    }
    if (value instanceof Node.Sequence) {
      return "array";
    }
    if (value instanceof Node.Text) {
      return "string";
    }
    if (value instanceof Node.Numeric) {
      return "number";
    }
    return value instanceof Node.Bool ? "boolean" : "null";
  }

  private boolean wrongKind(Cursor value, Set<String> kinds) {
    String expected = kinds.stream().map(SchemaCheck::words).collect(Collectors.joining(" or "));
    new MemberReader(diagnostics).wrongKind(value, expected);
    return false;
  }

  private static String words(String kind) {
    return switch (kind) {
      case "object" -> "an object";
      case "array" -> "an array";
      case "string" -> "text";
      case "number" -> "a number";
      case "integer" -> "an integer";
      case "boolean" -> "true or false";
      default -> kind;
    };
  }

  private void unknown(Cursor member, @Nullable Cursor properties) {
    List<String> known =
        properties == null ? List.of() : properties.members().stream().map(Cursor::name).toList();
    diagnostics.warning(
        "unknown-hint",
        member.location(),
        Quoted.of(member.name()) + " is not a member of the hint; it is ignored.",
        diagnostics.hint(member.name(), known, "Known members: " + String.join(", ", known) + "."));
  }

  private boolean incomplete(Cursor value, String missing) {
    diagnostics.error(
        "hint-incomplete",
        value.location(),
        Quoted.of(value.name()) + " needs " + missing + ".",
        "Add it, or remove the hint.");
    return false;
  }

  private boolean wrongValue(Cursor at, String message, String fix) {
    diagnostics.error("wrong-value", at.location(), message, fix);
    return false;
  }
}
