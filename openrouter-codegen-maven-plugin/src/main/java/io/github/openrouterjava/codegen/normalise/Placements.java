package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Placement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Derives the placement of an inline schema from the placement of what it is inside of. */
final class Placements {

  /** Marks the items of a list in a hint; the naming stage turns it into a word. */
  static final String ITEM = "[]";

  /** Marks the values of a map in a hint. */
  static final String VALUE = "{}";

  /** Marks the only object among the alternatives of a union. */
  private static final String OBJECT = "{object}";

  /** Marks an object among others that nothing tells apart. */
  private static final String ALTERNATIVE = "{item}";

  private static final Pattern MARK =
      Pattern.compile(Pattern.quote(ITEM) + "|" + Pattern.quote(VALUE));

  private Placements() {}

  /** The items of the list at {@code placement}. */
  static Placement item(Placement placement) {
    return extend(placement, ITEM);
  }

  /** The values of the map at {@code placement}. */
  static Placement value(Placement placement) {
    return extend(placement, VALUE);
  }

  /**
   * What names an object that a union can be where the object itself says nothing: the union.
   *
   * @param onlyObject whether it is the only object among the alternatives
   */
  static String alternative(Placement union, boolean onlyObject) {
    String given = union.javaName();
    String name =
        given != null
            ? given
            : union.match(Placement.Component::name, Placements::hint, Placement.Nested::hint);
    return name + (onlyObject ? OBJECT : ALTERNATIVE);
  }

  private static String hint(Placement.OfOperation o) {
    String role =
        switch (o.role()) {
          case REQUEST_BODY -> "request_body";
          case RESPONSE_BODY -> "response_body";
          case EVENT -> "event";
          case PARAMETER -> "parameter";
        };
    String parameter = o.parameter();
    return parameter == null || parameter.startsWith(ITEM) || parameter.startsWith(VALUE)
        ? role
        : parameter;
  }

  /** The placement of what stands alone in place of {@code union}; others stay as they are. */
  static Placement inPlaceOf(TypeBuilder.OfUnion union, Placement placement) {
    return placement.match(
        component -> component,
        operation -> operation,
        nested -> nested.owner().equals(union.id) ? inPlaceOf(union.placement, nested) : nested);
  }

  private static Placement inPlaceOf(Placement union, Placement.Nested inside) {
    Placement placement = union;
    Matcher marks = MARK.matcher(inside.hint());
    while (marks.find()) {
      placement = extend(placement, marks.group());
    }
    return inside.javaName() == null ? placement : placement.named(inside.javaName());
  }

  private static Placement extend(Placement placement, String suffix) {
    return placement.match(
        c -> new Placement.Component(c.name() + suffix, null),
        o -> {
          String parameter = o.parameter() == null ? suffix : o.parameter() + suffix;
          return new Placement.OfOperation(o.operation(), o.role(), parameter, null);
        },
        n -> new Placement.Nested(n.owner(), n.hint() + suffix, null));
  }
}
