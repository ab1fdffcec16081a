package io.github.openrouterjava.codegen.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads files no larger than a limit. */
public final class BoundedFiles {

  private BoundedFiles() {}

  /** The content of {@code file}. */
  public static byte[] read(Path file, int maxBytes) throws IOException, InputException {
    if (!Files.exists(file)) {
      throw new InputException(
          "The file does not exist.", "Use an existing file or an http(s) URL.");
    }
    if (Files.isDirectory(file)) {
      throw new InputException("The path is a directory.", "Use the path of the document in it.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return bounded(in, maxBytes);
    }
  }

  /** The content of the entry {@code name} of the jar or zip {@code archive}. */
  public static byte[] readEntry(Path archive, String name, int maxBytes)
      throws IOException, InputException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null || entry.isDirectory()) {
        throw new InputException(
            "The entry " + name + " does not exist in " + archive.getFileName() + ".",
            "List its entries with \"jar tf\".");
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return bounded(in, maxBytes);
      }
    } catch (ZipException e) {
      throw new InputException(
          archive.getFileName() + " is not a valid archive: " + e.getMessage() + ".",
          "Remove the \"!\" if the file is the document itself.");
    }
  }

  private static byte[] bounded(InputStream in, int maxBytes) throws IOException, InputException {
    byte[] content = in.readNBytes(maxBytes + 1);
    if (content.length > maxBytes) {
      throw InputException.tooLarge(maxBytes);
    }
    return content;
  }
}
