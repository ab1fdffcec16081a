package io.github.openrouterjava.codegen.plugin;

import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.run.InputOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The parameters of the goals that read documents, with what decides the Java names in them. */
abstract class AbstractClientMojo extends AbstractMojo {

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
   * Severity when an overlay action matches nothing: {@code warning} or {@code error}. The message
   * names the nearest match.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.overlayMiss", defaultValue = "warning")
  private String overlayMiss = "warning";

  /**
   * Whether every warning about the document is an error, so that it must be corrected rather than
   * read as it is most likely meant.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.strictDocument", defaultValue = "false")
  private boolean strictDocument;

  /**
   * Other documents that {@code $ref} may refer to: files and directories, relative to the project,
   * and prefixes of http and https URLs. A reference to any other document is an error; it is
   * neither read nor fetched. Redirects are not followed. On the command line, separated by commas.
   * For example {@code src/main/openapi,https://example.com/schemas/}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.allowedReferences")
  private List<String> allowedReferences = List.of();

  /**
   * Maximum number of generated types; an untrusted document could ask for millions.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.maxTypes", defaultValue = "10000")
  private int maxTypes;

  /**
   * Maximum nesting depth of objects and arrays in a document.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.maxDepth", defaultValue = "200")
  private int maxDepth;

  /**
   * Maximum number of values in a document.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.maxValues", defaultValue = "2000000")
  private int maxValues;

  /**
   * Maximum number of values that all uses of YAML aliases in a document expand to.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.maxAliasedValues", defaultValue = "200000")
  private int maxAliasedValues;

  /**
   * Maximum number of other documents that a document may refer to, directly or not.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.maxDocuments", defaultValue = "2000")
  private int maxDocuments;

  /**
   * Maximum seconds for a generation, which includes reading the document but not fetching it.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.maxSeconds", defaultValue = "300")
  private int maxSeconds;

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
   * The simple name of the entry point, for example {@code OpenRouter}. By default it is derived
   * from the title of the document.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.clientName")
  private @Nullable String clientName;

  /**
   * The directory with your own templates; for the others the default is used. For example {@code
   * src/main/templates}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.templateDirectory")
  private @Nullable String templateDirectory;

  /**
   * Skip this goal.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  private @Nullable File baseDirectory;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true)
  private @Nullable MojoExecution execution;

  /** Whether the user asks to skip the goal; logs it. */
  final boolean isSkipped() {
    if (skip) {
      getLog().info("Skipped because of openrouter.codegen.skip.");
    }
    return skip;
  }

  /** The directory that relative paths are relative to. */
  final Path baseDirectory() {
    File base = baseDirectory != null ? baseDirectory : new File("").getAbsoluteFile();
    return base.toPath();
  }

  final MojoExecution execution() {
    return Objects.requireNonNull(execution, "execution");
  }

  /** The project being built, null where the goal runs without one. */
  final @Nullable MavenProject project() {
    return project == null || project.getFile() == null ? null : project;
  }

  /** The directory for what is built: that of the project, or {@code target}. */
  final Path buildDirectory() {
    MavenProject built = project();
    return built == null
        ? baseDirectory().resolve("target")
        : baseDirectory().resolve(built.getBuild().getDirectory());
  }

  /** The choices beside the document. */
  final InputOptions inputs(boolean moduleInfo) throws MojoFailureException {
    return new InputOptions(
        overlays,
        templateDirectory,
        baseDirectory(),
        options(moduleInfo),
        limits(),
        allowedReferences);
  }

  private Limits limits() throws MojoFailureException {
    Limits usual = Limits.DEFAULT;
    try {
      return new Limits(
          usual.bytes(),
          maxDepth,
          maxValues,
          maxAliasedValues,
          usual.numberLength(),
          usual.nameLength(),
          maxTypes,
          maxDocuments,
          maxSeconds);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  private boolean overlayMissFails() throws MojoFailureException {
    if (!overlayMiss.equals("warning") && !overlayMiss.equals("error")) {
      throw new MojoFailureException(
          "openrouter.codegen.overlayMiss must be warning or error, found " + overlayMiss + ".");
    }
    return overlayMiss.equals("error");
  }

  private GeneratorOptions options(boolean moduleInfo) throws MojoFailureException {
    try {
      return new GeneratorOptions(
          basePackage,
          clientName,
          execution().getVersion(),
          moduleInfo,
          overlayMissFails(),
          strictDocument);
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    }
  }

  final void log(Diagnostic diagnostic) {
    new DiagnosticLog(getLog(), false).write(diagnostic);
  }

  /** Logs what a failure's own message, which has the errors, leaves out. */
  final void logBesideErrors(InvalidDocumentException failure) {
    failure.diagnostics().stream().filter(d -> d.severity() != Severity.ERROR).forEach(this::log);
  }
}
