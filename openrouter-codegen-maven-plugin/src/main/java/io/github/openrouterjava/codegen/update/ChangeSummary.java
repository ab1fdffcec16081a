package io.github.openrouterjava.codegen.update;

import java.util.List;

/**
 * What a change of the document means for callers of the generated client. Immutable.
 *
 * @param lines to show
 * @param tooMuch whether it changes more than the user allows
 */
public record ChangeSummary(List<String> lines, boolean tooMuch) {
  public ChangeSummary {
    lines = List.copyOf(lines);
  }
}
