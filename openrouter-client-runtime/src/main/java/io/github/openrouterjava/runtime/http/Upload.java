package io.github.openrouterjava.runtime.http;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
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
public record Upload(String filename, RequestBody content) {
  private static final String UNKNOWN = "application/octet-stream";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("aac", "audio/aac"),
          Map.entry("csv", "text/csv"),
          Map.entry("flac", "audio/flac"),
          Map.entry("gif", "image/gif"),
          Map.entry("html", "text/html"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("json", "application/json"),
          Map.entry("jsonl", "application/jsonl"),
          Map.entry("m4a", "audio/mp4"),
          Map.entry("md", "text/markdown"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("ogg", "audio/ogg"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("png", "image/png"),
          Map.entry("txt", "text/plain"),
          Map.entry("wav", "audio/wav"),
          Map.entry("webm", "video/webm"),
          Map.entry("webp", "image/webp"),
          Map.entry("xml", "application/xml"),
          Map.entry("zip", "application/zip"));

  /** Checks that what is required is there. */
  public Upload {
    Objects.requireNonNull(filename, "filename");
    Objects.requireNonNull(content, "content");
  }

  /**
   * A file on disk, under its own name.
   *
   * @throws java.io.UncheckedIOException when there is no such file
   */
  public static Upload of(Path file) {
    Path name =
        Objects.requireNonNull(file.getFileName(), "a path without a file name cannot be sent");
    return of(file, name.toString());
  }

  /**
   * A file on disk, under another name.
   *
   * @throws java.io.UncheckedIOException when there is no such file
   */
  public static Upload of(Path file, String filename) {
    return new Upload(filename, RequestBody.of(file, typeOf(filename)));
  }

  /** Bytes in memory; the array is not copied and must not change. */
  public static Upload of(byte[] bytes, String filename) {
    return new Upload(filename, RequestBody.of(bytes, typeOf(filename)));
  }

  /**
   * A stream that can be opened again for each attempt.
   *
   * @param length the number of bytes, or -1 when unknown
   */
  public static Upload of(Supplier<InputStream> opener, long length, String filename) {
    return new Upload(filename, RequestBody.of(opener, length, typeOf(filename)));
  }

  /** The media type that belongs to a file name, by its extension. */
  static String typeOf(String filename) {
    String extension = filename.substring(filename.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(extension, UNKNOWN);
  }
}
