package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.List;

/** Chooses the type of values that hold no others, by their kind, format and bounds. */
final class ScalarTypes {

  private final boolean javaTimes;
  private final Diagnostics diagnostics;

  /**
   * For one document.
   *
   * @param javaTimes whether dates and times get types of {@code java.time}
   */
  ScalarTypes(boolean javaTimes, Diagnostics diagnostics) {
    this.javaTimes = javaTimes;
    this.diagnostics = diagnostics;
  }

  TypeRef of(RawSchema s) {
    if (s.types().isEmpty() && s.nullType()) {
      return Scalar.ANY;
    }
    if (s.types().isEmpty()) {
      return "binary".equals(s.format()) ? Scalar.STRING : guess(s);
    }
    JsonKind kind = s.types().iterator().next();
    return switch (kind) {
      case STRING -> text(s);
      case BOOLEAN -> Scalar.BOOLEAN;
      case INTEGER, NUMBER -> number(s, kind);
      default -> Scalar.ANY;
    };
  }

  private Scalar text(RawSchema s) {
    return switch (javaTimes ? String.valueOf(s.format()) : "") {
      case "date-time" -> Scalar.DATE_TIME;
      case "date" -> Scalar.DATE;
      case "time" -> Scalar.TIME;
      default -> Scalar.STRING;
    };
  }

  /** Formats that say more than their types hold (the OpenAPI Format Registry) get other types. */
  private static Scalar number(RawSchema s, JsonKind kind) {
    String format = String.valueOf(s.format());
    if ("decimal".equals(s.hints().type()) || format.startsWith("decimal")) {
      return Scalar.DECIMAL;
    }
    if (kind == JsonKind.NUMBER) {
      return Scalar.NUMBER;
    }
    return format.equals("uint64") ? Scalar.BIG_INTEGER : Scalar.INTEGER;
  }

  /** A schema without a type: its bounds tell what it is meant to be. */
  private TypeRef guess(RawSchema s) {
    List<String> keywords = s.constraints().stream().map(c -> c.keyword()).toList();
    if (keywords.contains("pattern")
        || keywords.contains("minLength")
        || keywords.contains("maxLength")
        || s.format() != null) {
      return Scalar.STRING;
    }
    boolean number = keywords.contains("minimum") || keywords.contains("maximum");
    diagnostics.warning(
        "type-missing",
        s.at(),
        "The schema has no type.",
        number
            ? "It is read as a number because of its bounds; add a type."
            : "It is read as any JSON value; add a type.");
    return number ? Scalar.NUMBER : Scalar.ANY;
  }

  /** Whether a constant is a text. */
  static boolean isText(Literal constant) {
    return constant.kind() == JsonKind.STRING;
  }
}
