package io.github.openrouterjava.runtime.generated;

/** A set of request parameters that writes itself: what generated query records implement. */
@FunctionalInterface
public interface Parameters {
  /** Writes every parameter that has a value. */
  void writeTo(ParameterWriter sink);
}
