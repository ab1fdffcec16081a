package io.github.openrouterjava.codegen.diff.report;

import io.github.openrouterjava.codegen.diff.Change;
import io.github.openrouterjava.codegen.diff.DiffReport;
import io.github.openrouterjava.codegen.diff.Severity;
import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import java.util.List;

/** The report for terminals. */
final class TextReport {

  private static final int MAX_EFFECTS = 8;

  private TextReport() {}

  static String render(DiffReport report) {
    StringBuilder out = new StringBuilder();
    out.append(Wording.oneLine(report.from()))
        .append(" -> ")
        .append(Wording.oneLine(report.to()))
        .append('\n');
    out.append(report.summary().lines().findFirst().orElse("")).append('\n');
    report.warnings().forEach(w -> out.append(Wording.oneLine(w.toString())).append('\n'));
    for (Severity severity : Severity.values()) {
      List<Change> changes =
          report.changes().stream().filter(c -> c.severity() == severity).toList();
      if (!changes.isEmpty()) {
        out.append('\n').append(Wording.heading(severity)).append(" (");
        out.append(changes.size()).append(")\n");
        changes.forEach(change -> append(out, change));
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Change change) {
    out.append("\n  ").append(Wording.oneLine(change.subject().name())).append(": ");
    out.append(Wording.oneLine(change.title()));
    out.append(" [").append(Wording.verdict(change)).append("]\n");
    line(out, Wording.values(change));
    line(out, Wording.pointer(change));
    change.java().stream().limit(MAX_EFFECTS).forEach(effect -> append(out, effect));
    if (change.java().size() > MAX_EFFECTS) {
      line(out, "and " + (change.java().size() - MAX_EFFECTS) + " more members");
    }
    line(out, change.advice());
  }

  private static void append(StringBuilder out, JavaEffect effect) {
    String before = Wording.oneLine(effect.before());
    String after = Wording.oneLine(effect.after());
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
