package io.github.openrouterjava.codegen.diff.report;

import io.github.openrouterjava.codegen.diff.Change;
import io.github.openrouterjava.codegen.diff.ChangeSeverity;
import io.github.openrouterjava.codegen.diff.DiffReport;
import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import java.util.List;

/** The report for terminals. */
final class TextReport {

  private static final int MAX_EFFECTS = 8;

  private TextReport() {}

  static String render(DiffReport report) {
    StringBuilder out = new StringBuilder();
    out.append(ReportText.oneLine(report.from()))
        .append(" -> ")
        .append(ReportText.oneLine(report.to()))
        .append('\n');
    out.append(report.summary().lines().findFirst().orElse("")).append('\n');
    report.warnings().forEach(w -> out.append(ReportText.oneLine(w.toString())).append('\n'));
    for (ChangeSeverity severity : ChangeSeverity.values()) {
      List<Change> changes =
          report.changes().stream().filter(c -> c.severity() == severity).toList();
      if (!changes.isEmpty()) {
        out.append('\n').append(ReportText.heading(severity)).append(" (");
        out.append(changes.size()).append(")\n");
        changes.forEach(change -> append(out, change));
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Change change) {
    out.append("\n  ").append(ReportText.oneLine(change.subject().name())).append(": ");
    out.append(ReportText.oneLine(change.title()));
    out.append(" [").append(ReportText.verdict(change)).append("]\n");
    line(out, ReportText.values(change));
    line(out, ReportText.pointer(change));
    change.java().stream().limit(MAX_EFFECTS).forEach(effect -> append(out, effect));
    if (change.java().size() > MAX_EFFECTS) {
      line(out, "and " + (change.java().size() - MAX_EFFECTS) + " more members");
    }
    line(out, change.advice());
  }

  private static void append(StringBuilder out, JavaEffect effect) {
    String before = ReportText.oneLine(effect.before());
    String after = ReportText.oneLine(effect.after());
    if (!before.isEmpty()) {
      line(out, "- " + before);
    }
    if (!after.isEmpty()) {
      line(out, "+ " + after);
    }
  }

  private static void line(StringBuilder out, String text) {
    if (!text.isEmpty()) {
      out.append("    ").append(text).append('\n');
    }
  }
}
