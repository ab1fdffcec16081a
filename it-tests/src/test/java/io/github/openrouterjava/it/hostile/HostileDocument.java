package io.github.openrouterjava.it.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;

/**
 * A document that means harm.
 *
 * @param name what it tries, in lower case with hyphens
 * @param content its bytes
 * @param end how it must end: the code of a diagnostic, or {@link #GENERATES}
 */
record HostileDocument(String name, String content, String end) {

  /** Code comes of it that compiles and does nothing it should not. */
  static final String GENERATES = "generates";

  /** Where a document wants to read the file, or to call the server, that nobody should touch. */
  static final String FILE = "@canary.file@";

  static final String URL = "@canary.url@";

  HostileDocument {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(end, "end");
  }

  /** Any text. */
  static HostileDocument text(String name, String end, String content) {
    return new HostileDocument(name, content, end);
  }

  /** OpenAPI 3.1 with these component schemas. */
  static HostileDocument schemas(String name, String end, String schemas) {
    return new HostileDocument(
        name,
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
            + schemas.indent(4),
        end);
  }

  /** OpenAPI 3.1 with these paths. */
  static HostileDocument paths(String name, String end, String paths) {
    return new HostileDocument(
        name, "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n" + paths.indent(2), end);
  }

  /** The bytes, with a place of its own for each canary. */
  byte[] bytes(String canaryFile, String canaryUrl) {
    return content.replace(FILE, canaryFile).replace(URL, canaryUrl).getBytes(UTF_8);
  }
}
