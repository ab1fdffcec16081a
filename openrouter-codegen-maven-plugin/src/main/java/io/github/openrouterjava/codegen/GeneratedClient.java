package io.github.openrouterjava.codegen;

import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.naming.Names;
import io.github.openrouterjava.codegen.surface.Surface;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A generated client, and what it was generated from. Immutable.
 *
 * @param document the name of the document
 * @param api the model of the document
 * @param names the Java names
 * @param surface the public types and members of all files but {@link #ownSources}
 * @param ownSources the Java files of the user's own templates, by path
 * @param generation all files
 */
public record GeneratedClient(
    String document,
    Api api,
    Names names,
    Surface surface,
    SortedMap<String, byte[]> ownSources,
    Generation generation) {

  public GeneratedClient {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(api, "api");
    Objects.requireNonNull(names, "names");
    Objects.requireNonNull(surface, "surface");
    ownSources = Collections.unmodifiableSortedMap(new TreeMap<>(ownSources));
    Objects.requireNonNull(generation, "generation");
  }
}
