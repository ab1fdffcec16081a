package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.error.CallCancelledException;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.BodyCollector;
import io.github.openrouterjava.runtime.internal.body.BodyInputStream;
import io.github.openrouterjava.runtime.internal.body.FileSink;
import io.github.openrouterjava.runtime.internal.text.Decimals;
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

/** The bytes of a response, read as they arrive. */
final class StreamedBinary implements BinaryResponse {
  private static final int MAX_BYTES = 128 * 1024 * 1024;

  private final TransportResponse response;
  private final Flow.Publisher<List<ByteBuffer>> body;
  private final ResponseContext context;
  private final AtomicBoolean taken = new AtomicBoolean();
  private volatile boolean closed;
  private volatile Runnable stopReading = () -> {};

  StreamedBinary(TransportResponse response, ResponseContext context) {
    long length = Body.announcedLength(response.headers());
    this.response = response;
    this.context = context;
    Flow.Publisher<List<ByteBuffer>> guarded =
        new GuardedBody(response.body(), length, context.idleTimeout(), context.settings().time());
    this.body = new CallersBody(guarded, response, context);
    context.scope().onAbort(this::close);
  }

  @Override
  public Headers headers() {
    return response.headers();
  }

  @Override
  public Optional<String> contentType() {
    return response.headers().first("Content-Type");
  }

  @Override
  public OptionalLong contentLength() {
    return Decimals.wholeNumber(headers().first("Content-Length").orElse(""));
  }

  @Override
  public InputStream stream() {
    take();
    BodyInputStream stream = new BodyInputStream(body);
    stopBy(stream::close);
    return stream;
  }

  @Override
  public byte[] bytes(int limit) {
    take();
    CompletableFuture<byte[]> bytes = BodyCollector.whole(body, limit);
    Runnable stop = () -> bytes.cancel(true);
    stopBy(stop);
    return finished(bytes, stop);
  }

  @Override
  public byte[] bytes() {
    return bytes(MAX_BYTES);
  }

  @Override
  public Path saveTo(Path file) {
    FileSink sink = saving(file);
    return finished(sink.result(), sink::stop);
  }

  @Override
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

  @Override
  public Flow.Publisher<List<ByteBuffer>> publisher() {
    take();
    return body;
  }

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
      throw new IllegalStateException("the response was already read or closed");
    }
  }

  /** Sets what closing does from now on; does it at once if the response was closed meanwhile. */
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
      throw new CallCancelledException(
          "interrupted while reading the response", context.startedCall(), e);
    }
  }

  /** The same result, or the failure as callers know it. */
  private <V> CompletableFuture<V> translated(CompletableFuture<V> reading) {
    return reading.exceptionally(
        failure -> {
          Throwable cause = Futures.unwrapped(failure);
          if (cause instanceof IOException io) {
            throw AttemptFailure.ofBody(response, io, context.secrets())
                .exception(context.startedCall());
          }
          if (cause instanceof CancellationException) {
            throw new CallCancelledException(
                "the response was closed while it was read", context.startedCall(), cause);
          }
          throw new CompletionException(cause);
        });
  }
}
