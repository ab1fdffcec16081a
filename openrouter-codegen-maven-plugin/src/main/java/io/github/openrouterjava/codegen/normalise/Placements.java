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
    if (placement instanceof Placement.Component c) {
      return new Placement.Component(c.name() + suffix, null);
    }
    if (placement instanceof Placement.OfOperation o) {
      String parameter = o.parameter() == null ? suffix : o.parameter() + suffix;
      return new Placement.OfOperation(o.operation(), o.role(), parameter, null);
    }
    Placement.Nested nested = (Placement.Nested) placement;
    return new Placement.Nested(nested.owner(), nested.hint() + suffix, null);
  }

  /** {@code placement} under the name an overlay gives, if it gives one. */
  static Placement named(Placement placement, String javaName) {
    if (placement instanceof Placement.Component c) {
      return new Placement.Component(c.name(), javaName);
    }
    if (placement instanceof Placement.OfOperation o) {
      return new Placement.OfOperation(o.operation(), o.role(), o.parameter(), javaName);
    }
    Placement.Nested nested = (Placement.Nested) placement;
    return new Placement.Nested(nested.owner(), nested.hint(), javaName);
  }
}
