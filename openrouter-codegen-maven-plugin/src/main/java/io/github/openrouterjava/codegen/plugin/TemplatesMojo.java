package io.github.openrouterjava.codegen.plugin;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.run.TemplatesRun;
import io.github.openrouterjava.codegen.template.Contract;
import io.github.openrouterjava.codegen.template.TemplateInventory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists the templates and whether they are built in, custom, custom but identical to the built-in
 * one, or out of date, and copies the ones you name into your directory as a starting point. Never
 * overwrites a file.
 *
 * @since 0.1.0
 */
@Mojo(name = "templates", requiresProject = false, threadSafe = true)
public final class TemplatesMojo extends AbstractMojo {

  /**
   * The directory with your own templates. For example {@code src/main/templates}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.templateDirectory")
  private @Nullable String templateDirectory;

  /**
   * The templates to copy into the directory, as {@code header} or {@code header.mustache}; {@code
   * all} for all of them. On the command line, separated by commas.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.copyTemplates")
  private List<String> copyTemplates = List.of();

  /**
   * Skip this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private @Nullable File baseDirectory;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped because of openrouter.codegen.skip.");
      return;
    }
    File base = baseDirectory != null ? baseDirectory : new File("").getAbsoluteFile();
    Path path = base.toPath();
    try {
      report(TemplatesRun.execute(path, templateDirectory, copyTemplates));
    } catch (InvalidDocumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read or write " + templateDirectory + ": " + e, e);
    }
  }

  private void report(TemplatesRun.Result result) throws MojoFailureException {
    result.copied().forEach(file -> getLog().info("Copied: " + file));
    result.kept().forEach(file -> getLog().warn(file + " already exists and is kept."));
    getLog().info("Templates of contract " + Contract.VERSION + ":");
    for (TemplateInventory.Entry entry : result.inventory().entries()) {
      getLog().info(String.format("  %-24s %s – %s", entry.file(), entry.state(), entry.about()));
    }
    for (Diagnostic problem : result.inventory().problems()) {
      getLog().warn(problem.toString());
    }
    boolean unusable =
        result.inventory().problems().stream().anyMatch(p -> p.severity() == Severity.ERROR);
    if (unusable) {
      throw new MojoFailureException("The templates have errors; see the messages above.");
    }
  }
}
