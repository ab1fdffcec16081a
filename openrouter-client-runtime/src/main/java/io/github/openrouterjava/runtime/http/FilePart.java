package io.github.openrouterjava.runtime.http;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A file to send as a part of a multipart request. It is read when it is sent, piece by piece. The
 * media type is guessed from the file name's extension unless given: some servers take the format
 * from it.
 *
 * @param filename the name the server is told; any Unicode text
 * @param content the bytes and their media type
 */
public record FilePart(String filename, RequestBody content) {
  private static final String UNKNOWN = "application/octet-stream";

  /** Media types, each with the extensions of its files. */
  private static final List<String> TYPES =
      List.of(
          "application/json json",
          "application/jsonl jsonl",
          "application/pdf pdf",
          "application/xml xml",
          "application/zip zip",
          "audio/aac aac",
          "audio/flac flac",
          "audio/mp4 m4a",
          "audio/mpeg mp3",
          "audio/ogg ogg",
          "audio/wav wav",
          "image/gif gif",
          "image/jpeg jpeg jpg",
          "image/png png",
          "image/webp webp",
          "text/csv csv",
          "text/html html",
          "text/markdown md",
          "text/plain txt",
          "video/mp4 mp4",
          "video/webm webm");

  /** A file. */
  public FilePart {
    Objects.requireNonNull(filename, "filename");
    Objects.requireNonNull(content, "content");
  }

  /**
   * A file on disk, under its own name.
   *
   * @throws java.io.UncheckedIOException when there is no such file
   */
  public static FilePart of(Path file) {
    Path name =
        Objects.requireNonNull(file.getFileName(), "a path without a file name cannot be sent");
    return of(file, name.toString());
  }

  /**
   * A file on disk, under another name.
   *
   * @throws java.io.UncheckedIOException when there is no such file
   */
  public static FilePart of(Path file, String filename) {
    return new FilePart(filename, RequestBody.of(file, typeOf(filename)));
  }

  /** Bytes in memory; the array is not copied and must not change. */
  public static FilePart of(byte[] bytes, String filename) {
    return new FilePart(filename, RequestBody.of(bytes, typeOf(filename)));
  }

  /**
   * A stream that can be opened again for each attempt.
   *
   * @param length the number of bytes, or -1 when unknown
   */
  public static FilePart of(Supplier<InputStream> opener, long length, String filename) {
    return new FilePart(filename, RequestBody.of(opener, length, typeOf(filename)));
  }

  /** The media type that belongs to a file name, by its extension. */
  static String typeOf(String filename) {
    String extension = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (String type : TYPES) {
      List<String> words = List.of(type.split(" "));
      if (words.indexOf(extension) > 0) {
        return words.get(0);
      }
    }
    return UNKNOWN;
  }

  /** Name and media type. */
  @Override
  public String toString() {
    return filename + ": " + content;
  }
}
