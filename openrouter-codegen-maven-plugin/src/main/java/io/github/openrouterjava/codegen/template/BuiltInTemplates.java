package io.github.openrouterjava.codegen.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The templates that are used where the user has none. */
public final class BuiltInTemplates {

  /** Where they lie on the class path. */
  static final String FOLDER = "io/github/openrouterjava/templates";

  private BuiltInTemplates() {}

  /** Their texts by file name. */
  public static SortedMap<String, String> all() {
    SortedMap<String, String> all = new TreeMap<>();
    Slot.files().forEach(file -> all.put(file, read(file)));
    return Collections.unmodifiableSortedMap(all);
  }

  private static String read(String file) {
    String resource = "/" + FOLDER + "/" + file;
    try (InputStream in = BuiltInTemplates.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
