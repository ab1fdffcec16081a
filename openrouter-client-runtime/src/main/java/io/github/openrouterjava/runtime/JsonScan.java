package io.github.openrouterjava.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for members of one name in JSON without reading it: enough to tell events apart, and cheap
 * even for megabytes. It looks at the bytes as Latin-1, which a JVM searches with the fastest
 * instructions it has.
 */
final class JsonScan {
  private static final int LONGEST_TEXT = 64;
  private static final int WINDOW = 16 * 1024;

  /** The name in its quotes. */
  private final String key;

  JsonScan(String name) {
    key = '"' + name + '"';
  }

  /** The bytes of {@code json} as characters. */
  static String latin(byte[] json) {
    return new String(json, StandardCharsets.ISO_8859_1);
  }

  /** Whether the name is in {@code json}, in quotes; copies no more than a piece at a time. */
  boolean isIn(byte[] json) {
    for (int at = 0; at < json.length; at += WINDOW - key.length()) {
      int length = Math.min(WINDOW, json.length - at);
      if (new String(json, at, length, StandardCharsets.ISO_8859_1).contains(key)) {
        return true;
      }
    }
    return false;
  }

  /** The values of the members, at any depth, that are texts; at most 64 characters of each. */
  List<String> texts(String latin) {
    List<String> texts = List.of();
    for (int at = valueOf(latin, 0); at >= 0; at = valueOf(latin, at)) {
      if (latin.charAt(at) == '"') {
        texts = texts.isEmpty() ? new ArrayList<>() : texts;
        texts.add(text(latin, at + 1));
      }
    }
    return texts;
  }

  /** Where the value of the next member begins; -1 when there is none. */
  int valueOf(String latin, int from) {
    for (int at = latin.indexOf(key, from); at >= 0; at = latin.indexOf(key, at)) {
      at = skipSpace(latin, at + key.length());
      if (at < latin.length() && latin.charAt(at) == ':') {
        at = skipSpace(latin, at + 1);
        return at < latin.length() ? at : -1;
      }
    }
    return -1;
  }

  private static int skipSpace(String latin, int from) {
    int at = from;
    while (at < latin.length() && isSpace(latin.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static String text(String latin, int start) {
    int end = latin.indexOf('"', start);
    int longest = Math.min(latin.length(), start + LONGEST_TEXT);
    return latin.substring(start, end < 0 ? longest : Math.min(end, longest));
  }
}
