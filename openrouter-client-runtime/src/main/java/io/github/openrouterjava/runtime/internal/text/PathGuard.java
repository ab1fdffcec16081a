package io.github.openrouterjava.runtime.internal.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * Checks paths that callers write themselves: whatever they contain, the request stays below the
 * base URL. Rejects absolute URLs, {@code //host}, dot segments however often they are encoded,
 * backslashes, control characters, user information, queries and fragments, and characters that
 * look like slashes or dots and are turned into them by some software.
 */
public final class PathGuard {
  /**
   * Characters that Unicode normalisation leaves alone and that still pass for a slash, a backslash
   * or a dot.
   */
  private static final String LOOK_ALIKES =
      "\u2044\u2215\u2571\u29f8\u27cb\u2cc6\u31d3\u30ce\u4e3f\u2216\u29f5\u29f9\u2572"
          + "\u3002\u06d4\u0701\u0702\ua60e\ua4f8\u0660\u06f0\u2027\u30fb\ufeff\u200b\u2060";

  private PathGuard() {}

  /**
   * The path, beginning with exactly one slash and encoded, ready to be appended to the base URL;
   * the empty path is the base URL itself and stays empty.
   *
   * @throws IllegalArgumentException when it is rejected
   */
  public static String check(String path) {
    if (path.isEmpty()) {
      return "";
    }
    rejectCharacters(path);
    String relative = path.startsWith("/") ? path.substring(1) : path;
    if (relative.startsWith("/")) {
      throw rejected("it begins with two slashes, which names another host");
    }
    if (relative.matches("^[A-Za-z][A-Za-z0-9+.-]*:.*")) {
      throw rejected("it is an absolute URL; give the part below the base URL");
    }
    rejectEncoded(relative);
    for (String segment : relative.split("/", -1)) {
      if (isDots(segment)) {
        throw rejected("it has a segment of dots");
      }
    }
    return "/" + Targets.encoded(relative, "-._~:/%!$&'()*+,;=");
  }

  private static void rejectCharacters(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 0x7f && c < 0xa0) || (Character.isSurrogate(c) && !pairedAt(text, i))) {
        throw rejected(String.format("it has the control character U+%04X", (int) c));
      }
      switch (c) {
        case '\\' -> throw rejected("it has a backslash");
        case '@' -> throw rejected("it has an @; write %40");
        case '#' -> throw rejected("it has a fragment; write %23 for the character");
        case '?' ->
            throw rejected(
                "it has a query; give the query as an argument of its own, or write %3F");
        default -> {}
      }
      if (c > 0x7f && looksLikeSyntax(c)) {
        throw rejected(
            String.format("it has U+%04X, which can pass for a slash or a dot", (int) c));
      }
    }
  }

  private static boolean pairedAt(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private static boolean looksLikeSyntax(char c) {
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return LOOK_ALIKES.indexOf(c) >= 0 || plain.chars().anyMatch(p -> "./\\@#?%:".indexOf(p) >= 0);
  }

  /**
   * Decodes once, and rejects what decoding reveals: syntax that must not be hidden, or a second
   * layer of encoding.
   */
  private static void rejectEncoded(String path) {
    String decoded = decode(path);
    if (decoded.equals(path)) {
      return;
    }
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i);
      if (c < ' ' || c == 0x7f || c == '\\') {
        throw rejected("it hides a control character or backslash behind percent encoding");
      }
      if (c > 0x7f && looksLikeSyntax(c)) {
        throw rejected("it hides a look-alike of a slash or dot behind percent encoding");
      }
    }
    if (decoded.matches("(?s).*%[0-9A-Fa-f]{2}.*")) {
      throw rejected("it is encoded twice");
    }
    for (String segment : decoded.split("/", -1)) {
      if (isDots(segment)) {
        throw rejected("it hides a segment of dots behind percent encoding");
      }
    }
  }

  /** Also {@code ..;x}: some servers cut parameters off before they resolve the segment. */
  private static boolean isDots(String segment) {
    int end = segment.indexOf(';');
    String name = (end < 0 ? segment : segment.substring(0, end)).trim();
    return name.equals(".") || name.equals("..");
  }

  private static String decode(String path) {
    ByteBuffer bytes = ByteBuffer.allocate(path.length() * 4);
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%') {
        // Not Character.digit, which takes the digits of every script for digits.
        if (i + 2 >= path.length()
            || !HexFormat.isHexDigit(path.charAt(i + 1))
            || !HexFormat.isHexDigit(path.charAt(i + 2))) {
          throw rejected("it has a % that begins no encoded character; write %25");
        }
        bytes.put((byte) HexFormat.fromHexDigits(path, i + 1, i + 3));
        i += 2;
      } else if (Character.isHighSurrogate(c)) {
        bytes.put(path.substring(i, i + 2).getBytes(StandardCharsets.UTF_8));
        i++;
      } else {
        bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException e) {
      throw rejected("what it encodes is not UTF-8");
    }
  }

  private static IllegalArgumentException rejected(String reason) {
    return new IllegalArgumentException("the path is not usable: " + reason);
  }
}
