package io.github.openrouterjava.it.corpus;

/** How a document ended. */
enum Outcome {
  /** The client compiles, and the generator had nothing to warn of. */
  COMPILES("compiles"),
  /** The client compiles; the generator reported warnings. */
  WARNINGS("compiles, warnings"),
  /** The generator refused the document and reported where and why. */
  ERROR("located error"),
  /** The client does not compile with every warning an error. */
  BROKEN("does not compile"),
  /** The generator failed with an exception that names no place in the document. */
  EXCEPTION("bare exception"),
  /** Generating and compiling took longer than a document may take. */
  TIMEOUT("timeout"),
  /** The Java virtual machine ended, most likely for lack of memory. */
  CRASH("out of memory");

  private final String text;

  Outcome(String text) {
    this.text = text;
  }

  boolean compiles() {
    return this == COMPILES || this == WARNINGS;
  }

  /** The words of the table. */
  String text() {
    return text;
  }
}
