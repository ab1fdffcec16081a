package io.github.openrouterjava.codegen;

import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.naming.Names;
import java.util.Objects;

/**
 * What was generated, and from what. Immutable.
 *
 * @param api the model of the document
 * @param names the Java names
 * @param generation the files
 */
public record GeneratedClient(Api api, Names names, Generation generation) {

  public GeneratedClient {
    Objects.requireNonNull(api, "api");
    Objects.requireNonNull(names, "names");
    Objects.requireNonNull(generation, "generation");
  }
}
