package io.github.openrouterjava.codegen.run;

import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.diff.ClientDiff;
import io.github.openrouterjava.codegen.diff.DiffReport;
import io.github.openrouterjava.codegen.diff.report.ReportFormat;
import io.github.openrouterjava.codegen.output.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares two documents and writes the reports. Stateless and thread-safe. */
public final class DiffRun {

  private DiffRun() {}

  /**
   * Compares the documents, and writes each report in one step.
   *
   * @throws io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException if an input cannot
   *     be read or generated from
   * @throws IOException if a report cannot be written
   */
  public static DiffResult execute(DiffRequest request) throws IOException {
    InputReader reader = new InputReader();
    GeneratorInput old = reader.read(request.from(), request.inputs());
    GeneratorInput now = reader.read(request.to(), request.inputs());
    DiffReport report = ClientDiff.between(old, now);
    List<Path> written = new ArrayList<>();
    for (ReportFormat format : request.formats()) {
      Path file = request.outputDirectory().resolve(format.fileName());
      AtomicFile.replace(file, format.render(report).getBytes(StandardCharsets.UTF_8));
      written.add(file);
    }
    return new DiffResult(report, written, report.failing(request.failOn()));
  }
}
