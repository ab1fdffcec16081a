package io.github.openrouterjava.codegen.run;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.output.OutputComparison;
import io.github.openrouterjava.codegen.output.TextDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a check found. Immutable.
 *
 * @param files how many files would be generated
 * @param comparison how those on disk differ from them
 * @param diagnostics what the generator says about the input; none is an error
 */
public record CheckResult(int files, OutputComparison comparison, List<Diagnostic> diagnostics) {

  /** So many files of a kind are listed: who has more needs no longer list. */
  private static final int MOST = 20;

  public CheckResult {
    Objects.requireNonNull(comparison, "comparison");
    diagnostics = List.copyOf(diagnostics);
  }

  /** One sentence for the person who started the check. */
  public String summary() {
    if (comparison.same()) {
      return "All " + files + " generated files are up to date.";
    }
    return String.format(
        "The generated code is out of date: %d of %d files missing, %d different, %d"
            + " unexpected.",
        comparison.missing().size(), files, comparison.changed().size(), comparison.extra().size());
  }

  /** Each file that is not as it should be, a line or three for each. */
  public List<String> details() {
    List<String> lines = new ArrayList<>();
    list(lines, "missing", comparison.missing());
    list(lines, "unexpected", comparison.extra());
    List<TextDifference> changed = comparison.changed();
    changed.stream().limit(MOST).forEach(difference -> describe(lines, difference));
    more(lines, "different", changed.size());
    return List.copyOf(lines);
  }

  /** What to do, a sentence for each thing; empty where nothing is to be done. */
  public List<String> advice() {
    List<String> advice = new ArrayList<>();
    if (!comparison.changed().isEmpty()
        && comparison.changed().stream().allMatch(TextDifference::isInLineEnds)) {
      advice.add(
          "Check the files out with \\n line endings: in .gitattributes, \"<output"
              + " directory>/** text eol=lf\".");
    } else if (!comparison.same()) {
      advice.add("Run the goal generate with the same parameters and commit the result.");
    }
    if (!comparison.recorded()) {
      advice.add(
          "Commit .openrouter-codegen in the output directory too: without it, obsolete"
              + " generated files cannot be distinguished from yours.");
    }
    return List.copyOf(advice);
  }

  private static void list(List<String> lines, String kind, List<String> paths) {
    paths.stream().limit(MOST).forEach(path -> lines.add(kind + ": " + path));
    more(lines, kind, paths.size());
  }

  private static void more(List<String> lines, String kind, int number) {
    if (number > MOST) {
      lines.add(kind + ": " + (number - MOST) + " more");
    }
  }

  private static void describe(List<String> lines, TextDifference difference) {
    if (difference.isInLineEnds()) {
      lines.add("different: " + difference.path() + ", in line endings only");
      return;
    }
    lines.add("different: " + difference.path() + ", first in line " + difference.line());
    lines.add("  generated: " + difference.expected());
    lines.add("  found:     " + difference.found());
  }
}
