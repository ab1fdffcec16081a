package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes away what wraps a schema without changing its type: null alternatives, unions and {@code
 * allOf} with a single member that says anything.
 */
final class Peeler {

  private static final int DEPTH = 64;

  private Peeler() {}

  /**
   * A schema without its wrappers.
   *
   * @param core what is left
   * @param nullable whether a wrapper, or the core itself, allows null
   * @param nonNull whether a wrapper rules null out that the core would allow
   * @param throughAllOf whether an {@code allOf} was taken away
   */
  record Peeled(RawSchema core, boolean nullable, boolean nonNull, boolean throughAllOf) {}

  static Peeled peel(RawSchema schema) {
    Peeled peeled = new Peeled(schema, Keywords.allowsNull(schema), false, false);
    for (int i = 0; i < DEPTH; i++) {
      @Nullable Peeled next = step(peeled);
      if (next == null) {
        return peeled;
      }
      peeled = next;
    }
    return peeled;
  }

  /** {@code peeled} with one wrapper less, null where there is none to take away. */
  private static @Nullable Peeled step(Peeled peeled) {
    RawSchema s = peeled.core();
    if (s.ref() != null) {
      return null;
    }
    if (!s.allOf().isEmpty() && !Keywords.isUnion(s) && ownKeywordsSayNothing(s)) {
      return stepIntoAllOf(peeled, s);
    }
    if (Keywords.isUnion(s) && s.allOf().isEmpty() && ownKeywordsSayNothing(s)) {
      return stepIntoUnion(peeled, s);
    }
    return null;
  }

  private static @Nullable Peeled stepIntoAllOf(Peeled peeled, RawSchema s) {
    RawSchema only = null;
    boolean nullable = peeled.nullable();
    boolean nonNull = peeled.nonNull() || (!s.types().isEmpty() && !Keywords.allowsNull(s));
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
    return new Peeled(only, nullable || coreNull, nonNull && !nullable, true);
  }

  private static @Nullable Peeled stepIntoUnion(Peeled peeled, RawSchema s) {
    List<RawSchema> alternatives =
        Keywords.alternatives(s).stream().filter(a -> !isNullAlternative(a)).toList();
    boolean nullable = peeled.nullable() || alternatives.size() < Keywords.alternatives(s).size();
    if (alternatives.size() != 1) {
      return nullable == peeled.nullable()
          ? null
          : new Peeled(s, nullable, peeled.nonNull(), peeled.throughAllOf());
    }
    RawSchema only = alternatives.get(0);
    return new Peeled(
        only, nullable || Keywords.allowsNull(only), peeled.nonNull(), peeled.throughAllOf());
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
