package io.github.openrouterjava.it.corpus;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the results of earlier runs, so that a document is tried again only after it or our own
 * code changed.
 */
final class Cache {

  private static final String OURS = "openrouter-";

  private final Path directory;
  private final String code;

  private Cache(Path directory, String code) {
    this.directory = directory;
    this.code = code;
  }

  /** A cache of results of the code on the class path. */
  static Cache in(Path directory) throws IOException {
    MessageDigest digest = sha256();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.contains(OURS)) {
        add(digest, Path.of(entry));
      }
    }
    Files.createDirectories(directory);
    return new Cache(directory, HexFormat.of().formatHex(digest.digest()));
  }

  /** The result of an earlier run, if there is one. */
  Optional<Trial> result(Path document) throws IOException {
    Path file = file(document);
    return Files.exists(file)
        ? Optional.of(Trial.parse(Files.readAllLines(file)))
        : Optional.empty();
  }

  /** Keeps a result. */
  void keep(Path document, Trial trial) throws IOException {
    Files.write(file(document), trial.lines());
  }

  private Path file(Path document) throws IOException {
    MessageDigest digest = sha256();
    digest.update(code.getBytes(StandardCharsets.UTF_8));
    digest.update(document.toString().getBytes(StandardCharsets.UTF_8));
    digest.update(Files.readAllBytes(document));
    return directory.resolve(HexFormat.of().formatHex(digest.digest()) + ".tsv");
  }

  private static void add(MessageDigest digest, Path entry) throws IOException {
    if (!Files.isDirectory(entry)) {
      digest.update(Files.readAllBytes(entry));
      return;
    }
    try (Stream<Path> all = Files.walk(entry)) {
      List<Path> classes = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
      for (Path file : classes) {
        digest.update(Files.readAllBytes(file));
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
