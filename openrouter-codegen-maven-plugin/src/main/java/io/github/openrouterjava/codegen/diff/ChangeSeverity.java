package io.github.openrouterjava.codegen.diff;

/** How much a change matters, worst first. */
public enum ChangeSeverity {
  /** Callers, or clients already in use, stop working. */
  BREAKING,
  /** Works on, but callers should look: some uncommon use breaks, or a value may now be null. */
  CAUTION,
  /** There is more than before. */
  ADDITION,
  /** Callers need not know. */
  NEUTRAL
}
