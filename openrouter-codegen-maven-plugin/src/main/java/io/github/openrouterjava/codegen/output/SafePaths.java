package io.github.openrouterjava.codegen.output;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Turns relative paths into files below a root, and nothing else: not beside it, not through a
 * link.
 */
final class SafePaths {

  /**
   * Segments that mean the same on every file system: no separators, drives, streams or controls.
   */
  private static final Pattern SEGMENT = Pattern.compile("[\\p{L}\\p{N}_$.-][\\p{L}\\p{N}_$. -]*");

  private SafePaths() {}

  /**
   * The file {@code path} below {@code root}.
   *
   * @throws IllegalArgumentException if {@code path} is absolute, leaves the root, or has a segment
   *     that some file system understands in another way
   */
  static Path resolve(Path root, String path) {
    if (!isSafe(path)) {
      throw new IllegalArgumentException("not a safe path for a generated file: " + path);
    }
    Path file = root;
    for (String segment : path.split("/", -1)) {
      file = file.resolve(segment);
    }
    return file;
  }

  /** Whether {@code path} is one that {@link #resolve} takes. */
  static boolean isSafe(String path) {
    for (String segment : path.split("/", -1)) {
      if (segment.equals(".") || segment.equals("..") || !SEGMENT.matcher(segment).matches()) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code file}, or a directory between it and {@code root}, is a symbolic link. */
  static boolean goesThroughLink(Path root, Path file) {
    for (Path p = file; p != null && !p.equals(root); p = p.getParent()) {
      if (Files.isSymbolicLink(p)) {
        return true;
      }
    }
    return false;
  }
}
