package io.github.openrouterjava.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a request sends. A body is a recipe: each attempt subscribes to a fresh {@link
 * #publisher()}, so that files and streams are never held in memory and a repeated attempt sends
 * the same bytes.
 */
public abstract class RequestBody {
  /** For subclasses. */
  protected RequestBody() {}

  /** The media type, for the {@code Content-Type} field. */
  public abstract String contentType();

  /** The length in bytes, or -1 when it is not known beforehand. */
  public abstract long contentLength();

  /** Whether {@link #publisher()} may be called again to send the same bytes once more. */
  public boolean repeatable() {
    return true;
  }

  /**
   * The bytes of one attempt.
   *
   * @throws UncheckedIOException when the source cannot be opened
   * @throws IllegalStateException when the body is not {@linkplain #repeatable() repeatable} and
   *     was already taken
   */
  public abstract Flow.Publisher<ByteBuffer> publisher();

  /**
   * The bytes that each attempt sends, for observers and interceptors that look into them. The body
   * is still sent as it is. Of a body in memory they are copied; a file is read, which takes the
   * thread its time.
   *
   * @param limit how many bytes to accept
   * @return empty if the body is not {@linkplain #repeatable() repeatable} or has more bytes
   * @throws UncheckedIOException when the source cannot be read
   */
  public Optional<byte[]> bytes(int limit) {
    return repeatable() && contentLength() <= limit
        ? BodyBytes.of(publisher(), limit)
        : Optional.empty();
  }

  /** A body of bytes in memory; the array is not copied and must not change. */
  public static RequestBody of(byte[] bytes, String contentType) {
    return new Simple(contentType, bytes.length, null, () -> BodyPublishers.ofByteArray(bytes));
  }

  /** A body of UTF-8 text. */
  public static RequestBody of(String text, String contentType) {
    return of(text.getBytes(StandardCharsets.UTF_8), contentType);
  }

  /**
   * A body read from a file, in pieces, once per attempt.
   *
   * @throws UncheckedIOException when there is no such file, or its length cannot be read
   */
  public static RequestBody of(Path file, String contentType) {
    long length = lengthOf(file);
    return new Simple(contentType, length, null, () -> publisherOf(file, length));
  }

  /**
   * A body read from a stream that can be opened again for each attempt.
   *
   * @param length the number of bytes, or -1 when unknown
   */
  public static RequestBody of(Supplier<InputStream> opener, long length, String contentType) {
    return new Simple(contentType, length, null, () -> BodyPublishers.ofInputStream(opener));
  }

  /**
   * A body read from a stream that can be read only once: a call with such a body is never
   * repeated.
   *
   * @param length the number of bytes, or -1 when unknown
   */
  public static RequestBody ofOnce(InputStream stream, long length, String contentType) {
    return new Simple(
        contentType, length, new AtomicBoolean(), () -> BodyPublishers.ofInputStream(() -> stream));
  }

  private static long lengthOf(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString(), null, "not a file that can be sent");
      }
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BodyPublisher publisherOf(Path file, long length) {
    if (lengthOf(file) != length) {
      throw new UncheckedIOException(
          new IOException("the file changed its length while it was being sent: " + file));
    }
    try {
      return BodyPublishers.ofFile(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Media type and length only: bodies may hold secrets. */
  @Override
  public String toString() {
    return "RequestBody[" + contentType() + ", " + contentLength() + " bytes]";
  }

  private static final class Simple extends RequestBody {
    private final String contentType;
    private final long contentLength;
    private final Supplier<? extends Flow.Publisher<ByteBuffer>> opener;

    /** Whether the only attempt there may be was made; null where there may be any number. */
    private final @Nullable AtomicBoolean taken;

    Simple(
        String contentType,
        long contentLength,
        @Nullable AtomicBoolean taken,
        Supplier<? extends Flow.Publisher<ByteBuffer>> opener) {
      this.contentType = contentType;
      this.contentLength = contentLength;
      this.taken = taken;
      this.opener = opener;
    }

    @Override
    public String contentType() {
      return contentType;
    }

    @Override
    public long contentLength() {
      return contentLength;
    }

    @Override
    public boolean repeatable() {
      return taken == null;
    }

    @Override
    public Flow.Publisher<ByteBuffer> publisher() {
      if (taken != null && taken.getAndSet(true)) {
        throw new IllegalStateException("this body was already sent and cannot be read again");
      }
      return opener.get();
    }
  }
}
