package io.github.openrouterjava.it.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What was seen, for the tables in {@code it-tests/proofs}. */
final class ProofRows {
  private ProofRows() {}

  /** Adds a row, which begins with the versions of Java and the transport. */
  static void add(String table, TestTransport transport, Object... cells) throws IOException {
    StringBuilder row = new StringBuilder("| ");
    row.append(System.getProperty("java.version")).append(" | ").append(transport.title());
    for (Object cell : cells) {
      row.append(" | ").append(cell);
    }
    Path folder = Files.createDirectories(Path.of("target", "proofs"));
    Files.writeString(
        folder.resolve(table + ".rows"),
        row.append(" |\n"),
        UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
