package io.github.openrouterjava.codegen.emit.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Code that stands on one line if it fits, and else is broken. Groups are nested: the outer ones
 * are broken first.
 */
final class Group implements Part {

  private final Indent indent;
  private final List<Part> parts = new ArrayList<>();
  private int width = -1;

  Group(Indent indent) {
    this.indent = indent;
  }

  /** How much further than the lines around the group its own lines begin. */
  Indent indent() {
    return indent;
  }

  List<Part> parts() {
    return parts;
  }

  void add(Part part) {
    parts.add(part);
  }

  /** The columns it takes on one line; to be asked for when all parts have been added. */
  @Override
  public int width() {
    if (width < 0) {
      width = parts.stream().mapToInt(Part::width).sum();
    }
    return width;
  }

  /**
   * Columns that depend on whether a break was used.
   *
   * @param columns the columns if it was not
   * @param tag what tells of the break, null where the columns do not depend on any
   * @param ifBroken the columns if it was
   */
  record Indent(int columns, @Nullable Tag tag, int ifBroken) {

    static final Indent NONE = of(0);
    static final Indent FOUR = of(4);

    static Indent of(int columns) {
      return new Indent(columns, null, columns);
    }

    int value() {
      return tag != null && tag.isBroken() ? ifBroken : columns;
    }
  }

  /** Whether the last of some breaks was used. */
  static final class Tag {

    private boolean broken;

    boolean isBroken() {
      return broken;
    }

    void set(boolean used) {
      broken = used;
    }
  }
}
