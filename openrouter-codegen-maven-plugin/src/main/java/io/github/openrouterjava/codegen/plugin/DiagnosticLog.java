package io.github.openrouterjava.codegen.plugin;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/**
 * Writes what there is to say about the input to Maven's log.
 *
 * @param log Maven's log
 * @param explain whether to log notes, and every place that a message is about
 */
record DiagnosticLog(Log log, boolean explain) {

  void write(List<Diagnostic> diagnostics) {
    diagnostics.forEach(this::write);
    long notes = diagnostics.stream().filter(d -> d.severity() == Severity.INFO).count();
    if (!explain && notes > 0) {
      log.info(
          (notes == 1 ? "1 note" : notes + " notes")
              + " on the document; -Dopenrouter.codegen.explain shows "
              + (notes == 1 ? "it." : "them."));
    }
  }

  void write(Diagnostic diagnostic) {
    switch (diagnostic.severity()) {
      case ERROR -> log.error(diagnostic.toString());
      case WARNING -> log.warn(diagnostic.toString());
      case INFO -> note(diagnostic.toString());
    }
    if (explain) {
      diagnostic.others().forEach(place -> log.info("  also at " + place));
    }
  }

  private void note(String text) {
    if (explain) {
      log.info("Note: " + text);
    } else {
      log.debug(text);
    }
  }
}
