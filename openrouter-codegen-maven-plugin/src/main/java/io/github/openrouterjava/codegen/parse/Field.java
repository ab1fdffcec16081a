package io.github.openrouterjava.codegen.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fixed field of one of OpenAPI's objects.
 *
 * @param name its name
 * @param form what kind of value it takes
 * @param shape the object it holds, or holds an array or a map of
 * @param needed whether nothing can be made of the object without it
 * @param allowed the texts it can be; empty where any will do
 */
record Field(
    String name, Form form, @Nullable ObjectSpec shape, boolean needed, List<String> allowed) {

  /** What kind of value a field takes. */
  enum Form {
    TEXT("text"),
    BOOLEAN("true or false"),
    TEXTS("an array of strings"),
    TEXT_MAP("an object whose members are strings"),
    OBJECT("an object"),
    LIST("an array of objects"),
    MAP("an object whose members are objects"),
    /** Security requirements: an array of maps of arrays of texts. */
    REQUIREMENTS("an array of objects whose members are arrays of strings"),
    /** Read elsewhere, from the tree. */
    SCHEMA("a schema"),
    SCHEMAS("an object whose members are schemas"),
    /** Known, and of no use for a client. */
    UNUSED("any value"),
    /** Known, and worth a word when it is left out. */
    LEFT_OUT("any value");

    private final String text;

    Form(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  static Field of(String name, Form form) {
    return new Field(name, form, null, false, List.of());
  }

  static Field of(String name, Form form, ObjectSpec shape) {
    return new Field(name, form, shape, false, List.of());
  }

  Field isNeeded() {
    return new Field(name, form, shape, true, allowed);
  }

  Field oneOf(String... texts) {
    return new Field(name, form, shape, needed, List.of(texts));
  }
}
