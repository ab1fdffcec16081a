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
import java.util.Collection;
import java.util.List;

/** Compares two documents and writes the reports. Stateless and thread-safe. */
public final class DiffRun {

  private final InputReader reader = new InputReader();

  /**
   * What changes for callers between the documents of two requests, of which only the inputs count.
   *
   * @throws io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException if an input cannot
   *     be read or generated from
   */
  public DiffReport compare(GenerationRequest from, GenerationRequest to) {
    GeneratorInput old = reader.read(from);
    return ClientDiff.between(old, reader.read(to));
  }

  /**
   * Writes {@code report} in each of the forms, each in one step.
   *
   * @return the files, in the order of {@code formats}
   */
  public List<Path> write(DiffReport report, Collection<ReportFormat> formats, Path directory)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (ReportFormat format : formats) {
      Path file = directory.resolve(format.fileName());
      AtomicFile.replace(file, format.render(report).getBytes(StandardCharsets.UTF_8));
      files.add(file);
    }
    return files;
  }
}
