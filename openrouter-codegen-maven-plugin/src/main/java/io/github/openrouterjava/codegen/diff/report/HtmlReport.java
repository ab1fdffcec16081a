package io.github.openrouterjava.codegen.diff.report;

import io.github.openrouterjava.codegen.diff.DiffReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The report as one page that loads nothing. What comes from the documents is in it once, as JSON
 * in a script element that is no script, and the page's own script puts it in place as text.
 */
final class HtmlReport {

  private HtmlReport() {}

  static String render(DiffReport report) {
    return resource("report.html")
        .replace("@@STYLE@@", resource("report.css"))
        .replace("@@SCRIPT@@", resource("report.js"))
        .replace("@@DATA@@", data(report));
  }

  /** JSON that ends no script element, whatever the documents say (HTML, section 4.12.1.3). */
  private static String data(DiffReport report) {
    return JsonReport.render(report)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
