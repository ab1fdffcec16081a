package io.github.openrouterjava.runtime.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * UTF-8 as the WHATWG Encoding standard decodes it (section 8.1.1): each malformed sequence becomes
 * U+FFFD, and ends before the first byte that cannot continue it. Java's own decoder makes one
 * character of an encoded surrogate, the standard three.
 */
public final class Utf8 {
  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(UTF_8);

  private Utf8() {}

  /** The text of bytes, malformed sequences replaced. */
  public static String decode(byte[] bytes) {
    return new String(wellFormed(bytes), UTF_8);
  }

  /** The same bytes, the array itself if they are well-formed, malformed sequences replaced. */
  public static byte[] wellFormed(byte[] bytes) {
    int from = 0;
    ByteArrayOutputStream replaced = null;
    int at = 0;
    while (at < bytes.length) {
      int length = sequence(bytes, at);
      if (length > 0) {
        at += length;
        continue;
      }
      if (replaced == null) {
        replaced = new ByteArrayOutputStream(bytes.length + REPLACEMENT.length);
      }
      replaced.write(bytes, from, at - from);
      replaced.writeBytes(REPLACEMENT);
      at -= length;
      from = at;
    }
    if (replaced == null) {
      return bytes;
    }
    replaced.write(bytes, from, at - from);
    return replaced.toByteArray();
  }

  /** The length of a well-formed sequence, or the length of a malformed one, negated. */
  private static int sequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xff;
    if (lead < 0x80) {
      return 1;
    }
    if (lead < 0xc2 || lead > 0xf4) {
      return -1;
    }
    int needed = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    int lower = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int upper = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    for (int i = 1; i <= needed; i++) {
      int next = at + i < bytes.length ? bytes[at + i] & 0xff : -1;
      if (next < lower || next > upper) {
        return -i;
      }
      lower = 0x80;
      upper = 0xbf;
    }
    return needed + 1;
  }
}
