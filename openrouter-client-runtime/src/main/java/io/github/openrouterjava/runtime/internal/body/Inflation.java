package io.github.openrouterjava.runtime.internal.body;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Deque;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Inflates {@code gzip} (RFC 1952) and {@code deflate} (RFC 1950, or bare RFC 1951) piece by piece.
 * Not thread-safe.
 */
final class Inflation {
  private static final int CHUNK = 16 * 1024;
  private static final int TRAILER = 8;

  // The header of a gzip member (RFC 1952, section 2.3).
  private static final int FIXED = 10;
  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int[] BEGINNING = {0x1f, 0x8b, 8};

  private final boolean gzip;
  private final CRC32 checksum = new CRC32();
  private final byte[] chunk = new byte[CHUNK];
  private @Nullable Inflater inflater;
  private long trailer;
  private int trailerBytes;
  private boolean finished;
  private boolean closed;

  private boolean inHeader;
  private int position;
  private int flags;
  private int extraBytes;
  private int extraLength;
  private int checksumBytes;

  Inflation(boolean gzip) {
    this.gzip = gzip;
    this.inHeader = gzip;
  }

  /**
   * The next inflated bytes, or null when the input does not suffice for any. Uses the input up.
   */
  @Nullable ByteBuffer next(Deque<ByteBuffer> input) throws IOException {
    while (!closed) {
      ByteBuffer head = input.peek();
      if (head == null) {
        return null;
      }
      if (!head.hasRemaining()) {
        input.remove();
      } else if (finished) {
        readTrailer(head);
      } else if (inHeader) {
        readHeader(head);
      } else {
        ByteBuffer inflated = inflate(head);
        if (inflated != null) {
          return inflated;
        }
      }
    }
    return null;
  }

  /** Says that there is no more input. */
  void end() throws IOException {
    boolean whole = gzip ? finished && trailerBytes == TRAILER : finished;
    boolean empty = inflater == null && (!gzip || (inHeader && position == 0));
    close();
    if (!whole && !empty) {
      throw new EOFException("the compressed response was cut off");
    }
  }

  /** Frees native memory; safe to call twice. */
  void close() {
    closed = true;
    if (inflater != null) {
      inflater.end();
    }
  }

  private void readHeader(ByteBuffer input) throws IOException {
    while (inHeader && input.hasRemaining()) {
      header(input.get() & 0xff);
    }
  }

  private void header(int value) throws ZipException {
    if (position < FIXED) {
      fixedHeader(value);
    } else if ((flags & HAS_EXTRA) != 0) {
      extraHeader(value);
    } else if ((flags & (HAS_NAME | HAS_COMMENT)) != 0) {
      if (value == 0) {
        flags &= (flags & HAS_NAME) != 0 ? ~HAS_NAME : ~HAS_COMMENT;
      }
    } else if (++checksumBytes == 2) {
      flags &= ~HAS_CHECKSUM;
    }
    int left = flags & (HAS_EXTRA | HAS_NAME | HAS_COMMENT | HAS_CHECKSUM);
    inHeader = position < FIXED || left != 0;
  }

  private void fixedHeader(int value) throws ZipException {
    if (position < BEGINNING.length && value != BEGINNING[position]) {
      throw new ZipException("the response claims to be gzip and is not");
    }
    if (position == BEGINNING.length) {
      flags = value;
    }
    position++;
  }

  private void extraHeader(int value) {
    if (extraBytes < 2) {
      extraLength |= value << (8 * extraBytes);
    }
    extraBytes++;
    if (extraBytes >= 2 && extraBytes == 2 + extraLength) {
      flags &= ~HAS_EXTRA;
    }
  }

  private @Nullable ByteBuffer inflate(ByteBuffer input) throws IOException {
    Inflater current = inflater;
    if (current == null) {
      // Some servers send bare deflate data under the name: the zlib header always begins with
      // method 8.
      current = new Inflater(gzip || (input.get(input.position()) & 0x0f) != 8);
      inflater = current;
    }
    try {
      current.setInput(input);
      int count = current.inflate(chunk);
      if (current.needsDictionary()) {
        throw new ZipException("the compressed response needs a dictionary");
      }
      finished = current.finished();
      if (count == 0) {
        return null;
      }
      checksum.update(chunk, 0, count);
      byte[] copy = new byte[count];
      System.arraycopy(chunk, 0, copy, 0, count);
      return ByteBuffer.wrap(copy);
    } catch (DataFormatException e) {
      throw new ZipException("the compressed response is damaged: " + e.getMessage());
    }
  }

  /**
   * After the compressed data gzip has a checksum and a length, then perhaps another member;
   * deflate has nothing.
   */
  private void readTrailer(ByteBuffer input) throws IOException {
    if (!gzip) {
      input.position(input.limit());
      return;
    }
    if (trailerBytes == TRAILER) {
      nextMember();
      return;
    }
    while (trailerBytes < TRAILER && input.hasRemaining()) {
      trailer |= (input.get() & 0xffL) << (8 * trailerBytes++);
    }
    if (trailerBytes == TRAILER && (trailer & 0xffffffffL) != checksum.getValue()) {
      throw new ZipException("the compressed response is damaged: its checksum is wrong");
    }
  }

  private void nextMember() {
    finished = false;
    trailer = 0;
    trailerBytes = 0;
    checksum.reset();
    inHeader = true;
    position = 0;
    extraBytes = 0;
    extraLength = 0;
    checksumBytes = 0;
    if (inflater != null) {
      inflater.end();
      inflater = null;
    }
  }
}
