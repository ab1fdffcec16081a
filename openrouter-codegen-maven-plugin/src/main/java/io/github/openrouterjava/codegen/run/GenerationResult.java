package io.github.openrouterjava.codegen.run;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.output.WriteReport;
import java.util.List;
import java.util.Objects;

/** How a run ended. Immutable. */
public sealed interface GenerationResult {

  /** One sentence for the person who started the run: what happened and why. */
  String summary();

  /**
   * Nothing had changed, so nothing was generated and no file was touched.
   *
   * @param files how many generated files there are
   */
  record UpToDate(int files) implements GenerationResult {
    @Override
    public String summary() {
      return "Nothing changed since the last run; its " + files + " files are up to date.";
    }
  }

  /**
   * The generator ran.
   *
   * @param reasons what had changed, in words
   * @param diagnostics what the generator says about the input; none is an error
   * @param report what happened to the files
   */
  record Generated(List<String> reasons, List<Diagnostic> diagnostics, WriteReport report)
      implements GenerationResult {

    public Generated {
      reasons = List.copyOf(reasons);
      diagnostics = List.copyOf(diagnostics);
      Objects.requireNonNull(report, "report");
    }

    @Override
    public String summary() {
      int others = reasons.size() - 1;
      String more =
          others == 0 ? "" : " (and " + others + " more change" + (others == 1 ? ")" : "s)");
      return String.format(
          "Generated %d files because %s%s: %d written, %d unchanged, %d removed.",
          report.total(),
          reasons.get(0),
          more,
          report.written().size(),
          report.unchanged(),
          report.removed().size());
    }
  }
}
