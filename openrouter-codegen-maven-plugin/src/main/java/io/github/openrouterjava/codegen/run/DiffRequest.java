package io.github.openrouterjava.codegen.run;

import io.github.openrouterjava.codegen.diff.FailOn;
import io.github.openrouterjava.codegen.diff.report.ReportFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Two documents to compare, and the reports to write. Immutable.
 *
 * @param from path or URL of the old document
 * @param to path or URL of the new document
 * @param inputs the choices beside the documents
 * @param formats the reports to write
 * @param outputDirectory the directory to write them to
 * @param failOn the changes to fail on
 */
public record DiffRequest(
    String from,
    String to,
    InputOptions inputs,
    List<ReportFormat> formats,
    Path outputDirectory,
    List<FailOn> failOn) {

  public DiffRequest {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(inputs, "inputs");
    formats = List.copyOf(formats);
    Objects.requireNonNull(outputDirectory, "outputDirectory");
    failOn = List.copyOf(failOn);
  }
}
