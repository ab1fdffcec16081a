package io.github.openrouterjava.runtime.json;

/**
 * The kinds of JSON values, as {@link JsonReader#kind()} gives them. Numbers rather than an enum: a
 * codec switches over them, and a switch over an enum costs every codec a class.
 */
public final class JsonKind {

  /** Null. */
  public static final int NULL = 0;

  /** An object. */
  public static final int OBJECT = 1;

  /** An array. */
  public static final int ARRAY = 2;

  /** A string. */
  public static final int STRING = 3;

  /** A number without fraction and exponent. */
  public static final int INTEGER = 4;

  /** Any other number. */
  public static final int NUMBER = 5;

  /** True or false. */
  public static final int BOOLEAN = 6;

  private JsonKind() {}
}
