package io.github.openrouterjava.runtime.internal.response;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for members of one name in JSON without reading it: enough to tell events apart, and cheap
 * even for megabytes. It looks at the bytes as Latin-1, which a JVM searches with the fastest
 * instructions it has. Names are given with their quotes.
 */
final class JsonScan {
  private static final int LONGEST_TEXT = 64;
  private static final int WINDOW = 16 * 1024;

  private JsonScan() {}

  /** The bytes of {@code json} as characters. */
  static String latin(byte[] json) {
    return new String(json, StandardCharsets.ISO_8859_1);
  }

  /** Whether the name is in {@code json}; copies no more than a piece at a time. */
  static boolean isIn(byte[] json, String name) {
    for (int at = 0; at < json.length; at += WINDOW - name.length()) {
      int length = Math.min(WINDOW, json.length - at);
      if (new String(json, at, length, StandardCharsets.ISO_8859_1).contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** The values of the members, at any depth, that are texts; at most 64 characters of each. */
  static List<String> texts(String latin, String name) {
    List<String> texts = List.of();
    for (int at = valueOf(latin, name, 0); at >= 0; at = valueOf(latin, name, at)) {
      if (latin.charAt(at) == '"') {
        int end = latin.indexOf('"', at + 1);
        int longest = Math.min(latin.length(), at + 1 + LONGEST_TEXT);
        texts = texts.isEmpty() ? new ArrayList<>() : texts;
        texts.add(latin.substring(at + 1, end < 0 ? longest : Math.min(end, longest)));
      }
    }
    return texts;
  }

  /** Where the value of the next member begins; -1 when there is none. */
  static int valueOf(String latin, String name, int from) {
    for (int at = latin.indexOf(name, from); at >= 0; at = latin.indexOf(name, at)) {
      at = skipSpace(latin, at + name.length());
      if (at < latin.length() && latin.charAt(at) == ':') {
        at = skipSpace(latin, at + 1);
        return at < latin.length() ? at : -1;
      }
    }
    return -1;
  }

  private static int skipSpace(String latin, int from) {
    int at = from;
    while (at < latin.length() && " \t\n\r".indexOf(latin.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
