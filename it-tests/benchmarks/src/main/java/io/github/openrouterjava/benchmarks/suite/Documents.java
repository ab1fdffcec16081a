package io.github.openrouterjava.benchmarks.suite;

import java.nio.file.Path;

/** Which OpenAPI documents are generated from. */
final class Documents {

  private Documents() {}

  /** How tables call a document. */
  static String name(Path document) {
    return document.endsWith(Path.of("spec", "openrouter.yaml"))
        ? "`spec/openrouter.yaml`"
        : "OpenRouter's own";
  }
}
