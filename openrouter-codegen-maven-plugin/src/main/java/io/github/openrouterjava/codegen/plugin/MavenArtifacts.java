package io.github.openrouterjava.codegen.plugin;

import io.github.openrouterjava.codegen.fetch.InputException;
import io.github.openrouterjava.codegen.update.ArtifactResolver;
import io.github.openrouterjava.codegen.update.SpecSource;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Finds artifacts the way Maven finds dependencies. */
final class MavenArtifacts implements ArtifactResolver {

  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> repositories;

  MavenArtifacts(
      RepositorySystem system,
      RepositorySystemSession session,
      List<RemoteRepository> repositories) {
    this.system = system;
    this.session = session;
    this.repositories = List.copyOf(repositories);
  }

  @Override
  public Path resolve(SpecSource.Artifact artifact) throws InputException {
    DefaultArtifact wanted =
        new DefaultArtifact(
            artifact.group(),
            artifact.artifact(),
            artifact.classifier(),
            artifact.extension(),
            artifact.version());
    try {
      return system
          .resolveArtifact(session, new ArtifactRequest(wanted, repositories, null))
          .getArtifact()
          .getFile()
          .toPath();
    } catch (ArtifactResolutionException e) {
      throw new InputException(
          "The artifact cannot be resolved: " + e.getMessage() + ".",
          "Check its coordinates, and that the project's repositories provide it.");
    }
  }
}
