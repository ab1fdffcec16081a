package io.github.openrouterjava.codegen.plugin;

import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diff.ClientDiff;
import io.github.openrouterjava.codegen.diff.DiffReport;
import io.github.openrouterjava.codegen.diff.FailOn;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.fetch.FetchRules;
import io.github.openrouterjava.codegen.run.InputReader;
import io.github.openrouterjava.codegen.update.ChangeSummary;
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
 * Replaces the document by the newest one, from a URL, a file or a Maven artifact, and says what
 * changes with it. A document that cannot be had completely, or that cannot be generated from, ends
 * the goal and leaves the old one as it was.
 *
 * <p>Beside the document, {@code <document>.origin} keeps what the server recognises it by, so that
 * asking again costs one request and no download. It can be committed or ignored.
 *
 * @since 0.1.0
 */
@Mojo(name = "update-spec", requiresProject = false, threadSafe = true)
public final class UpdateSpecMojo extends AbstractDocumentMojo {

  /** The most redirects that any server needs for one document. */
  private static final int REDIRECTS = 5;

  /**
   * Where the newest document is: an https URL; a path; or a Maven artifact, {@code
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
   * Whether an http URL will do, which anybody on the way can change.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.allowHttp", defaultValue = "false")
  private boolean allowHttp;

  /**
   * The most bytes the document may have.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.maxBytes", defaultValue = "33554432")
  private int maxBytes;

  /**
   * How many seconds fetching it may take altogether.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.timeoutSeconds", defaultValue = "60")
  private int timeoutSeconds;

  /**
   * When to fail and leave the document as it was: some of {@code none}, {@code wire} (clients in
   * use would break), {@code binary} (compiled callers would), {@code source} (callers' sources
   * would not compile), {@code breaking} (any of these, but for uncommon uses) and {@code any}
   * (callers could notice). On the command line, separated by commas.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.failOn", defaultValue = "none")
  private List<String> failOn = List.of();

  /**
   * Whether to say only what would change, and replace nothing.
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
    List<FailOn> levels = levels();
    GeneratorOptions options = options(false);
    Limits limits = limits();
    try {
      SpecUpdate.Comparison comparison =
          (last, next) ->
              compare(
                  last == null ? null : input(last, options, limits),
                  input(next, options, limits),
                  levels);
      report(new SpecUpdate(comparison, artifacts).execute(request));
    } catch (InvalidDocumentException e) {
      logBesideErrors(e);
      throw new MojoFailureException(
          request.document() + " is as it was." + System.lineSeparator() + e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read or write " + request.document() + ": " + e, e);
    }
  }

  private UpdateRequest updateRequest() throws MojoFailureException {
    SpecSource from = SpecSource.parse(source);
    if (SpecSource.parse(inputSpec()) instanceof SpecSource.Url) {
      throw new MojoFailureException(
          "openrouter.codegen.inputSpec is a URL, which cannot be replaced. Name a file in it, and"
              + " the URL in openrouter.codegen.source.");
    }
    if (from instanceof SpecSource.Url && settings != null && settings.isOffline()) {
      throw new MojoFailureException(
          "Maven is offline, so " + source + " is not asked for. Leave out -o.");
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

  private ChangeSummary compare(
      @Nullable GeneratorInput last, GeneratorInput next, List<FailOn> levels) {
    new Generator().generate(next).diagnostics().forEach(this::log);
    if (last == null) {
      return new ChangeSummary(List.of(), false);
    }
    try {
      new Generator().generate(last);
    } catch (InvalidDocumentException e) {
      String why = "Nothing could be generated from the old document, so what changed is unknown.";
      return new ChangeSummary(List.of(why), false);
    }
    DiffReport report = ClientDiff.between(last, next);
    return new ChangeSummary(report.summary().lines().toList(), !report.failing(levels).isEmpty());
  }

  private GeneratorInput input(DocumentSource document, GeneratorOptions options, Limits limits) {
    return new InputReader()
        .with(
            document,
            overlays(),
            templateDirectory(),
            baseDirectory(),
            options,
            limits,
            allowedReferences());
  }

  private void report(UpdateResult result) throws MojoFailureException {
    result.details().forEach(getLog()::info);
    if (result.outcome() == UpdateResult.Outcome.REFUSED) {
      throw new MojoFailureException(
          result.summary() + " openrouter.codegen.failOn is " + String.join(",", failOn) + ".");
    }
    getLog().info(result.summary());
  }
}
