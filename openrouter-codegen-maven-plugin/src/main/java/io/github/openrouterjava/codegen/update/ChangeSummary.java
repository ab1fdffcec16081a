package io.github.openrouterjava.codegen.update;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import java.util.List;

/**
 * The effects of a new document on callers of the generated client. Immutable.
 *
 * @param lines to show
 * @param tooMuch whether it changes more than the user allows
 * @param diagnostics what the generator reports about the new document; none is an error
 */
public record ChangeSummary(List<String> lines, boolean tooMuch, List<Diagnostic> diagnostics) {
  public ChangeSummary {
    lines = List.copyOf(lines);
    diagnostics = List.copyOf(diagnostics);
  }
}
