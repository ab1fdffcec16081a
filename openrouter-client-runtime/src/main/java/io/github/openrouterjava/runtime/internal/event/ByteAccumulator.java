package io.github.openrouterjava.runtime.internal.event;

import io.github.openrouterjava.runtime.internal.text.Utf8;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Growing bytes, in one array that is reused from line to line while they are few, and in pieces
 * when they are many: doubling an array of megabytes would need three times its size. Not
 * thread-safe.
 */
final class ByteAccumulator {
  private static final int INITIAL = 512;

  /** The size up to which one array grows, and is kept for the next line. */
  private static final int MAX_KEPT = 64 * 1024;

  /** Small enough not to be a humongous object of the JVM's default collector. */
  private static final int PIECE = 256 * 1024;

  private final List<byte[]> filled = new ArrayList<>(0);
  private byte[] last = new byte[INITIAL];
  private int lastLength;
  private int filledLength;

  int length() {
    return filledLength + lastLength;
  }

  void append(byte b) {
    if (lastLength == last.length) {
      grow(lastLength + 1);
    }
    last[lastLength++] = b;
  }

  void append(byte[] source, int start, int end) {
    int at = start;
    while (at < end) {
      if (end - at > last.length - lastLength) {
        grow(lastLength + end - at);
      }
      int count = Math.min(end - at, last.length - lastLength);
      System.arraycopy(source, at, last, lastLength, count);
      lastLength += count;
      at += count;
    }
  }

  /** Makes room for more bytes, though not always for all of them. */
  private void grow(int needed) {
    if (needed <= MAX_KEPT) {
      last = Arrays.copyOf(last, Math.min(Math.max(needed, 2 * last.length), MAX_KEPT));
    } else if (lastLength == last.length) {
      filled.add(last);
      filledLength += lastLength;
      last = new byte[PIECE];
      lastLength = 0;
    }
  }

  byte[] copy(int count) {
    if (filled.isEmpty()) {
      return Arrays.copyOf(last, count);
    }
    byte[] all = new byte[count];
    int at = 0;
    for (byte[] piece : filled) {
      int part = Math.min(piece.length, count - at);
      System.arraycopy(piece, 0, all, at, part);
      at += part;
    }
    System.arraycopy(last, 0, all, at, count - at);
    return all;
  }

  /** Empties it, and lets go of what one big event had needed. */
  void reset() {
    if (!filled.isEmpty()) {
      filled.clear();
      last = new byte[INITIAL];
    }
    lastLength = 0;
    filledLength = 0;
  }

  String text() {
    return Utf8.decode(copy(length()));
  }

  boolean sameAs(@Nullable String text) {
    return text != null && text.equals(text());
  }

  boolean contains(byte b) {
    for (byte each : copy(length())) {
      if (each == b) {
        return true;
      }
    }
    return false;
  }

  boolean isDigits() {
    for (byte each : copy(length())) {
      if (each < '0' || each > '9') {
        return false;
      }
    }
    return length() > 0;
  }

  /** The digits as a number, at most what fits. */
  long number() {
    long result = 0;
    for (byte each : copy(length())) {
      int digit = each - '0';
      if (result > (Long.MAX_VALUE - digit) / 10) {
        return Long.MAX_VALUE;
      }
      result = 10 * result + digit;
    }
    return result;
  }
}
