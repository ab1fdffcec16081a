package io.github.openrouterjava.codegen.output;

import java.util.List;

/**
 * What happened to the files of an output directory. All paths are relative to it.
 *
 * @param written created, or replaced because the content changed
 * @param unchanged how many were left alone because they had the right content
 * @param removed no longer generated and deleted
 * @param overwrittenEdits those of {@code written} that somebody had edited
 * @param keptEdits no longer generated, but edited by somebody, and therefore kept
 * @param ignored would have been generated, but the ignore file says they are the user's
 */
public record WriteReport(
    List<String> written,
    int unchanged,
    List<String> removed,
    List<String> overwrittenEdits,
    List<String> keptEdits,
    List<String> ignored) {

  public WriteReport {
    written = List.copyOf(written);
    removed = List.copyOf(removed);
    overwrittenEdits = List.copyOf(overwrittenEdits);
    keptEdits = List.copyOf(keptEdits);
    ignored = List.copyOf(ignored);
  }

  /** How many files are generated. */
  public int total() {
    return written.size() + unchanged;
  }
}
