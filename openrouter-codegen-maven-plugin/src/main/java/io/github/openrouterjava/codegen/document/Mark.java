package io.github.openrouterjava.codegen.document;

import io.github.openrouterjava.codegen.diagnostic.Location;
import java.util.Objects;

/**
 * Where a value was written.
 *
 * @param file the document, as the user named it
 * @param line the line, counted from 1, or 0 where it is not known
 * @param column the column, counted from 1, or 0 where it is not known
 */
public record Mark(String file, int line, int column) {

  public Mark {
    Objects.requireNonNull(file, "file");
  }

  /** This place, for a value that a pointer leads to. */
  public Location at(Pointer pointer) {
    return new Location(file, line, column, pointer.toString());
  }
}
