package io.github.openrouterjava.codegen;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run of the generator gives: all files, in memory, and what there is to say about the
 * input.
 *
 * @param files the content of each file by its path relative to the output directory, with {@code
 *     /} between segments; the arrays are shared, not copied, and must not be changed
 * @param diagnostics what to tell the user; none of them is an error
 */
public record Generation(SortedMap<String, byte[]> files, List<Diagnostic> diagnostics) {

  /** Where Java sources go, relative to the output directory. */
  public static final String SOURCES = "src/main/java/";

  /** Where resources go, relative to the output directory. */
  public static final String RESOURCES = "src/main/resources/";

  public Generation {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    diagnostics = List.copyOf(diagnostics);
  }
}
