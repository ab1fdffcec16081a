package io.github.openrouterjava.codegen.update;

import io.github.openrouterjava.codegen.fetch.FetchRules;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What is to be replaced by what. Immutable.
 *
 * @param document the vendored document; need not exist yet
 * @param source where the newest one is
 * @param baseDirectory what relative paths are relative to
 * @param rules what fetching may do
 * @param failOn when to leave the document as it was
 * @param dryRun whether to leave it as it was in any case
 */
public record UpdateRequest(
    Path document,
    SpecSource source,
    Path baseDirectory,
    FetchRules rules,
    FailOn failOn,
    boolean dryRun) {

  public UpdateRequest {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(baseDirectory, "baseDirectory");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(failOn, "failOn");
  }
}
