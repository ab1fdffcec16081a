package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.parse.DocumentParts;
import io.github.openrouterjava.codegen.parse.DocumentParts.Part;

/**
 * Reports every part of a document that no stage used and none reported. What nothing refers to is
 * as it should be; anything else is an oversight of ours, of which users hear all the same.
 */
final class UnusedParts {

  private final Diagnostics diagnostics;

  private UnusedParts(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static void report(DocumentParts parts, Diagnostics diagnostics) {
    parts.forEach(new UnusedParts(diagnostics)::report);
  }

  private void report(Part part) {
    if (diagnostics.uses().covers(part.at())) {
      return;
    }
    if (isReferenced(part)) {
      diagnostics.warnUnused(
          "part-unused",
          part.at(),
          "This " + part.kind().text() + " has no effect on the generated client.",
          "Please report it with this part of the document: the generator overlooks it.");
    } else {
      diagnostics.noteUnused(
          "component-unused",
          part.at(),
          "Nothing that is generated refers to this " + part.kind().text() + ".",
          "No action is needed.");
    }
  }

  /** Definitions inside of a schema are there to be referred to, as components are. */
  private static boolean isReferenced(Part part) {
    return part.referenced() && !part.at().pointer().matches(".*/(\\$defs|definitions)/[^/]+");
  }
}
