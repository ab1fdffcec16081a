package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives schemas with {@code enum} or {@code const} their type: an enum, or a scalar with a
 * constant.
 */
final class Enums {

  /** As many as a class file can hold of any character. */
  private static final int MAX_CHARACTERS = 0xFFFF / 3;

  private static final int LONG_DIGITS = 19;

  /** More constants could make the class's initialiser longer than the JVM allows (JVMS 4.7.3). */
  private static final int MAX_VALUES = 1500;

  private final TypeBuilders builders;
  private final Diagnostics diagnostics;

  Enums(TypeBuilders builders, Diagnostics diagnostics) {
    this.builders = builders;
    this.diagnostics = diagnostics;
  }

  ResolvedType resolve(RawSchema s, Placement placement) {
    List<Literal> values = Keywords.values(s);
    if (values.isEmpty()) {
      return new ResolvedType(Scalar.ANY, true, null);
    }
    JsonKind kind = commonKind(values);
    if (!values.stream().allMatch(Enums::fitsJava)) {
      diagnostics.warning(
          "enum-value",
          s.at(),
          "The enum has values that no Java literal can represent.",
          "It is read as any JSON value.");
      return ResolvedType.of(Scalar.ANY);
    }
    return switch (kind) {
      case STRING -> text(s, placement, values);
      case INTEGER, NUMBER -> number(s, placement, values, kind);
      case BOOLEAN -> new ResolvedType(Scalar.BOOLEAN, false, null);
      default -> other(s);
    };
  }

  private ResolvedType text(RawSchema s, Placement placement, List<Literal> values) {
    if (values.size() == 1) {
      return new ResolvedType(Scalar.STRING, false, values.get(0));
    }
    return ResolvedType.of(declare(s, placement, JsonKind.STRING, named(s)));
  }

  private ResolvedType number(
      RawSchema s, Placement placement, List<Literal> values, JsonKind kind) {
    if (values.size() == 1) {
      TypeRef scalar = kind == JsonKind.INTEGER ? Scalar.INTEGER : Scalar.NUMBER;
      return new ResolvedType(scalar, false, values.get(0));
    }
    return ResolvedType.of(declare(s, placement, kind, named(s)));
  }

  private ResolvedType other(RawSchema s) {
    diagnostics.warning(
        "enum-mixed",
        s.at(),
        "The enum mixes values of different JSON kinds.",
        "It is read as any JSON value.");
    return ResolvedType.of(Scalar.ANY);
  }

  /** Declares an enum of the known {@code values}. */
  TypeRef.Declared declare(
      RawSchema s, Placement placement, JsonKind kind, List<EnumType.Value> values) {
    List<EnumType.Value> known = values;
    if (values.size() > MAX_VALUES) {
      diagnostics.warning(
          "enum-too-large",
          s.at(),
          "The enum has " + values.size() + " values, more than a class can have constants.",
          "The first "
              + MAX_VALUES
              + " values get a constant; the others are read and sent like unknown values.");
      known = values.subList(0, MAX_VALUES);
    }
    return builders.declare(new TypeBuilder.OfEnum(s, placement, kind, known));
  }

  /** The values of {@code s} under the names the document gives them, without null. */
  static List<EnumType.Value> named(RawSchema s) {
    List<Literal> all = s.enumValues() == null ? List.of() : s.enumValues();
    List<String> names = s.hints().enumNames();
    List<String> descriptions = s.hints().enumDescriptions();
    List<EnumType.Value> values = new ArrayList<>();
    for (Literal literal : Keywords.values(s)) {
      int i = all.indexOf(literal);
      values.add(new EnumType.Value(literal, at(names, i, all), at(descriptions, i, all)));
    }
    return values;
  }

  /** The text for a value; null where there is none, or where the texts do not fit the values. */
  private static @Nullable String at(List<String> texts, int index, List<Literal> values) {
    String text = index >= 0 && texts.size() == values.size() ? texts.get(index) : "";
    return text.isEmpty() ? null : text;
  }

  /** Whether Java has a literal for it: a class file's strings and numbers have limits. */
  private static boolean fitsJava(Literal value) {
    if (value.kind() == JsonKind.INTEGER) {
      BigDecimal number = new BigDecimal(value.text());
      boolean small = number.precision() - number.scale() <= LONG_DIGITS;
      return small && number.toBigInteger().bitLength() < Long.SIZE;
    }
    if (value.kind() == JsonKind.NUMBER) {
      BigDecimal number = new BigDecimal(value.text());
      double nearest = number.doubleValue();
      return Double.isFinite(nearest) && (nearest != 0 || number.signum() == 0);
    }
    return value.text().length() <= MAX_CHARACTERS;
  }

  /** The kind all values have; {@link JsonKind#NULL} where they differ. */
  private static JsonKind commonKind(List<Literal> values) {
    Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
    values.forEach(v -> kinds.add(v.kind()));
    if (kinds.size() == 1) {
      return kinds.iterator().next();
    }
    kinds.remove(JsonKind.INTEGER);
    return kinds.equals(Set.of(JsonKind.NUMBER)) ? JsonKind.NUMBER : JsonKind.NULL;
  }
}
