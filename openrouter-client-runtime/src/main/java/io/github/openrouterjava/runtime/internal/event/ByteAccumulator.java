package io.github.openrouterjava.runtime.internal.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A growing array of bytes that is reused from line to line. Not thread-safe. */
final class ByteAccumulator {
  private static final int INITIAL = 512;

  /** The largest Java array on every common JVM. */
  private static final int MAX_ARRAY = Integer.MAX_VALUE - 8;

  private byte[] bytes = new byte[INITIAL];
  private int length;

  int length() {
    return length;
  }

  void append(byte b) {
    ensure(length + 1L);
    bytes[length++] = b;
  }

  void append(byte[] source, int start, int end) {
    int count = end - start;
    ensure((long) length + count);
    System.arraycopy(source, start, bytes, length, count);
    length += count;
  }

  private void ensure(long needed) {
    if (needed > bytes.length) {
      long doubled = Math.max(needed, 2L * bytes.length);
      bytes = Arrays.copyOf(bytes, (int) Math.min(doubled, MAX_ARRAY));
    }
  }

  byte[] copy(int count) {
    return Arrays.copyOf(bytes, count);
  }

  /** Empties it, and lets go of an array that one big event had made large. */
  void reset(int keep) {
    length = 0;
    if (bytes.length > keep) {
      bytes = new byte[INITIAL];
    }
  }

  String text() {
    return new String(bytes, 0, length, UTF_8);
  }

  boolean sameAs(@Nullable String text) {
    return text != null && text.equals(text());
  }

  boolean contains(byte b) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == b) {
        return true;
      }
    }
    return false;
  }

  boolean isDigits() {
    for (int i = 0; i < length; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return length > 0;
  }

  /** The digits as a number, at most what fits. */
  long number() {
    long result = 0;
    for (int i = 0; i < length; i++) {
      int digit = bytes[i] - '0';
      if (result > (Long.MAX_VALUE - digit) / 10) {
        return Long.MAX_VALUE;
      }
      result = 10 * result + digit;
    }
    return result;
  }
}
