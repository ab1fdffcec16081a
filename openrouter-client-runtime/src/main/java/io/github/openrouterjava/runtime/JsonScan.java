package io.github.openrouterjava.runtime;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * Looks for members in JSON without reading it: enough to tell events apart, and cheap even for
 * megabytes.
 */
final class JsonScan {
  private static final int LONGEST_TEXT = 64;

  private JsonScan() {}

  /**
   * Whether a member of that name, at any depth, has a text of at most 64 characters that matches.
   */
  static boolean anyText(byte[] json, String name, Predicate<String> matches) {
    byte[] key = ('"' + name + '"').getBytes(StandardCharsets.US_ASCII);
    for (int at = valueOf(json, key, 0); at >= 0; at = valueOf(json, key, at)) {
      if (json[at] == '"' && matches.test(text(json, at + 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the value of the next member begins that has the name in {@code key}; -1 when there is
   * none.
   */
  static int valueOf(byte[] json, byte[] key, int from) {
    for (int at = indexOf(json, key, from); at >= 0; at = indexOf(json, key, at)) {
      at = skipSpace(json, at + key.length);
      if (at < json.length && json[at] == ':') {
        at = skipSpace(json, at + 1);
        return at < json.length ? at : -1;
      }
    }
    return -1;
  }

  /** Where the bytes are found first, or -1. */
  static int indexOf(byte[] bytes, byte[] wanted, int from) {
    int last = bytes.length - wanted.length;
    for (int i = from; i <= last; i++) {
      int matched = 0;
      while (matched < wanted.length && bytes[i + matched] == wanted[matched]) {
        matched++;
      }
      if (matched == wanted.length) {
        return i;
      }
    }
    return -1;
  }

  private static int skipSpace(byte[] json, int from) {
    int at = from;
    while (at < json.length
        && (json[at] == ' ' || json[at] == '\t' || json[at] == '\n' || json[at] == '\r')) {
      at++;
    }
    return at;
  }

  private static String text(byte[] json, int start) {
    int end = start;
    while (end < json.length && json[end] != '"' && end - start < LONGEST_TEXT) {
      end++;
    }
    return new String(json, start, end - start, StandardCharsets.UTF_8);
  }
}
