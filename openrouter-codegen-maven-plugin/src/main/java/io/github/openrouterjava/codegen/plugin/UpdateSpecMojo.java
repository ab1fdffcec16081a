package io.github.openrouterjava.codegen.plugin;

import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diff.FailOn;
import io.github.openrouterjava.codegen.fetch.FetchRules;
import io.github.openrouterjava.codegen.update.ClientComparison;
import io.github.openrouterjava.codegen.update.SpecSource;
import io.github.openrouterjava.codegen.update.SpecUpdate;
import io.github.openrouterjava.codegen.update.UpdateRequest;
import io.github.openrouterjava.codegen.update.UpdateResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the document by the newest one, from a URL, a file or a Maven artifact, and reports the
 * changes that affect callers of the generated client. If the download is incomplete or the
 * document invalid, the goal fails and the existing file is kept.
 *
 * <p>The file {@code <document>.origin} beside the document keeps the validators of the last
 * download (ETag, Last-Modified), so that the next run costs one request and no download if nothing
 * changed. It can be committed or ignored.
 *
 * @since 0.1.0
 */
@Mojo(name = "update-spec", requiresProject = false, threadSafe = true)
public final class UpdateSpecMojo extends AbstractDocumentMojo {

  /** The most redirects that any server needs for one document. */
  private static final int REDIRECTS = 5;

  /**
   * The place of the newest document: an https URL; a path; or a Maven artifact, {@code
   * group:artifact:version[:extension[:classifier]]}, followed by {@code !path} for a file in it.
   * Redirects are followed on the same host only.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "openrouter.codegen.source",
      defaultValue = "https://openrouter.ai/openapi.yaml",
      required = true)
  private String source = "";

  /**
   * Allow plain http, which can be tampered with in transit.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.allowHttp", defaultValue = "false")
  private boolean allowHttp;

  /**
   * Maximum size of the document in bytes.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.maxBytes", defaultValue = "33554432")
  private int maxBytes;

  /**
   * Maximum seconds for the download.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.timeoutSeconds", defaultValue = "60")
  private int timeoutSeconds;

  /**
   * The changes that fail the goal and keep the existing document: some of {@code wire}, {@code
   * binary} and {@code source} for incompatible changes of that kind; {@code breaking} for changes
   * that are incompatible for common uses; {@code any}; or {@code none}. On the command line,
   * separated by commas.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.failOn", defaultValue = "none")
  private List<String> failOn = List.of();

  /**
   * Report the changes only, and replace nothing.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Parameter(defaultValue = "${settings}", readonly = true)
  private @Nullable Settings settings;

  @Parameter(defaultValue = "${repositorySystemSession}", readonly = true)
  private @Nullable RepositorySystemSession session;

  @Parameter(defaultValue = "${project.remoteProjectRepositories}", readonly = true)
  private @Nullable List<RemoteRepository> repositories;

  private final RepositorySystem repositorySystem;

  /** Called by Maven. */
  @Inject
  public UpdateSpecMojo(RepositorySystem repositorySystem) {
    this.repositorySystem = repositorySystem;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      return;
    }
    UpdateRequest request = updateRequest();
    MavenArtifacts artifacts =
        new MavenArtifacts(
            repositorySystem,
            Objects.requireNonNull(session, "session"),
            repositories == null ? List.of() : repositories);
    ClientComparison comparison = new ClientComparison(inputs(false), levels());
    try {
      report(new SpecUpdate(comparison, artifacts).execute(request));
    } catch (InvalidDocumentException e) {
      logBesideErrors(e);
      throw new MojoFailureException(
          request.document() + " is unchanged." + System.lineSeparator() + e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read or write " + request.document() + ": " + e, e);
    }
  }

  private UpdateRequest updateRequest() throws MojoFailureException {
    SpecSource from = SpecSource.parse(source);
    if (SpecSource.parse(inputSpec()) instanceof SpecSource.Url) {
      throw new MojoFailureException(
          "openrouter.codegen.inputSpec is a URL, which cannot be replaced. Set it to a file,"
              + " and openrouter.codegen.source to the URL.");
    }
    if (from instanceof SpecSource.Url && settings != null && settings.isOffline()) {
      throw new MojoFailureException(
          "Maven is offline, so " + source + " is not fetched. Run without -o.");
    }
    Path document = baseDirectory().resolve(inputSpec());
    try {
      FetchRules rules =
          new FetchRules(maxBytes, Duration.ofSeconds(timeoutSeconds), allowHttp, REDIRECTS);
      return new UpdateRequest(document, from, baseDirectory(), rules, dryRun);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException("maxBytes and timeoutSeconds must be positive.", e);
    }
  }

  private List<FailOn> levels() throws MojoFailureException {
    try {
      return failOn.stream().map(FailOn::of).toList();
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private void report(UpdateResult result) throws MojoFailureException {
    result.diagnostics().forEach(this::log);
    result.details().forEach(getLog()::info);
    if (result.outcome() == UpdateResult.Outcome.REFUSED) {
      throw new MojoFailureException(
          result.summary() + " openrouter.codegen.failOn is " + String.join(",", failOn) + ".");
    }
    getLog().info(result.summary());
  }
}
