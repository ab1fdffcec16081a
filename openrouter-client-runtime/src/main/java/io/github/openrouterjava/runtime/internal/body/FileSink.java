package io.github.openrouterjava.runtime.internal.body;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Writes a body to a file that appears, or replaces another, only when it is complete: until then
 * the bytes are in a hidden file beside it, which is removed when the body breaks off.
 */
public final class FileSink implements Flow.Subscriber<List<ByteBuffer>> {
  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final CompletableFuture<Path> result = new CompletableFuture<>();
  private volatile Flow.@Nullable Subscription subscription;
  private boolean over;

  private FileSink(Path target, Path part) throws IOException {
    this.target = target;
    this.part = part;
    this.channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Begins to write a body to a file.
   *
   * @throws IOException when the file cannot be written
   */
  public static FileSink write(Flow.Publisher<List<ByteBuffer>> body, Path file)
      throws IOException {
    Path target = file.toAbsolutePath();
    String suffix = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    Path part = target.resolveSibling("." + target.getFileName() + "." + suffix + ".part");
    FileSink sink = new FileSink(target, part);
    body.subscribe(sink);
    return sink;
  }

  /**
   * Completes with the file when it is there; exceptionally when nothing is left of it, because
   * reading failed, or writing ({@link UncheckedIOException}), or it was stopped.
   */
  public CompletableFuture<Path> result() {
    return result;
  }

  /**
   * Stops the writing, removes what was written and frees the connection. Does nothing after the
   * end.
   */
  public void stop() {
    fail(new CancellationException("stopped"));
  }

  @Override
  public void onSubscribe(Flow.Subscription arrived) {
    synchronized (this) {
      subscription = arrived;
      if (!over) {
        arrived.request(1);
        return;
      }
    }
    arrived.cancel();
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    try {
      synchronized (this) {
        for (ByteBuffer buffer : buffers) {
          while (!over && buffer.hasRemaining()) {
            channel.write(buffer);
          }
        }
      }
      if (subscription != null) {
        subscription.request(1);
      }
    } catch (IOException e) {
      fail(new UncheckedIOException("the file cannot be written: " + e.getMessage(), e));
    }
  }

  @Override
  public void onError(Throwable failure) {
    fail(failure);
  }

  @Override
  public void onComplete() {
    try {
      synchronized (this) {
        if (over) {
          return;
        }
        channel.close();
        publish();
        over = true;
      }
      result.complete(target);
    } catch (IOException e) {
      fail(new UncheckedIOException("the file cannot be written: " + e.getMessage(), e));
    }
  }

  private void publish() throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Cleans up first, so that whoever learns of the failure finds nothing. */
  private void fail(Throwable failure) {
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
      try {
        channel.close();
        Files.deleteIfExists(part);
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
    if (subscription != null) {
      subscription.cancel();
    }
    result.completeExceptionally(failure);
  }
}
