package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Placement;

/** Derives the placement of an inline schema from the placement of what it is inside of. */
final class Placements {

  /** Marks the items of a list in a hint; the naming stage turns it into a word. */
  static final String ITEM = "[]";

  /** Marks the values of a map in a hint. */
  static final String VALUE = "{}";

  private Placements() {}

  /** The items of the list at {@code placement}. */
  static Placement item(Placement placement) {
    return extend(placement, ITEM);
  }

  /** The values of the map at {@code placement}. */
  static Placement value(Placement placement) {
    return extend(placement, VALUE);
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
