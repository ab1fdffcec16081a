package io.github.openrouterjava.codegen.run;

import io.github.openrouterjava.codegen.diff.Change;
import io.github.openrouterjava.codegen.diff.DiffReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome of a comparison. Immutable.
 *
 * @param report all changes
 * @param written the files of the reports, in the order they were asked for
 * @param failing the changes that the user wants to fail on
 */
public record DiffResult(DiffReport report, List<Path> written, List<Change> failing) {

  private static final int MAX_SHOWN = 20;

  public DiffResult {
    Objects.requireNonNull(report, "report");
    written = List.copyOf(written);
    failing = List.copyOf(failing);
  }

  /** The message to fail with, a line for each change; empty where nothing is to fail on. */
  public Optional<String> failure() {
    if (failing.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        failing.size()
            + (failing.size() == 1 ? " change is" : " changes are")
            + " not allowed by failOn:");
    failing.stream()
        .limit(MAX_SHOWN)
        .forEach(change -> lines.add("  " + change.subject().name() + ": " + change.title()));
    if (failing.size() > MAX_SHOWN) {
      lines.add("  and " + (failing.size() - MAX_SHOWN) + " more; see the reports");
    }
    return Optional.of(String.join(System.lineSeparator(), lines));
  }
}
