package io.github.openrouterjava.codegen.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names that documents may use but generated code must not, one resource file per purpose. */
final class ReservedNames {

  /** Simple names of public types in {@code java.lang}. */
  static final Set<String> JAVA_LANG = load("java-lang-types.txt");

  /** Members that generated types have of their own. */
  static final Set<String> OWN_MEMBERS = load("own-members.txt");

  /** Types nested in generated types. */
  static final Set<String> OWN_NESTED_TYPES = load("own-nested-types.txt");

  /** Constants that generated enums have of their own. */
  static final Set<String> OWN_CONSTANTS = Set.of("CODEC", "UNRECOGNIZED");

  private ReservedNames() {}

  private static Set<String> load(String name) {
    try (@Nullable InputStream in = ReservedNames.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the plugin's jar");
      }
      Set<String> names = new TreeSet<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(names::add);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
