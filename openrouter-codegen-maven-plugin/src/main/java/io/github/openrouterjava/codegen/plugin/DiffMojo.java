package io.github.openrouterjava.codegen.plugin;

import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diff.Change;
import io.github.openrouterjava.codegen.diff.DiffReport;
import io.github.openrouterjava.codegen.diff.FailOn;
import io.github.openrouterjava.codegen.diff.report.ReportFormat;
import io.github.openrouterjava.codegen.run.DiffRun;
import io.github.openrouterjava.codegen.run.GenerationRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says what a change of the document means to callers of the generated client: what is no longer
 * compatible in source, in binary or on the wire, where it stands in the document and in Java, and
 * what to do about it. Writes the same as text, Markdown, JSON and a page for the browser, and can
 * fail the build.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", requiresProject = false, threadSafe = true)
public final class DiffMojo extends AbstractClientMojo {

  private static final int SHOWN = 20;

  /**
   * The old document: a path, relative to the project, or an http or https URL.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.diff.from", required = true)
  private String from = "";

  /**
   * The new document: a path, relative to the project, or an http or https URL. Unless given, the
   * one that is generated from.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "openrouter.codegen.diff.to",
      defaultValue = "${openrouter.codegen.inputSpec}",
      required = true)
  private String to = "";

  /**
   * Which reports to write, of {@code text}, {@code markdown}, {@code json} and {@code html}: the
   * files are called {@code diff.txt}, {@code diff.md}, {@code diff.json} and {@code diff.html}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.diff.formats", defaultValue = "text,markdown,json,html")
  private List<String> formats = List.of();

  /**
   * Where to write the reports.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "openrouter.codegen.diff.outputDirectory",
      defaultValue = "${project.build.directory}/openrouter-codegen-diff",
      required = true)
  private File outputDirectory = new File("");

  /**
   * Which changes fail the build, after the reports are written: some of {@code wire}, {@code
   * binary} and {@code source} for what is not compatible there; {@code breaking} for what is not
   * compatible for common uses; {@code any}; or {@code none}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.diff.failOn", defaultValue = "none")
  private List<String> failOn = List.of();

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      return;
    }
    try {
      List<ReportFormat> forms = formats.stream().map(ReportFormat::of).distinct().toList();
      List<FailOn> levels = failOn.stream().map(FailOn::of).distinct().toList();
      DiffRun run = new DiffRun();
      DiffReport report = run.compare(request(from), request(to));
      report.summary().lines().forEach(getLog()::info);
      for (Path file : run.write(report, forms, outputDirectory.toPath())) {
        getLog().info("Written: " + file);
      }
      failOn(report.failing(levels), levels);
    } catch (InvalidDocumentException e) {
      throw new MojoFailureException(
          "The documents cannot be compared." + System.lineSeparator() + e.getMessage(), e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot write to " + outputDirectory + ": " + e, e);
    }
  }

  private GenerationRequest request(String document) throws MojoFailureException {
    return new GenerationRequest(
        document,
        overlays(),
        templateDirectory(),
        baseDirectory(),
        outputDirectory.toPath(),
        execution().getExecutionId(),
        options(false),
        limits(),
        allowedReferences());
  }

  private static void failOn(List<Change> failing, List<FailOn> levels)
      throws MojoFailureException {
    if (failing.isEmpty()) {
      return;
    }
    StringBuilder text = new StringBuilder();
    text.append(failing.size())
        .append(failing.size() == 1 ? " change" : " changes")
        .append(" to fail on ")
        .append(levels)
        .append(':');
    failing.stream()
        .limit(SHOWN)
        .forEach(
            c ->
                text.append(System.lineSeparator())
                    .append("  ")
                    .append(c.subject().name())
                    .append(": ")
                    .append(c.title()));
    if (failing.size() > SHOWN) {
      text.append(System.lineSeparator()).append("  and more; see the reports");
    }
    throw new MojoFailureException(text.toString());
  }
}
