package io.github.openrouterjava.codegen.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Replaces files at once: whoever reads one sees the old content or the new, never half. */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Puts {@code content} into {@code file}, or where it links to. Makes the directories it needs.
   *
   * @throws IOException if that is not possible; the old content is still there
   */
  public static void replace(Path file, byte[] content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path directory = Objects.requireNonNull(target.getParent(), "parent");
    Files.createDirectories(directory);
    // Not a temporary file of the platform's: those are readable by their owner only.
    Path staged = directory.resolve("." + target.getFileName() + "." + System.nanoTime() + ".new");
    try {
      Files.write(staged, content, StandardOpenOption.CREATE_NEW);
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(staged);
    }
  }
}
