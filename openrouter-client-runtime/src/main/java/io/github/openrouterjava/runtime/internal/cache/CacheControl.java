package io.github.openrouterjava.runtime.internal.cache;

import io.github.openrouterjava.runtime.http.Headers;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The directives of {@code Cache-Control} (RFC 9111, section 5.2), by name in lower case.
 * Immutable.
 */
final class CacheControl {
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "\\s*([^\\s=,\"]+)\\s*(?:=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,]*)))?\\s*,?");

  private static final int MAX_DIGITS = 10;
  private static final long MAX_AGE = 1L << 31;

  private final Map<String, String> directives;

  private CacheControl(Map<String, String> directives) {
    this.directives = directives;
  }

  /** The directives of a request or of a response; of one that stands twice, the first. */
  static CacheControl of(Headers headers) {
    Map<String, String> directives = new TreeMap<>();
    for (String value : headers.all("Cache-Control")) {
      Matcher matcher = DIRECTIVE.matcher(value);
      int at = 0;
      while (at < value.length() && matcher.find(at) && matcher.end() > at) {
        String quoted = matcher.group(2);
        String token = matcher.group(3);
        String argument = quoted != null ? quoted : token != null ? token : "";
        directives.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), argument);
        at = matcher.end();
      }
    }
    return new CacheControl(directives);
  }

  /** Those of a request, with {@code Pragma: no-cache} where it is the only directive. */
  static CacheControl ofRequest(Headers headers) {
    boolean pragma =
        !headers.contains("Cache-Control")
            && headers.all("Pragma").stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("no-cache"));
    return pragma ? new CacheControl(Map.of("no-cache", "")) : of(headers);
  }

  boolean has(String directive) {
    return directives.containsKey(directive);
  }

  /** Whether a directive is there without an argument. */
  boolean isBare(String directive) {
    return "".equals(directives.get(directive));
  }

  /** The seconds a directive gives; 0 where it gives none that can be read, empty without it. */
  OptionalLong seconds(String directive) {
    String argument = directives.get(directive);
    if (argument == null) {
      return OptionalLong.empty();
    }
    if (argument.isEmpty() || !argument.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalLong.of(0);
    }
    // RFC 9111, section 1.2.2: what is too large counts as 2^31.
    return OptionalLong.of(
        argument.length() > MAX_DIGITS ? MAX_AGE : Math.min(Long.parseLong(argument), MAX_AGE));
  }
}
