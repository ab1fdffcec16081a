package io.github.openrouterjava.codegen.diff;

import java.util.Objects;

/**
 * What a change is about.
 *
 * @param kind what it is
 * @param name what people call it: method and path of an operation, the name of a type without its
 *     package
 * @param java what it is in Java: the class and method of an operation, the canonical name of a
 *     type; empty for the API as a whole
 */
public record Subject(Kind kind, String name, String java) {

  public Subject {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(java, "java");
  }

  /** What can be a subject. */
  public enum Kind {
    OPERATION,
    TYPE,
    /** Anything that is neither: servers, security, the text about the API. */
    API
  }
}
