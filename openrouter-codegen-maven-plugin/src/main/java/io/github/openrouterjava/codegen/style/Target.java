package io.github.openrouterjava.codegen.style;

import io.github.openrouterjava.codegen.diagnostic.Location;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What something is added to: everything of a kind, or what stands at a place of the document.
 *
 * @param kind the kind, null where a pointer says it
 * @param pointer the JSON pointer, null where a kind says it
 * @param at where it was written
 */
public record Target(@Nullable Kind kind, @Nullable String pointer, Location at) {

  /** What generated code is made of. */
  public enum Kind {
    /** Objects, unions and enums. */
    TYPE("type"),
    OBJECT("object"),
    UNION("union"),
    ENUM("enum"),
    /** The accessors of objects' properties. */
    PROPERTY("property"),
    /** The builders of objects. */
    BUILDER("builder"),
    /** The entry point and the resource clients. */
    CLIENT("client"),
    /** The methods that call an operation. */
    OPERATION("operation");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    /** The name in the style file. */
    public String text() {
      return text;
    }

    static @Nullable Kind of(String text) {
      for (Kind kind : values()) {
        if (kind.text.equals(text)) {
          return kind;
        }
      }
      return null;
    }

    static List<String> texts() {
      return Arrays.stream(values()).map(Kind::text).toList();
    }

    boolean covers(Kind other) {
      return this == other
          || (this == TYPE && (other == OBJECT || other == UNION || other == ENUM));
    }
  }

  /**
   * Whether it covers a thing.
   *
   * @param what its kind
   * @param where the JSON pointer of what it comes from; null where it comes from no one place
   */
  public boolean covers(Kind what, @Nullable String where) {
    return kind != null ? kind.covers(what) : pointer != null && pointer.equals(where);
  }
}
