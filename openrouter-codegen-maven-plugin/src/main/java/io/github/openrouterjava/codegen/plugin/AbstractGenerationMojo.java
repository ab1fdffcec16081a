package io.github.openrouterjava.codegen.plugin;

import io.github.openrouterjava.codegen.run.GenerationRequest;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of the goals that generate: what from, and where to. */
abstract class AbstractGenerationMojo extends AbstractDocumentMojo {

  private static final String NAME = "openrouter-codegen";

  /**
   * Where to write: Java sources go to {@code src/main/java} below it, resources to {@code
   * src/main/resources}. Nothing is written elsewhere, and files that were not generated are left
   * alone.
   *
   * <p>By default {@code generated-sources/openrouter-codegen} in the build directory, or {@code
   * generated-test-sources/openrouter-codegen} for {@link #testSources}; without a project, in
   * {@code target}. If several executions of the goal in a module leave it at the default, each
   * writes to a directory of its own: {@code openrouter-codegen-} and the id of the execution.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.outputDirectory")
  private @Nullable File outputDirectory;

  /**
   * Whether the client is for the module's tests only: its sources and resources then are test
   * sources and test resources. By default they are if the goal is bound to a phase before the
   * compilation of tests, such as {@code generate-test-sources}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.testSources")
  private @Nullable Boolean testSources;

  /**
   * Whether to write a {@code module-info.java} that makes a module of the client, named as its
   * package is. The sources then no longer compile on the class path, only on the module path.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.moduleInfo", defaultValue = "false")
  private boolean moduleInfo;

  /** Whether the client is for tests. */
  final boolean isForTests() {
    if (testSources != null) {
      return testSources;
    }
    return isBeforeTests(execution().getLifecyclePhase());
  }

  private static boolean isBeforeTests(@Nullable String phase) {
    return phase != null && phase.matches("(generate|process)-test-(sources|resources)");
  }

  final Path outputDirectory() {
    if (outputDirectory != null) {
      return outputDirectory.toPath();
    }
    String name = isShared() ? NAME + "-" + execution().getExecutionId() : NAME;
    return buildDirectory()
        .resolve(isForTests() ? "generated-test-sources" : "generated-sources")
        .resolve(name);
  }

  /** Whether another execution of the goal in the module would write to the same directory. */
  private boolean isShared() {
    if (project() == null || execution().getPlugin() == null) {
      return false;
    }
    return execution().getPlugin().getExecutions().stream()
            .filter(each -> each.getGoals().contains(execution().getGoal()))
            .filter(each -> isBeforeTests(each.getPhase()) == isForTests())
            .filter(each -> !hasOutputDirectory(each))
            .count()
        > 1;
  }

  private static boolean hasOutputDirectory(PluginExecution execution) {
    // Its class differs between versions of Maven; its text is XML in all of them.
    return String.valueOf(execution.getConfiguration()).contains("<outputDirectory>");
  }

  final GenerationRequest request() throws MojoFailureException {
    return new GenerationRequest(
        inputSpec(), inputs(moduleInfo), outputDirectory(), execution().getExecutionId());
  }
}
