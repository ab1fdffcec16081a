package io.github.openrouterjava.codegen.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.ignore.CodegenIgnoreProcessor;

/**
 * The file in an output directory that names the files the user took over, with OpenAPI Generator's
 * name and rules: much as in a {@code .gitignore}, relative to the directory.
 *
 * @see <a href="https://openapi-generator.tech/docs/customization/#ignore-file-format">Ignore file
 *     format</a>
 */
final class IgnoreFile {

  /** The name of the file. */
  static final String NAME = ".openapi-generator-ignore";

  private final Path root;
  private final @Nullable CodegenIgnoreProcessor rules;

  private IgnoreFile(Path root, @Nullable CodegenIgnoreProcessor rules) {
    this.root = root;
    this.rules = rules;
  }

  /** The file in {@code root}; where there is none, nothing is ignored. */
  static IgnoreFile in(Path root) {
    Path file = root.resolve(NAME);
    boolean there = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    return new IgnoreFile(root, there ? new CodegenIgnoreProcessor(file.toFile()) : null);
  }

  /** The digest of the file in {@code root}, empty where there is none. */
  static Optional<String> digest(Path root) throws IOException {
    return Optional.ofNullable(WritePlan.digestOf(root, root.resolve(NAME)));
  }

  /** Whether the file at {@code path}, relative to the directory, is the user's. */
  boolean ignores(String path) {
    return rules != null && !rules.allowsFile(root.resolve(path).toFile());
  }
}
