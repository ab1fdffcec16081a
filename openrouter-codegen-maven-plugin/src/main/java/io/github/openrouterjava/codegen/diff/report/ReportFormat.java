package io.github.openrouterjava.codegen.diff.report;

import io.github.openrouterjava.codegen.diff.DiffReport;
import java.util.Locale;

/** The forms a report comes in. */
public enum ReportFormat {
  /** For terminals and logs. */
  TEXT("txt"),
  /** For pull requests and release notes: GitHub's Markdown. */
  MARKDOWN("md"),
  /** For programs: see {@link JsonReport}. */
  JSON("json"),
  /** For people: one page that needs nothing else. */
  HTML("html");

  private final String extension;

  ReportFormat(String extension) {
    this.extension = extension;
  }

  /** The name of a file in this form: {@code diff.html}. */
  public String fileName() {
    return "diff." + extension;
  }

  /** The report; lines end with {@code \n}. */
  public String render(DiffReport report) {
    return switch (this) {
      case TEXT -> TextReport.render(report);
      case MARKDOWN -> MarkdownReport.render(report);
      case JSON -> JsonReport.render(report);
      case HTML -> HtmlReport.render(report);
    };
  }

  /**
   * The form of a name, in upper or lower case.
   *
   * @throws IllegalArgumentException if there is none; the message names those there are
   */
  public static ReportFormat of(String name) {
    for (ReportFormat format : values()) {
      if (format.name().equalsIgnoreCase(name.strip())) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "Unknown report format '"
            + name.strip().toLowerCase(Locale.ROOT)
            + "'. Use one or more of text, markdown, json, html.");
  }
}
