package io.github.openrouterjava.codegen.update;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import java.util.List;
import java.util.Objects;

/**
 * How an update ended. Immutable.
 *
 * @param outcome in a word
 * @param summary in a sentence
 * @param details the effects of the change, a line for each
 * @param diagnostics what the generator reports about the new document
 */
public record UpdateResult(
    Outcome outcome, String summary, List<String> details, List<Diagnostic> diagnostics) {

  public UpdateResult {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(summary, "summary");
    details = List.copyOf(details);
    diagnostics = List.copyOf(diagnostics);
  }

  static UpdateResult of(Outcome outcome, String summary) {
    return new UpdateResult(outcome, summary, List.of(), List.of());
  }

  /** What became of the document. */
  public enum Outcome {
    /** It is the newest one already. */
    UNCHANGED,
    /** It was replaced. */
    REPLACED,
    /** There is a newer one, but the user wanted only to know. */
    SHOWN,
    /** There is a newer one, but it changes more than the user allows. */
    REFUSED
  }
}
