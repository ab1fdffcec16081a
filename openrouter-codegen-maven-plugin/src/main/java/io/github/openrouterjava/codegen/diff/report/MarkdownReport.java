package io.github.openrouterjava.codegen.diff.report;

import io.github.openrouterjava.codegen.diff.Change;
import io.github.openrouterjava.codegen.diff.ChangeSeverity;
import io.github.openrouterjava.codegen.diff.DiffReport;
import java.util.List;

/** The report as GitHub's Markdown: a table for each severity. */
final class MarkdownReport {

  private MarkdownReport() {}

  static String render(DiffReport report) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(text(report.from())).append(" → ").append(text(report.to()));
    out.append("\n\n").append(report.summary().lines().findFirst().orElse("")).append('\n');
    report.warnings().forEach(w -> out.append('\n').append(text(w.toString())).append('\n'));
    for (ChangeSeverity severity : ChangeSeverity.values()) {
      List<Change> changes =
          report.changes().stream().filter(c -> c.severity() == severity).toList();
      if (!changes.isEmpty()) {
        out.append("\n## ").append(ReportText.heading(severity)).append(" (");
        out.append(changes.size()).append(")\n\n");
        out.append("| Place | Change | Before and after | Verdict | Action |\n");
        out.append("|---|---|---|---|---|\n");
        changes.forEach(change -> append(out, change));
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Change change) {
    String member = change.member().isEmpty() ? "" : " " + code(change.member());
    out.append("| ").append(code(change.subject().name()));
    out.append(" | ").append(text(change.kind().title())).append(member);
    out.append(" | ").append(code(ReportText.values(change)));
    out.append(" | ").append(text(ReportText.verdict(change)));
    out.append(" | ").append(text(change.advice())).append(" |\n");
  }

  /** Text that is nothing but text (CommonMark 0.31, section 2.4). */
  private static String text(String text) {
    return ReportText.oneLine(text).replaceAll("([\\\\`*_{}\\[\\]<>()#+!|~&-])", "\\\\$1");
  }

  /**
   * A code span; a bar would end the cell even there, and a backtick the span, so that both are
   * replaced by what looks alike.
   */
  private static String code(String text) {
    String line = ReportText.oneLine(text).replace('|', '\u2223').replace('`', '\u2018');
    return line.isEmpty() ? "" : "`" + line + "`";
  }
}
