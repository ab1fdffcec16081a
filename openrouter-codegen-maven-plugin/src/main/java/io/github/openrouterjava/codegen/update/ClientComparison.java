package io.github.openrouterjava.codegen.update;

import io.github.openrouterjava.codegen.GeneratedClient;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diff.ClientDiff;
import io.github.openrouterjava.codegen.diff.DiffReport;
import io.github.openrouterjava.codegen.diff.FailOn;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.run.InputOptions;
import io.github.openrouterjava.codegen.run.InputReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the clients that are generated from two documents, each generated once. Immutable. */
public final class ClientComparison implements SpecUpdate.Comparison {

  private final InputOptions inputs;
  private final List<FailOn> failOn;

  /**
   * A comparison.
   *
   * @param inputs the choices beside the documents
   * @param failOn the changes that are too much
   */
  public ClientComparison(InputOptions inputs, List<FailOn> failOn) {
    this.inputs = inputs;
    this.failOn = List.copyOf(failOn);
  }

  @Override
  public ChangeSummary of(@Nullable DocumentSource last, DocumentSource next) {
    GeneratedClient now = client(next);
    List<Diagnostic> diagnostics = new ArrayList<>(now.generation().diagnostics());
    if (last == null) {
      return new ChangeSummary(List.of(), false, diagnostics);
    }
    GeneratedClient old;
    try {
      old = client(last);
    } catch (InvalidDocumentException e) {
      String why = "The existing document is invalid, so that the changes cannot be determined.";
      return new ChangeSummary(List.of(why), false, diagnostics);
    }
    DiffReport report = ClientDiff.between(old, now);
    diagnostics.addAll(report.warnings());
    boolean tooMuch = !report.failing(failOn).isEmpty();
    return new ChangeSummary(report.summary().lines().toList(), tooMuch, diagnostics);
  }

  private GeneratedClient client(DocumentSource document) {
    return new Generator().client(new InputReader().with(document, inputs));
  }
}
