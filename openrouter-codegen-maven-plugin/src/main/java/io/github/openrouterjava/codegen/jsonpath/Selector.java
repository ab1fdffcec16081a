package io.github.openrouterjava.codegen.jsonpath;

import org.jspecify.annotations.Nullable;

/** Selects children of a node (RFC 9535, section 2.3). */
sealed interface Selector {

  /**
   * The member of that name.
   *
   * @param name the name
   */
  record Name(String name) implements Selector {}

  /** All children. */
  record Wildcard() implements Selector {}

  /**
   * The element at an index.
   *
   * @param index counted from 0, or from the end where it is negative
   */
  record Index(long index) implements Selector {}

  /**
   * A run of elements.
   *
   * @param start the first, null for the natural end
   * @param end the one behind the last, null for the natural end
   * @param step the distance, 0 for none at all
   */
  record Slice(@Nullable Long start, @Nullable Long end, long step) implements Selector {}

  /**
   * The children for which an expression holds.
   *
   * @param expression the expression
   */
  record Filter(Expression expression) implements Selector {}
}
