package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.CallCancelledException;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.http.BodyCollector;
import io.github.openrouterjava.runtime.http.BodyInputStream;
import io.github.openrouterjava.runtime.http.FileSink;
import io.github.openrouterjava.runtime.http.GuardedBody;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An answer of bytes, still on the wire: read it once, as a stream, into memory, to a file or
 * through a publisher, or close it. Reading fails when nothing arrives for the idle timeout, and
 * when less arrives than was announced. The connection stays in use until then. Closing is possible
 * from any thread.
 */
public final class BinaryResponse implements AutoCloseable {
  /** An error fits in here; a JSON document beyond it is a download. */
  private static final int LARGEST_ERROR = 64 * 1024;

  private final TransportResponse response;
  private final Flow.Publisher<List<ByteBuffer>> body;
  private final CallInfo call;
  private final Secrets secrets;
  private final AtomicBoolean taken = new AtomicBoolean();
  private volatile boolean closed;
  private volatile Runnable stopReading = () -> {};

  private BinaryResponse(TransportResponse response, Attempt attempt) {
    long length = Body.announcedLength(response.headers());
    this.response = response;
    this.body =
        new GuardedBody(response.body(), length, attempt.options.idleTimeout(), attempt.core.time);
    this.call = attempt.callOnceAnswered();
    this.secrets = attempt.secrets();
    attempt.onAbort(this::close);
  }

  /** Reads an answer of bytes; one of JSON may be an error. */
  static CompletableFuture<BinaryResponse> read(TransportResponse response, Attempt attempt) {
    if (!Body.of(response, new byte[0]).isJson()) {
      return CompletableFuture.completedFuture(new BinaryResponse(response, attempt));
    }
    CompletableFuture<PeekedBody> peeked = PeekedBody.of(response.body(), LARGEST_ERROR);
    attempt.onAbort(() -> peeked.cancel(true));
    return peeked.thenApply(
        body -> {
          if (body.isWhole()) {
            attempt.rejectError(Body.of(response, body.beginning()));
          }
          return new BinaryResponse(response.withBody(body), attempt);
        });
  }

  /** The header fields of the answer. */
  public Headers headers() {
    return response.headers();
  }

  /** The media type the answer names. */
  public Optional<String> contentType() {
    return response.headers().first("Content-Type");
  }

  /** The number of bytes, when the answer announces it. */
  public OptionalLong contentLength() {
    return ApiResponse.number(headers(), "Content-Length");
  }

  /**
   * The bytes as a stream, which must be closed. Its failures are {@link IOException}s.
   *
   * @throws IllegalStateException when the answer was read or closed before
   */
  public InputStream stream() {
    take();
    BodyInputStream stream = new BodyInputStream(body);
    stopBy(stream::close);
    return stream;
  }

  /**
   * All bytes in memory.
   *
   * @param limit how many to accept
   * @throws ApiException when they cannot be read, or are more
   * @throws IllegalStateException when the answer was read or closed before
   */
  public byte[] bytes(int limit) {
    take();
    CompletableFuture<byte[]> bytes = BodyCollector.whole(body, limit);
    Runnable stop = () -> bytes.cancel(true);
    stopBy(stop);
    return finished(bytes, stop);
  }

  /**
   * All bytes in memory, at most 128 MiB.
   *
   * @throws ApiException when they cannot be read, or are more
   * @throws IllegalStateException when the answer was read or closed before
   */
  public byte[] bytes() {
    return bytes(128 * 1024 * 1024);
  }

  /**
   * Writes the bytes to a file, which appears, or replaces the one that was there, only when it is
   * complete.
   *
   * @return the file
   * @throws ApiException when the bytes cannot be read
   * @throws UncheckedIOException when the file cannot be written
   * @throws IllegalStateException when the answer was read or closed before
   */
  public Path saveTo(Path file) {
    FileSink sink = saving(file);
    return finished(sink.result(), sink::stop);
  }

  /**
   * The same without waiting. Cancelling the result stops the download.
   *
   * @throws IllegalStateException when the answer was read or closed before
   */
  public CompletableFuture<Path> saveToAsync(Path file) {
    CompletableFuture<Path> result = new CompletableFuture<>();
    FileSink sink = saving(file);
    result.whenComplete((path, failure) -> sink.stop());
    translated(sink.result())
        .whenCompleteAsync(
            (path, failure) -> {
              if (failure == null) {
                result.complete(path);
              } else {
                result.completeExceptionally(Futures.unwrapped(failure));
              }
            },
            Futures.pool());
    return result;
  }

  /**
   * The bytes as they arrive, for one subscriber, whose subscription is from then on what frees the
   * connection.
   *
   * @throws IllegalStateException when the answer was read or closed before
   */
  public Flow.Publisher<List<ByteBuffer>> publisher() {
    take();
    return body;
  }

  /** Frees the connection; what is being read breaks off. */
  @Override
  public void close() {
    closed = true;
    if (taken.compareAndSet(false, true)) {
      BodyCollector.discard(response.body());
    } else {
      stopReading.run();
    }
  }

  /** Media type and length. */
  @Override
  public String toString() {
    return "BinaryResponse[" + contentType().orElse("no type") + ", " + contentLength() + "]";
  }

  private FileSink saving(Path file) {
    take();
    try {
      FileSink sink = FileSink.write(body, file);
      stopBy(sink::stop);
      return sink;
    } catch (IOException e) {
      BodyCollector.discard(response.body());
      throw new UncheckedIOException(e);
    }
  }

  private void take() {
    if (closed || !taken.compareAndSet(false, true)) {
      throw new IllegalStateException("the answer was already read or closed");
    }
  }

  /**
   * From now on this is what closing does; it is done at once when the answer was closed in the
   * meantime.
   */
  private void stopBy(Runnable close) {
    stopReading = close;
    if (closed) {
      close.run();
    }
  }

  private <V> V finished(CompletableFuture<V> reading, Runnable stop) {
    try {
      return Futures.await(translated(reading));
    } catch (InterruptedException e) {
      stop.run();
      Thread.currentThread().interrupt();
      throw new CallCancelledException("interrupted while reading the answer", call, e);
    }
  }

  /** The same result, or the failure as callers know it. */
  private <V> CompletableFuture<V> translated(CompletableFuture<V> reading) {
    return reading.exceptionally(
        failure -> {
          Throwable cause = Futures.unwrapped(failure);
          if (cause instanceof IOException io) {
            throw AttemptFailure.ofBody(response, io, secrets).exception(call);
          }
          if (cause instanceof CancellationException) {
            throw new CallCancelledException(
                "the answer was closed while it was read", call, cause);
          }
          throw new CompletionException(cause);
        });
  }
}
