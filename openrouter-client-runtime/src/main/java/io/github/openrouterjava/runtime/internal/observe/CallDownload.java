package io.github.openrouterjava.runtime.internal.observe;

import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.internal.body.BodyStage;
import io.github.openrouterjava.runtime.internal.response.Futures;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bytes of one call's response, as its caller gets them: observed. */
final class CallDownload implements BinaryResponse {
  private final BinaryResponse download;
  private final CallDelivery delivery;
  private final ObservedCall observation;

  CallDownload(BinaryResponse download, CallDelivery delivery) {
    this.download = download;
    this.delivery = delivery;
    this.observation = delivery.observation();
  }

  @Override
  public Headers headers() {
    return download.headers();
  }

  @Override
  public Optional<String> contentType() {
    return download.contentType();
  }

  @Override
  public OptionalLong contentLength() {
    return download.contentLength();
  }

  @Override
  public InputStream stream() {
    return new WatchedInputStream(download.stream(), observation);
  }

  @Override
  public byte[] bytes(int limit) {
    return watched(() -> download.bytes(limit));
  }

  @Override
  public byte[] bytes() {
    return watched(download::bytes);
  }

  @Override
  public Path saveTo(Path file) {
    return watched(() -> download.saveTo(file));
  }

  @Override
  public CompletableFuture<Path> saveToAsync(Path file) {
    CompletableFuture<Path> saving = download.saveToAsync(file);
    CompletableFuture<Path> result = new CompletableFuture<>();
    saving.whenComplete(
        (path, failure) -> {
          if (failure == null) {
            observation.succeeded(null);
          } else {
            observation.failed(Futures.unwrapped(failure));
          }
          delivery.continuations().execute(() -> complete(result, path, failure));
        });
    result.whenComplete(
        (path, failure) -> {
          if (result.isCancelled()) {
            observation.cancelled();
          }
          saving.cancel(true);
        });
    return result;
  }

  private static void complete(
      CompletableFuture<Path> result, @Nullable Path path, @Nullable Throwable failure) {
    if (failure == null) {
      result.complete(path);
    } else {
      result.completeExceptionally(Futures.unwrapped(failure));
    }
  }

  @Override
  public Flow.Publisher<List<ByteBuffer>> publisher() {
    return new WatchedBody(download.publisher(), observation);
  }

  @Override
  public void close() {
    download.close();
    observation.cancelled();
  }

  @Override
  public String toString() {
    return download.toString();
  }

  private <V> V watched(Supplier<V> reading) {
    try {
      V result = reading.get();
      observation.succeeded(null);
      return result;
    } catch (IllegalStateException e) {
      throw e; // the caller asked twice; the first reading goes on
    } catch (RuntimeException e) {
      observation.failed(e);
      throw e;
    }
  }

  private static final class WatchedInputStream extends FilterInputStream {
    private final ObservedCall observation;

    WatchedInputStream(InputStream in, ObservedCall observation) {
      super(in);
      this.observation = observation;
    }

    @Override
    public int read() throws IOException {
      try {
        return ended(in.read());
      } catch (IOException e) {
        observation.failed(e);
        throw e;
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return ended(in.read(buffer, offset, length));
      } catch (IOException e) {
        observation.failed(e);
        throw e;
      }
    }

    private int ended(int read) {
      if (read < 0) {
        observation.succeeded(null);
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      observation.cancelled();
      super.close();
    }
  }

  private static final class WatchedBody extends BodyStage {
    private final ObservedCall observation;

    WatchedBody(Flow.Publisher<List<ByteBuffer>> body, ObservedCall observation) {
      super(body);
      this.observation = observation;
    }

    @Override
    public void onError(Throwable failure) {
      observation.failed(failure);
      super.onError(failure);
    }

    @Override
    public void onComplete() {
      observation.succeeded(null);
      super.onComplete();
    }

    @Override
    public void cancel() {
      observation.cancelled();
      super.cancel();
    }
  }
}
