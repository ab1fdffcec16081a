package io.github.openrouterjava.codegen.model;

/**
 * The type of a value at the place it is used; whether it may be null is the place's own matter.
 */
public sealed interface TypeRef {

  /** Types that need no declaration. */
  enum Scalar implements TypeRef {
    STRING,
    BOOLEAN,
    /** A whole number: a {@code long}. */
    INTEGER,
    /** A number: a {@code double}. */
    NUMBER,
    /** A number that must not be rounded: a {@code BigDecimal}. */
    DECIMAL,
    /** A JSON object whose members are not described. */
    OBJECT,
    /** Any JSON value. */
    ANY,
    /** Bytes that are not JSON: a file part, a download. */
    BINARY
  }

  /**
   * A list.
   *
   * @param item the type of its items
   * @param nullableItems whether items may be null
   */
  record ListOf(TypeRef item, boolean nullableItems) implements TypeRef {}

  /**
   * A map from strings.
   *
   * @param value the type of its values
   * @param nullableValues whether values may be null
   */
  record MapOf(TypeRef value, boolean nullableValues) implements TypeRef {}

  /**
   * A type declared elsewhere; never an alias, those are already resolved.
   *
   * @param id the declaration
   * @param anyText whether the document allows any text beside the values of an enum
   */
  record Declared(TypeId id, boolean anyText) implements TypeRef {

    /** What {@code id} declares, and nothing else. */
    public Declared(TypeId id) {
      this(id, false);
    }
  }
}
