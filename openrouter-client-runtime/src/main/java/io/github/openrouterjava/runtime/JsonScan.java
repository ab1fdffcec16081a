package io.github.openrouterjava.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for members of one name in JSON without reading it: enough to tell events apart, and cheap
 * even for megabytes, because it looks at only some of the bytes (Horspool's algorithm).
 */
final class JsonScan {
  private static final int LONGEST_TEXT = 64;

  private final byte[] key;

  /** How far to go on from a byte that is not where the key ends. */
  private final byte[] skips = new byte[128];

  JsonScan(String name) {
    key = ('"' + name + '"').getBytes(StandardCharsets.US_ASCII);
    Arrays.fill(skips, (byte) key.length);
    for (int i = 0; i < key.length - 1; i++) {
      skips[key[i]] = (byte) (key.length - 1 - i);
    }
  }

  /** The values of the members, at any depth, that are texts; at most 64 characters of each. */
  List<String> texts(byte[] json) {
    List<String> texts = List.of();
    for (int at = valueOf(json, 0); at >= 0; at = valueOf(json, at)) {
      if (json[at] == '"') {
        texts = texts.isEmpty() ? new ArrayList<>() : texts;
        texts.add(text(json, at + 1));
      }
    }
    return texts;
  }

  /** Where the value of the next member begins; -1 when there is none. */
  int valueOf(byte[] json, int from) {
    for (int at = indexOf(json, from); at >= 0; at = indexOf(json, at)) {
      at = skipSpace(json, at + key.length);
      if (at < json.length && json[at] == ':') {
        at = skipSpace(json, at + 1);
        return at < json.length ? at : -1;
      }
    }
    return -1;
  }

  /** Where the name is found first, in its quotes, or -1. */
  int indexOf(byte[] json, int from) {
    int last = key.length - 1;
    for (int end = from + last; end < json.length; ) {
      byte b = json[end];
      if (b == '"' && Arrays.equals(json, end - last, end, key, 0, last)) {
        return end - last;
      }
      end += b < 0 ? key.length : skips[b];
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
