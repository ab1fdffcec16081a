package io.github.openrouterjava.codegen.plugin;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.manifest.Manifest;
import io.github.openrouterjava.codegen.output.OutputConflictException;
import io.github.openrouterjava.codegen.run.GenerationResult;
import io.github.openrouterjava.codegen.run.GenerationRun;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;

/**
 * Generates a Java client from an OpenAPI document, and adds it to the project being built.
 *
 * <p>Does nothing, and touches no file, if neither the inputs nor the output changed since the last
 * run. Also works without a project. Generated code needs only {@code openrouter-client-runtime} to
 * compile.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.GENERATE_SOURCES,
    requiresProject = false,
    threadSafe = true)
public final class GenerateMojo extends AbstractGenerationMojo {

  private static final long NANOS_PER_MILLI = 1_000_000;

  /**
   * Log each reason for generating again, each file written or removed, and all there is to say
   * about the document: notes too, and every place that a warning is about.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.explain", defaultValue = "false")
  private boolean explain;

  private final BuildContext buildContext;

  /** Called by Maven. */
  @Inject
  public GenerateMojo(BuildContext buildContext) {
    this.buildContext = buildContext;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      return;
    }
    GenerationRun run =
        new GenerationRun(
            input -> new Generator().generate(input), file -> buildContext.refresh(file.toFile()));
    try {
      long start = System.nanoTime();
      report(run.execute(request()));
      if (explain) {
        getLog().info("Took " + (System.nanoTime() - start) / NANOS_PER_MILLI + " ms.");
      }
    } catch (InvalidDocumentException e) {
      logBesideErrors(e);
      throw failure(e);
    } catch (OutputConflictException e) {
      throw failure(e);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read or write " + outputDirectory() + ": " + e, e);
    }
    addToProject();
  }

  private static MojoFailureException failure(RuntimeException reason) {
    return new MojoFailureException(
        "Generation failed; existing output is unchanged."
            + System.lineSeparator()
            + reason.getMessage(),
        reason);
  }

  private void report(GenerationResult result) {
    getLog().info(result.summary());
    if (result instanceof GenerationResult.Generated generated) {
      new DiagnosticLog(getLog(), explain).write(generated.diagnostics());
      for (String path : generated.report().overwrittenEdits()) {
        getLog()
            .warn(
                path
                    + " was edited and has been overwritten. Use an overlay or a template instead.");
      }
      for (String path : generated.report().keptEdits()) {
        getLog().warn(path + " is no longer generated, but was edited and is kept.");
      }
      if (explain) {
        generated.reasons().forEach(reason -> getLog().info("Why: " + reason));
        generated.report().written().forEach(path -> getLog().info("Written: " + path));
        generated.report().removed().forEach(path -> getLog().info("Removed: " + path));
        generated.report().ignored().forEach(path -> getLog().info("Ignored: " + path));
      }
    }
  }

  private void addToProject() {
    MavenProject built = project();
    if (built == null) {
      return;
    }
    String sources = outputDirectory().resolve(Generation.SOURCES).toString();
    Path resources = outputDirectory().resolve(Generation.RESOURCES);
    List<Resource> known = isForTests() ? built.getTestResources() : built.getResources();
    List<Resource> added = new ArrayList<>(List.of(resource(resources)));
    if (known.stream().anyMatch(each -> hasOtherManifest(each, resources))) {
      // Of two files with one name each build would copy both in turn, and touch what is compiled.
      added.get(0).addExclude(Manifest.PATH);
      added.add(ownManifest(resources));
    }
    if (isForTests()) {
      built.addTestCompileSourceRoot(sources);
      added.forEach(built::addTestResource);
    } else {
      built.addCompileSourceRoot(sources);
      added.forEach(built::addResource);
    }
  }

  private static Resource resource(Path directory) {
    Resource resource = new Resource();
    resource.setDirectory(directory.toString());
    return resource;
  }

  /** The manifest of one of several executions, in a folder with the id of the execution. */
  private Resource ownManifest(Path resources) {
    int name = Manifest.PATH.lastIndexOf('/') + 1;
    String path = Manifest.PATH.substring(0, name);
    Resource own = resource(resources.resolve(path));
    own.addInclude(Manifest.PATH.substring(name));
    own.setTargetPath(path + execution().getExecutionId());
    getLog()
        .info(
            "The manifest of this execution is "
                + own.getTargetPath()
                + Manifest.PATH.substring(name - 1)
                + " on the class path: "
                + Manifest.PATH
                + " is that of another.");
    return own;
  }

  private static boolean hasOtherManifest(Resource resource, Path own) {
    File directory = new File(resource.getDirectory());
    return !directory.equals(own.toFile()) && new File(directory, Manifest.PATH).exists();
  }
}
