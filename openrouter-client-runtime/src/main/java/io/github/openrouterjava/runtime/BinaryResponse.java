package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.CallCancelledException;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.http.BodyCollector;
import io.github.openrouterjava.runtime.http.BodyInputStream;
import io.github.openrouterjava.runtime.http.FileSink;
import io.github.openrouterjava.runtime.http.GuardedBody;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.http.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/**
 * An answer of bytes, still on the wire: read it once, as a stream, into memory, to a file or
 * through a publisher, or close it. Reading fails when nothing arrives for the idle timeout, and
 * when less arrives than was announced. The connection stays in use until then. Closing is possible
 * from any thread.
 */
public final class BinaryResponse implements AutoCloseable {
  private final TransportResponse response;
  private final Flow.Publisher<List<ByteBuffer>> body;
  private final CallInfo call;
  private final Secrets secrets;
  private final AtomicReference<State> state = new AtomicReference<>(State.UNREAD);
  private volatile Runnable stopReading = () -> {};

  BinaryResponse(
      TransportResponse response, Duration idleTimeout, TimeSource time, AnswerContext context) {
    long length = AnswerContext.announcedLength(response.headers());
    this.response = response;
    this.body = new GuardedBody(response.body(), length, idleTimeout, time);
    this.call = context.call().stoppedBy(StopReason.ANSWER_STARTED);
    this.secrets = context.secrets();
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
    long length = AnswerContext.announcedLength(response.headers());
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  /**
   * The bytes as a stream, which must be closed. Its failures are {@link IOException}s.
   *
   * @throws IllegalStateException when the answer was read or closed before
   */
  public InputStream stream() {
    take();
    BodyInputStream stream = new BodyInputStream(body);
    taken(stream::close);
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
    taken(stop);
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
    sink.result()
        .whenCompleteAsync(
            (path, failure) -> {
              if (failure == null) {
                result.complete(path);
              } else {
                result.completeExceptionally(translated(failure));
              }
            },
            Pool.get());
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
    if (state.getAndSet(State.CLOSED) == State.UNREAD) {
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
      taken(sink::stop);
      return sink;
    } catch (IOException e) {
      BodyCollector.discard(response.body());
      throw new UncheckedIOException(e);
    }
  }

  private void take() {
    if (!state.compareAndSet(State.UNREAD, State.TAKEN)) {
      throw new IllegalStateException("the answer was already read or closed");
    }
  }

  /**
   * From now on this is what closing does; it is done at once when the answer was closed in the
   * meantime.
   */
  private void taken(Runnable close) {
    stopReading = close;
    if (state.get() == State.CLOSED) {
      close.run();
    }
  }

  private <V> V finished(CompletableFuture<V> reading, Runnable stop) {
    return Blocking.await(
        reading,
        cause -> {
          stop.run();
          return new CallCancelledException("interrupted while reading the answer", call, cause);
        },
        this::translated);
  }

  private RuntimeException translated(Throwable failure) {
    Throwable cause = Exchange.unwrapped(failure);
    if (cause instanceof IOException io) {
      return AttemptFailure.ofBody(response.status(), response.headers(), io, secrets)
          .exception(call);
    }
    if (cause instanceof CancellationException) {
      return new CallCancelledException("the answer was closed while it was read", call, cause);
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  private enum State {
    UNREAD,
    TAKEN,
    CLOSED
  }
}
