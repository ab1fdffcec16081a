package io.github.openrouterjava.codegen.plugin;

import org.apache.maven.plugins.annotations.Parameter;

/** The parameters of the goals that have one document. */
abstract class AbstractDocumentMojo extends AbstractClientMojo {

  /**
   * The OpenAPI 3.0 or 3.1 document, in YAML or JSON: a path, relative to the project, or an http
   * or https URL. For example {@code src/main/openapi/api.yaml}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "openrouter.codegen.inputSpec", required = true)
  private String inputSpec = "";

  final String inputSpec() {
    return inputSpec;
  }
}
