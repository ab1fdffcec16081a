package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.http.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/**
 * A response of bytes, still on the wire: read it once, as a stream, into memory, to a file or
 * through a publisher, or close it. Reading fails when nothing arrives for the idle timeout, and
 * when less arrives than was announced. The connection stays in use until then. Closing is possible
 * from any thread.
 */
public interface BinaryResponse extends AutoCloseable {
  /** The header fields of the response. */
  Headers headers();

  /** The media type the response names. */
  Optional<String> contentType();

  /** The number of bytes, when the response announces it. */
  OptionalLong contentLength();

  /**
   * The bytes as a stream, which must be closed. Its failures are {@link IOException}s, whose cause
   * is an {@link ApiException}.
   *
   * @throws IllegalStateException when the response was read or closed before
   */
  InputStream stream();

  /**
   * All bytes in memory.
   *
   * @param limit how many to accept
   * @throws ApiException when they cannot be read, or are more
   * @throws IllegalStateException when the response was read or closed before
   */
  byte[] bytes(int limit);

  /**
   * All bytes in memory, at most 128 MiB.
   *
   * @throws ApiException when they cannot be read, or are more
   * @throws IllegalStateException when the response was read or closed before
   */
  byte[] bytes();

  /**
   * Writes the bytes to a file, which appears, or replaces the one that was there, only when it is
   * complete.
   *
   * @return the file
   * @throws ApiException when the bytes cannot be read
   * @throws UncheckedIOException when the file cannot be written
   * @throws IllegalStateException when the response was read or closed before
   */
  Path saveTo(Path file);

  /**
   * The same without waiting. Cancelling the result stops the download.
   *
   * @throws IllegalStateException when the response was read or closed before
   */
  CompletableFuture<Path> saveToAsync(Path file);

  /**
   * The bytes as they arrive, for one subscriber, whose subscription is from then on what frees the
   * connection. It fails with an {@link ApiException}.
   *
   * @throws IllegalStateException when the response was read or closed before
   */
  Flow.Publisher<List<ByteBuffer>> publisher();

  /** Frees the connection; a read in progress breaks off. */
  @Override
  void close();
}
