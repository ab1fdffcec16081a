package io.github.openrouterjava.runtime.json;

/** The kinds of JSON values (RFC 8259, section 3), with integers told apart. */
public enum JsonKind {
  /** No value at all: an array is empty, or an object has no such property. */
  NONE,

  /** Null. */
  NULL,

  /** An object. */
  OBJECT,

  /** An array. */
  ARRAY,

  /** A string. */
  STRING,

  /** A number without fraction and exponent. */
  INTEGER,

  /** Any other number. */
  NUMBER,

  /** True or false. */
  BOOLEAN
}
