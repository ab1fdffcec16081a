package io.github.openrouterjava.codegen.update;

import java.util.List;

/**
 * What a change of the document means for callers of the generated client. Immutable.
 *
 * @param lines to show
 * @param breaking whether callers may have to change
 */
public record ChangeSummary(List<String> lines, boolean breaking) {
  public ChangeSummary {
    lines = List.copyOf(lines);
  }
}
