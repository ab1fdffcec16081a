package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Questions about the keywords of one schema, asked of it alone: no reference is followed. */
final class Keywords {

  private Keywords() {}

  /** Whether the schema stands for null and nothing else. */
  static boolean isNull(RawSchema s) {
    if (s.ref() != null || !s.types().isEmpty() || hasShape(s)) {
      return s.constant() != null && s.constant().isNull();
    }
    if (s.enumValues() != null) {
      return s.enumValues().stream().allMatch(Literal::isNull);
    }
    return s.nullType();
  }

  /** Whether the schema is {@code nullable: true} and nothing else (OpenAPI 3.0). */
  static boolean isBareNullable(RawSchema s) {
    return s.nullableKeyword() && saysNothing(s) && s.types().isEmpty();
  }

  /** Whether the schema adds no property, value or structure: at most text, a type, nullability. */
  static boolean saysNothing(RawSchema s) {
    return s.ref() == null
        && !Boolean.FALSE.equals(s.always())
        && !hasShape(s)
        && s.enumValues() == null
        && s.constant() == null
        && s.required().isEmpty();
  }

  /** Whether the schema is an object that says no more than which properties are required. */
  static boolean onlyRequires(RawSchema s) {
    return s.ref() == null
        && !hasShape(s)
        && s.enumValues() == null
        && s.constant() == null
        && !s.required().isEmpty();
  }

  /** Whether any JSON value at all is allowed. */
  static boolean isAny(RawSchema s) {
    return Boolean.TRUE.equals(s.always())
        || (saysNothing(s)
            && s.types().isEmpty()
            && !s.nullType()
            && s.additionalProperties() == null
            && s.format() == null
            && s.constraints().isEmpty());
  }

  /** Whether additional properties are described by more than "anything" or "nothing". */
  static boolean hasTypedEntries(RawSchema s) {
    RawSchema extra = s.additionalProperties();
    return extra != null && extra.always() == null && !isAny(extra) && !isBareNullable(extra);
  }

  /** The alternatives of {@code anyOf} or {@code oneOf}; the two mean the same to a reader. */
  static List<RawSchema> alternatives(RawSchema s) {
    if (s.anyOf().isEmpty()) {
      return s.oneOf();
    }
    if (s.oneOf().isEmpty()) {
      return s.anyOf();
    }
    List<RawSchema> both = new ArrayList<>(s.oneOf());
    both.addAll(s.anyOf());
    return both;
  }

  static boolean isUnion(RawSchema s) {
    return !s.anyOf().isEmpty() || !s.oneOf().isEmpty();
  }

  /** Whether null is allowed by the schema's own keywords. */
  static boolean allowsNull(RawSchema s) {
    return s.nullType()
        || s.nullableKeyword()
        || (s.enumValues() != null && s.enumValues().stream().anyMatch(Literal::isNull));
  }

  /** The enum values and the constant, each once, without null. */
  static List<Literal> values(RawSchema s) {
    List<Literal> values = new ArrayList<>();
    if (s.enumValues() != null) {
      s.enumValues().stream().filter(v -> !v.isNull()).distinct().forEach(values::add);
    } else if (s.constant() != null && !s.constant().isNull()) {
      values.add(s.constant());
    }
    return values;
  }

  static boolean hasValues(RawSchema s) {
    return s.enumValues() != null || s.constant() != null;
  }

  static boolean isArray(RawSchema s) {
    return s.types().equals(Set.of(JsonKind.ARRAY))
        || (s.types().isEmpty() && (s.items() != null || !s.prefixItems().isEmpty()));
  }

  static boolean isString(RawSchema s) {
    return s.types().equals(Set.of(JsonKind.STRING));
  }

  static boolean isObject(RawSchema s) {
    return s.types().equals(Set.of(JsonKind.OBJECT))
        || (s.types().isEmpty()
            && (!s.properties().isEmpty()
                || s.additionalProperties() != null
                || !s.required().isEmpty()));
  }

  private static boolean hasShape(RawSchema s) {
    return !s.properties().isEmpty()
        || hasTypedEntries(s)
        || s.items() != null
        || !s.prefixItems().isEmpty()
        || !s.allOf().isEmpty()
        || isUnion(s);
  }
}
