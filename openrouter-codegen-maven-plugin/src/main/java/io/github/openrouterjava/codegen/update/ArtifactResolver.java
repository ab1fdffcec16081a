package io.github.openrouterjava.codegen.update;

import io.github.openrouterjava.codegen.fetch.InputException;
import java.nio.file.Path;

/** Finds Maven artifacts, in the local repository or those of the project. */
@FunctionalInterface
public interface ArtifactResolver {

  /**
   * The file of an artifact.
   *
   * @throws InputException if it cannot be had
   */
  Path resolve(SpecSource.Artifact artifact) throws InputException;
}
