package io.github.openrouterjava.codegen.plugin;

import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.run.CheckResult;
import io.github.openrouterjava.codegen.run.CheckRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails if committed generated code is out of date, and lists the files that are missing, different
 * or unexpected. Writes nothing.
 *
 * <p>For projects that commit the output of {@code generate} and run that goal by hand: if it runs
 * in the same build, the output is always up to date.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
public final class CheckMojo extends AbstractGenerationMojo {

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      return;
    }
    try {
      report(new CheckRun(input -> new Generator().generate(input)).execute(request()));
    } catch (InvalidDocumentException e) {
      logBesideErrors(e);
      throw new MojoFailureException(e.getMessage(), e);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read " + outputDirectory() + ": " + e, e);
    }
  }

  private void report(CheckResult result) throws MojoFailureException {
    result.diagnostics().forEach(this::log);
    if (result.comparison().same()) {
      getLog().info(result.summary());
      result.advice().forEach(advice -> getLog().warn(advice));
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add(result.summary());
    lines.addAll(result.details());
    lines.addAll(result.advice());
    throw new MojoFailureException(String.join(System.lineSeparator(), lines));
  }
}
