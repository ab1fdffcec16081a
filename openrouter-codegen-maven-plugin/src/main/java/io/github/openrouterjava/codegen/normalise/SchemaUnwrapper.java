package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes away what wraps a schema without changing its type: null alternatives, unions and {@code
 * allOf} with a single member that says anything.
 */
final class SchemaUnwrapper {

  private static final int DEPTH = 64;

  private SchemaUnwrapper() {}

  /**
   * A schema without its wrappers.
   *
   * @param core what is left
   * @param nullable whether a wrapper, or the core itself, allows null
   * @param nonNull whether a wrapper rules null out that the core would allow
   * @param throughAllOf whether an {@code allOf} was taken away
   */
  record Unwrapped(RawSchema core, boolean nullable, boolean nonNull, boolean throughAllOf) {}

  static Unwrapped unwrap(RawSchema schema) {
    Unwrapped unwrapped = new Unwrapped(schema, Keywords.allowsNull(schema), false, false);
    for (int i = 0; i < DEPTH; i++) {
      @Nullable Unwrapped next = step(unwrapped);
      if (next == null) {
        return unwrapped;
      }
      unwrapped = next;
    }
    return unwrapped;
  }

  /** A schema and what is in its wrappers, from the outermost to the core. */
  static List<RawSchema> layers(RawSchema schema) {
    List<RawSchema> layers = new ArrayList<>(List.of(schema));
    Unwrapped unwrapped = new Unwrapped(schema, Keywords.allowsNull(schema), false, false);
    for (int i = 0; i < DEPTH; i++) {
      @Nullable Unwrapped next = step(unwrapped);
      if (next == null) {
        return layers;
      }
      if (!next.core().equals(unwrapped.core())) {
        layers.add(next.core());
      }
      unwrapped = next;
    }
    return layers;
  }

  /** {@code unwrapped} with one wrapper less, null where there is none to take away. */
  private static @Nullable Unwrapped step(Unwrapped unwrapped) {
    RawSchema s = unwrapped.core();
    if (s.ref() != null) {
      return null;
    }
    if (!s.allOf().isEmpty() && !Keywords.isUnion(s) && ownKeywordsSayNothing(s)) {
      return stepIntoAllOf(unwrapped, s);
    }
    if (Keywords.isUnion(s) && s.allOf().isEmpty() && ownKeywordsSayNothing(s)) {
      return stepIntoUnion(unwrapped, s);
    }
    return null;
  }

  private static @Nullable Unwrapped stepIntoAllOf(Unwrapped unwrapped, RawSchema s) {
    RawSchema only = null;
    boolean nullable = unwrapped.nullable();
    boolean nonNull = unwrapped.nonNull() || (!s.types().isEmpty() && !Keywords.allowsNull(s));
    for (RawSchema member : s.allOf()) {
      if (Keywords.saysNothing(member) || Keywords.onlyRequires(member)) {
        nullable |= Keywords.allowsNull(member);
        nonNull |= !member.types().isEmpty() && !Keywords.allowsNull(member);
      } else if (only != null) {
        return null;
      } else {
        only = member;
      }
    }
    if (only == null) {
      return null;
    }
    boolean coreNull = Keywords.allowsNull(only) && !nonNull;
    return new Unwrapped(only, nullable || coreNull, nonNull && !nullable, true);
  }

  private static @Nullable Unwrapped stepIntoUnion(Unwrapped unwrapped, RawSchema s) {
    List<RawSchema> alternatives =
        Keywords.alternatives(s).stream().filter(a -> !isNullAlternative(a)).toList();
    boolean nullable =
        unwrapped.nullable() || alternatives.size() < Keywords.alternatives(s).size();
    if (alternatives.size() != 1) {
      return nullable == unwrapped.nullable()
          ? null
          : new Unwrapped(s, nullable, unwrapped.nonNull(), unwrapped.throughAllOf());
    }
    RawSchema only = alternatives.get(0);
    return new Unwrapped(
        only, nullable || Keywords.allowsNull(only), unwrapped.nonNull(), unwrapped.throughAllOf());
  }

  /** In a union a bare {@code nullable: true} is the null alternative (OpenAPI 3.0 practice). */
  static boolean isNullAlternative(RawSchema alternative) {
    return Keywords.isNull(alternative) || Keywords.isBareNullable(alternative);
  }

  private static boolean ownKeywordsSayNothing(RawSchema s) {
    return s.properties().isEmpty()
        && s.required().isEmpty()
        && !Keywords.hasValues(s)
        && s.items() == null
        && !Keywords.hasTypedEntries(s);
  }
}
