package io.github.openrouterjava.it.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A document to try.
 *
 * @param source the package and its version, or the directory it is from
 * @param name what to call it there
 * @param file where it is
 * @param validity what the public validator says: {@code yes}, {@code no}, or {@code -} where it
 *     could not be asked
 */
record CorpusDocument(String source, String name, Path file, String validity) {

  private static final int FIELDS = 4;

  /** The documents of a list: a line each, its fields separated by tabs. */
  static List<CorpusDocument> read(Path list) throws IOException {
    return Files.readAllLines(list).stream()
        .map(line -> line.split("\t", -1))
        .filter(fields -> fields.length == FIELDS)
        .map(f -> new CorpusDocument(f[0], f[1], Path.of(f[2]), f[3]))
        .toList();
  }
}
