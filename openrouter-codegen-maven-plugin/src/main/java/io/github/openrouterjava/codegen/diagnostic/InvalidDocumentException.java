package io.github.openrouterjava.codegen.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** The input cannot be generated from; carries everything there is to say about it. */
public final class InvalidDocumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /** Ends a run with all that was reported, errors among it. */
  public InvalidDocumentException(List<Diagnostic> diagnostics) {
    super(
        diagnostics.stream()
            .filter(d -> d.severity() == Severity.ERROR)
            .map(Diagnostic::toString)
            .collect(Collectors.joining(System.lineSeparator())));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** All diagnostics of the run, in the order they were reported. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
