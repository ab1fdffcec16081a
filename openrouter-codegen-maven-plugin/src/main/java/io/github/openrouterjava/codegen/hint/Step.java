package io.github.openrouterjava.codegen.hint;

/**
 * What a member of an object in a document holds.
 *
 * @param shape how it holds them
 * @param kind which objects
 */
record Step(Shape shape, ObjectKind kind) {

  /** How a member holds other objects. */
  enum Shape {
    ONE,
    LIST,
    MAP
  }
}
