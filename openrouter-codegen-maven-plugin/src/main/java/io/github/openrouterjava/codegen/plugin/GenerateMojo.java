package io.github.openrouterjava.codegen.plugin;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.output.OutputConflictException;
import io.github.openrouterjava.codegen.run.GenerationRequest;
import io.github.openrouterjava.codegen.run.GenerationResult;
import io.github.openrouterjava.codegen.run.GenerationRun;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.inject.Inject;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;

/**
 * Generates a Java client from an OpenAPI document, and adds it to the project being built.
 *
 * <p>Does nothing, and touches no file, when neither the inputs nor the output changed since the
 * last run. Works without a project too. What is generated needs only {@code
 * openrouter-client-runtime} to compile.
 *
 * @since 0.1.0
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.GENERATE_SOURCES,
    requiresProject = false,
    threadSafe = true)
public final class GenerateMojo extends AbstractMojo {

  /**
   * The OpenAPI 3.0 or 3.1 document, in YAML or JSON: a path, relative to the project, or an http
   * or https URL. For example {@code src/main/openapi/api.yaml}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.inputSpec", required = true)
  private String inputSpec = "";

  /**
   * OpenAPI Overlay 1.0 documents to apply to the document, in this order: paths or URLs. A
   * directory stands for the YAML and JSON files in it, by name. On the command line, separated by
   * commas. For example {@code src/main/openapi/overlays}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.overlays")
  private List<String> overlays = List.of();

  /**
   * Where to write: Java sources go to {@code src/main/java} below it, resources to {@code
   * src/main/resources}. Nothing is written elsewhere, and files that were not generated are left
   * alone.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "openrouter.codegen.outputDirectory",
      defaultValue = "${project.build.directory}/generated-sources/openrouter-codegen",
      required = true)
  private File outputDirectory = new File("");

  /**
   * The package below which {@code client} and {@code client.model} are generated. For example
   * {@code com.example.api}.
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "openrouter.codegen.basePackage",
      defaultValue = "io.github.openrouterjava",
      required = true)
  private String basePackage = "";

  /**
   * The simple name of the entry point, for example {@code OpenRouter}. Unless given, it is made
   * from the title of the document.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.clientName")
  private @Nullable String clientName;

  /**
   * Whether to write a {@code module-info.java} that makes a module of the client, named as its
   * package is. The sources then no longer compile on the class path, only on the module path.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.moduleInfo", defaultValue = "false")
  private boolean moduleInfo;

  /**
   * The directory with your own templates; those not in it are the default ones. For example {@code
   * src/main/templates}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.templateDirectory")
  private @Nullable String templateDirectory;

  /**
   * Whether to leave this goal out.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Whether to log each reason for generating again, and each file written or removed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.explain", defaultValue = "false")
  private boolean explain;

  @Parameter(defaultValue = "${project}", readonly = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private @Nullable File baseDirectory;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true)
  private @Nullable MojoExecution execution;

  private final BuildContext buildContext;

  /** Called by Maven. */
  @Inject
  public GenerateMojo(BuildContext buildContext) {
    this.buildContext = buildContext;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped, as openrouter.codegen.skip asks for.");
      return;
    }
    GenerationRun run =
        new GenerationRun(
            input -> new Generator().generate(input), file -> buildContext.refresh(file.toFile()));
    try {
      report(run.execute(request()));
    } catch (InvalidDocumentException e) {
      e.diagnostics().stream().filter(d -> d.severity() != Severity.ERROR).forEach(this::log);
      throw failure(e);
    } catch (OutputConflictException e) {
      throw failure(e);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read or write " + outputDirectory + ": " + e, e);
    }
    addToProject();
  }

  private static MojoFailureException failure(RuntimeException reason) {
    return new MojoFailureException(
        "Nothing was generated; earlier output is as it was."
            + System.lineSeparator()
            + reason.getMessage(),
        reason);
  }

  private GenerationRequest request() throws MojoFailureException {
    MojoExecution self = Objects.requireNonNull(execution, "execution");
    File base = baseDirectory != null ? baseDirectory : new File("").getAbsoluteFile();
    try {
      GeneratorOptions options =
          new GeneratorOptions(basePackage, clientName, self.getVersion(), moduleInfo);
      return new GenerationRequest(
          inputSpec,
          overlays,
          templateDirectory,
          base.toPath(),
          outputDirectory.toPath(),
          self.getExecutionId(),
          options);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private void report(GenerationResult result) {
    getLog().info(result.summary());
    if (result instanceof GenerationResult.Generated generated) {
      generated.diagnostics().forEach(this::log);
      for (String path : generated.report().overwrittenEdits()) {
        getLog().warn(path + " had been edited and was generated anew. Use an overlay instead.");
      }
      for (String path : generated.report().keptEdits()) {
        getLog().warn(path + " is no longer generated, but kept, because it was edited.");
      }
      if (explain) {
        generated.reasons().forEach(reason -> getLog().info("Why: " + reason));
        generated.report().written().forEach(path -> getLog().info("Written: " + path));
        generated.report().removed().forEach(path -> getLog().info("Removed: " + path));
      }
    }
  }

  private void log(Diagnostic diagnostic) {
    switch (diagnostic.severity()) {
      case ERROR -> getLog().error(diagnostic.toString());
      case WARNING -> getLog().warn(diagnostic.toString());
      case INFO -> getLog().debug(diagnostic.toString());
    }
  }

  private void addToProject() {
    if (project == null || project.getFile() == null) {
      return;
    }
    project.addCompileSourceRoot(new File(outputDirectory, Generation.SOURCES).getPath());
    Resource resources = new Resource();
    resources.setDirectory(new File(outputDirectory, Generation.RESOURCES).getPath());
    project.addResource(resources);
  }
}
