package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.http.FilePart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;

/** Reads files into the texts that hold their bytes in JSON. */
final class FileTexts {

  /** Base64 and the JSON around it take several times as much memory. */
  static final int MAX_BYTES = 64 * 1024 * 1024;

  private static final String UNKNOWN = "application/octet-stream";

  private FileTexts() {}

  /**
   * A file as a {@code data:} URL (RFC 2397).
   *
   * @throws IllegalArgumentException if the extension of its name tells no media type, or it is
   *     larger than {@link #MAX_BYTES}
   * @throws UncheckedIOException if it cannot be read
   */
  static String dataUrl(Path file) {
    String type = FilePart.of(existing(file)).content().contentType();
    if (type.equals(UNKNOWN)) {
      throw new IllegalArgumentException(
          "The name of "
              + file
              + " does not tell its media type. Rename it to one with a usual extension, such as"
              + " .png or .pdf, or pass a data: URL.");
    }
    return "data:" + type + ";base64," + base64(file);
  }

  /**
   * The bytes of a file in Base64 (RFC 4648, section 4).
   *
   * @throws IllegalArgumentException if it is larger than {@link #MAX_BYTES}
   * @throws UncheckedIOException if it cannot be read
   */
  static String base64(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IllegalArgumentException(
            file + " is larger than " + MAX_BYTES + " bytes. Upload it, or pass the URL of it.");
      }
      return Base64.getEncoder().encodeToString(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static Path existing(Path file) {
    if (!Files.isReadable(file)) {
      throw new UncheckedIOException(
          "Cannot read " + file, new NoSuchFileException(file.toString()));
    }
    return file;
  }
}
