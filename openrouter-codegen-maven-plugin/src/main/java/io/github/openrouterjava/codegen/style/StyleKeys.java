package io.github.openrouterjava.codegen.style;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every key a style file may have, as its path; {@code []} stands for an element of an array,
 * {@code *} for any name. What is not here is refused, and the documentation is checked against it.
 */
public final class StyleKeys {

  /** The paths of all keys that hold no further keys of their own. */
  public static final List<String> ALL =
      List.of(
          "packages.client",
          "packages.model",
          "names.types.prefix",
          "names.types.suffix",
          "names.clients.prefix",
          "names.clients.suffix",
          "names.methods.prefix",
          "names.methods.suffix",
          "names.acronyms.casing",
          "names.acronyms.words",
          "renames.*",
          "code.objects",
          "code.accessors",
          "code.builders",
          "code.integers",
          "code.numbers",
          "code.dates",
          "code.nullness",
          "code.nullness.nullable",
          "code.nullness.marked",
          "code.nullness.position",
          "code.generated",
          "annotations[].to",
          "annotations[].annotation",
          "interfaces[].to",
          "interfaces[].interface",
          "module.requires",
          "select.include[].path",
          "select.include[].method",
          "select.include[].tag",
          "select.include[].operationId",
          "select.include[].schema",
          "select.exclude[].path",
          "select.exclude[].method",
          "select.exclude[].tag",
          "select.exclude[].operationId",
          "select.exclude[].schema");

  private StyleKeys() {}

  /** The keys of the object at {@code path}, empty for the whole file. */
  static Set<String> below(String path) {
    String start = path.isEmpty() ? "" : path + ".";
    Set<String> keys = new LinkedHashSet<>();
    for (String key : ALL) {
      if (key.startsWith(start)) {
        keys.add(key.substring(start.length()).replaceFirst("[.\\[].*", ""));
      }
    }
    return keys;
  }
}
