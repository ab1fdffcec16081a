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
 * @param dryRun whether to say only what would change
 */
public record UpdateRequest(
    Path document, SpecSource source, Path baseDirectory, FetchRules rules, boolean dryRun) {

  public UpdateRequest {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(baseDirectory, "baseDirectory");
    Objects.requireNonNull(rules, "rules");
  }
}
