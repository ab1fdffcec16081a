package io.github.openrouterjava.codegen.plugin;

import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diff.FailOn;
import io.github.openrouterjava.codegen.diff.report.ReportFormat;
import io.github.openrouterjava.codegen.run.DiffRequest;
import io.github.openrouterjava.codegen.run.DiffResult;
import io.github.openrouterjava.codegen.run.DiffRun;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Reports the changes between two documents that affect callers of the generated client: the
 * incompatibilities in source, in binary and on the wire, their places in the document and in Java,
 * and what to do about them. Writes the report as text, Markdown, JSON and a page for the browser,
 * and can fail the build.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", requiresProject = false, threadSafe = true)
public final class DiffMojo extends AbstractClientMojo {

  /**
   * The old document: a path, relative to the project, or an http or https URL.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.diff.from", required = true)
  private String from = "";

  /**
   * The new document: a path, relative to the project, or an http or https URL. By default the
   * document to generate from.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "openrouter.codegen.diff.to",
      defaultValue = "${openrouter.codegen.inputSpec}",
      required = true)
  private String to = "";

  /**
   * The formats of the report: some of {@code text}, {@code markdown}, {@code json} and {@code
   * html}. The files are {@code diff.txt}, {@code diff.md}, {@code diff.json} and {@code
   * diff.html}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.diff.formats", defaultValue = "text,markdown,json,html")
  private List<String> formats = List.of();

  /**
   * The directory to write the reports to. By default {@code openrouter-codegen-diff} in the build
   * directory; without a project, in {@code target}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.diff.outputDirectory")
  private @Nullable File outputDirectory;

  /**
   * The changes that fail the build after the reports are written: some of {@code wire}, {@code
   * binary} and {@code source} for incompatible changes of that kind; {@code breaking} for changes
   * that are incompatible for common uses; {@code any}; or {@code none}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.failOn", defaultValue = "none")
  private List<String> failOn = List.of();

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      return;
    }
    try {
      report(DiffRun.execute(request()));
    } catch (InvalidDocumentException e) {
      logBesideErrors(e);
      throw new MojoFailureException(
          "The documents cannot be compared." + System.lineSeparator() + e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot write to " + outputDirectory() + ": " + e, e);
    }
  }

  private Path outputDirectory() {
    return outputDirectory == null
        ? buildDirectory().resolve("openrouter-codegen-diff")
        : outputDirectory.toPath();
  }

  private DiffRequest request() throws MojoFailureException {
    try {
      return new DiffRequest(
          from,
          to,
          inputs(false),
          formats.stream().map(ReportFormat::of).distinct().toList(),
          outputDirectory(),
          failOn.stream().map(FailOn::of).distinct().toList());
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private void report(DiffResult result) throws MojoFailureException {
    result.report().warnings().forEach(this::log);
    result.report().summary().lines().forEach(getLog()::info);
    result.written().forEach(file -> getLog().info("Written: " + file));
    Optional<String> failure = result.failure();
    if (failure.isPresent()) {
      throw new MojoFailureException(
          failure.get()
              + System.lineSeparator()
              + "openrouter.codegen.failOn is "
              + String.join(",", failOn)
              + ".");
    }
  }
}
