package io.github.openrouterjava.codegen.emit.text;

/** What generated Javadoc says in more than one place, in the words of HTTP and OpenAPI. */
public final class Phrases {

  /** The tag of what the document deprecates. */
  public static final String DEPRECATED = "@deprecated The API document marks it as deprecated.";

  /** Of a codec. */
  public static final String CODEC = "Reads and writes the JSON representation.";

  /** Of the properties that an object keeps although the document does not know them. */
  public static final String UNDESCRIBED = "properties not described by the API document";

  /** Of properties whose names the document leaves open while it describes their values. */
  public static final String ENTRIES = "the additional properties by name";

  /** The tag of options that apply to one call. */
  public static final String OPTIONS = "@param options per-call options";

  /** The tag of what is thrown where required properties were not set. */
  public static final String MISSING =
      "@throws IllegalStateException naming every missing required property";

  /** The tag of a value that a server need not send. */
  public static final String OPTIONAL = "@return the value; empty if the server did not send it";

  private Phrases() {}
}
