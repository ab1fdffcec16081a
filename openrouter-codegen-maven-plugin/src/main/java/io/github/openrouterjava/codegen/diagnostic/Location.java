package io.github.openrouterjava.codegen.diagnostic;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A place in an input document.
 *
 * @param file the document as the user named it
 * @param line the line, counted from 1, or 0 where it is not known
 * @param column the column, counted from 1, or 0 where it is not known
 * @param pointer the JSON pointer after {@code #} (RFC 6901), {@code "#"} for the whole document;
 *     percent-encoded only where a character could not be seen
 */
public record Location(String file, int line, int column, String pointer) {

  /**
   * The member of a document that holds those it refers to: pointers into them start with it, but
   * are shown as the people know them who wrote those documents.
   */
  public static final String REFERENCED = "x-referenced-documents";

  private static final Pattern PREFIX = Pattern.compile("^#/" + REFERENCED + "/[^/]*/[^/]*");

  public Location {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(pointer, "pointer");
  }

  /** The whole document {@code file}. */
  public static Location of(String file) {
    return new Location(file, 0, 0, "#");
  }

  /** {@code file:line:column (pointer)}, leaving out what is not known. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    String shown = PREFIX.matcher(pointer).replaceFirst("#");
    if (!shown.equals("#")) {
      text.append(" (").append(shown).append(')');
    }
    return text.toString();
  }
}
