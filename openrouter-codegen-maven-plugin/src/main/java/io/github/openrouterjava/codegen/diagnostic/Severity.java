package io.github.openrouterjava.codegen.diagnostic;

/** How much a {@link Diagnostic} matters to the person who runs the generator. */
public enum Severity {
  /** The document cannot be generated from; nothing is written. */
  ERROR,
  /** Something was done in another way than the document asks for. */
  WARNING,
  /** A choice worth knowing about; the output is what the document asks for. */
  INFO
}
