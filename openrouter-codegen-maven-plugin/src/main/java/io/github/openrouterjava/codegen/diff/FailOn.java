package io.github.openrouterjava.codegen.diff;

import java.util.Locale;

/** Which changes make a comparison fail. */
public enum FailOn {
  /** None. */
  NONE,
  /** Those that break clients in use: see {@link Change#wireCompatible()}. */
  WIRE,
  /** Those that break compiled callers: see {@link Change#binaryCompatible()}. */
  BINARY,
  /** Those that break callers' sources: see {@link Change#sourceCompatible()}. */
  SOURCE,
  /**
   * Those of severity {@link ChangeSeverity#BREAKING}: not those that only uncommon uses notice.
   */
  BREAKING,
  /** All. */
  ANY;

  boolean concerns(Change change) {
    return switch (this) {
      case NONE -> false;
      case WIRE -> !change.wireCompatible();
      case BINARY -> !change.binaryCompatible();
      case SOURCE -> !change.sourceCompatible();
      case BREAKING -> change.severity() == ChangeSeverity.BREAKING;
      case ANY -> true;
    };
  }

  /**
   * The level of a name, in upper or lower case.
   *
   * @throws IllegalArgumentException if there is none; the message names those there are
   */
  public static FailOn of(String name) {
    for (FailOn level : values()) {
      if (level.name().equalsIgnoreCase(name.strip())) {
        return level;
      }
    }
    throw new IllegalArgumentException(
        "Unknown level '"
            + name.strip().toLowerCase(Locale.ROOT)
            + "' of failOn. Use one or more of none, wire, binary, source, breaking, any.");
  }
}
