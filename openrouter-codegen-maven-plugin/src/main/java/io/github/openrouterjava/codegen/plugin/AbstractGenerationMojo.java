package io.github.openrouterjava.codegen.plugin;

import io.github.openrouterjava.codegen.run.GenerationRequest;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** The parameters of the goals that generate: what from, and where to. */
abstract class AbstractGenerationMojo extends AbstractDocumentMojo {

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
   * Whether to write a {@code module-info.java} that makes a module of the client, named as its
   * package is. The sources then no longer compile on the class path, only on the module path.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.moduleInfo", defaultValue = "false")
  private boolean moduleInfo;

  final Path outputDirectory() {
    return outputDirectory(outputDirectory);
  }

  final GenerationRequest request() throws MojoFailureException {
    return new GenerationRequest(
        inputSpec(), inputs(moduleInfo), outputDirectory(), execution().getExecutionId());
  }
}
