package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;

/** References out of the document to what the user has not allowed for: never followed. */
final class External {

  private External() {}

  static void report(String reference, Cursor at, Diagnostics diagnostics) {
    diagnostics.error(
        "ref-external",
        at.location(),
        "The reference "
            + Quoted.of(reference)
            + " points outside the document; it is not followed.",
        "Bundle the documents into one, so that every reference starts with \"#\", or allow"
            + " its target with openrouter.codegen.allowedReferences.");
  }
}
