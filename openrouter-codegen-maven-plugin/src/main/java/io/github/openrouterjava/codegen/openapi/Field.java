package io.github.openrouterjava.codegen.openapi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fixed field of one of OpenAPI's objects.
 *
 * @param name its name
 * @param form what kind of value it takes
 * @param object the object it holds, or holds an array or a map of; null for other forms
 * @param use what becomes of it
 * @param needed whether nothing can be made of the object without it
 * @param allowed the texts it can be; empty where any will do
 */
public record Field(
    String name,
    Form form,
    @Nullable ObjectSpec object,
    Use use,
    boolean needed,
    List<String> allowed) {

  /** What kind of value a field takes. */
  public enum Form {
    TEXT("text"),
    BOOLEAN("true or false"),
    TEXTS("an array of strings"),
    TEXT_MAP("an object whose members are strings"),
    OBJECT("an object"),
    LIST("an array of objects"),
    MAP("an object whose members are objects"),
    /** Security requirements: an array of maps of arrays of texts. */
    REQUIREMENTS("an array of objects whose members are arrays of strings"),
    SCHEMA("a schema"),
    SCHEMAS("an object whose members are schemas"),
    ANY("any value");

    private final String text;

    Form(String text) {
      this.text = text;
    }

    /** The form in words, as in "must be …". */
    public String text() {
      return text;
    }
  }

  /** What becomes of a field. */
  public enum Use {
    READ,
    /** Of no use for a client, or read where something refers to it. */
    UNUSED,
    /** Worth a word, because nothing is generated from it. */
    OMITTED,
    /** Of a version of OpenAPI that is not supported yet. */
    NEWER
  }

  /** Whether a map takes extensions beside its members: the Paths and the Responses Object do. */
  public boolean takesExtensions() {
    return object == ObjectSpec.PATH_ITEM || name.equals("responses");
  }
}
