package io.github.openrouterjava.runtime.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
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

  private FileSink(Path target, Path part) throws IOException {
    this.target = target;
    this.part = part;
    this.channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Writes a body to a file.
   *
   * @return completes with the file; exceptionally when reading or writing fails. Cancelling it
   *     stops the download.
   * @throws IOException when the file cannot be written
   */
  public static CompletableFuture<Path> write(Flow.Publisher<List<ByteBuffer>> body, Path file)
      throws IOException {
    Path target = file.toAbsolutePath();
    String suffix = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    FileSink sink =
        new FileSink(
            target, target.resolveSibling("." + target.getFileName() + "." + suffix + ".part"));
    sink.result.whenComplete((path, failure) -> sink.cleanUp(failure));
    body.subscribe(sink);
    return sink.result;
  }

  @Override
  public void onSubscribe(Flow.Subscription arrived) {
    subscription = arrived;
    if (result.isDone()) {
      arrived.cancel();
    } else {
      arrived.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    try {
      for (ByteBuffer buffer : buffers) {
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
      Flow.Subscription source = subscription;
      if (source != null) {
        source.request(1);
      }
    } catch (IOException e) {
      result.completeExceptionally(e);
    }
  }

  @Override
  public void onError(Throwable failure) {
    result.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    try {
      channel.close();
      try {
        Files.move(
            part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      }
      result.complete(target);
    } catch (IOException e) {
      result.completeExceptionally(e);
    }
  }

  private void cleanUp(@Nullable Throwable failure) {
    if (failure == null) {
      return;
    }
    Flow.Subscription source = subscription;
    if (source != null) {
      source.cancel();
    }
    try {
      channel.close();
      Files.deleteIfExists(part);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
