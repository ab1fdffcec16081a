package io.github.openrouterjava.codegen.update;

/** When an update fails and leaves the document as it was, for builds that nobody watches. */
public enum FailOn {
  /** Whatever changed. */
  NEVER,
  /** When callers of the generated client would have to change. */
  BREAKING,
  /** When anything changed. */
  CHANGE
}
