package io.github.openrouterjava.runtime.internal.page;

import io.github.openrouterjava.runtime.http.Headers;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header field {@code Link} (RFC 8288, section 3). */
final class LinkHeader {

  private static final String VALUE = "\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s\";,]*+";
  private static final Pattern LINK =
      Pattern.compile("<([^>]*+)>((?:\\s*+;\\s*+[^\\s=;,]++(?:\\s*+=\\s*+(?:" + VALUE + "))?+)*+)");
  private static final Pattern PARAMETER =
      Pattern.compile("\\s*+;\\s*+([^\\s=;,]++)(?:\\s*+=\\s*+(" + VALUE + "))?+");

  private LinkHeader() {}

  /** The target of the first link with the relation {@code next}, null where there is none. */
  static @Nullable String next(Headers headers) {
    for (String field : headers.all("Link")) {
      Matcher link = LINK.matcher(field);
      while (link.find()) {
        if (isNext(link.group(2))) {
          return link.group(1).strip();
        }
      }
    }
    return null;
  }

  /** Only the first {@code rel} of a link counts; it may name several relations. */
  private static boolean isNext(String parameters) {
    Matcher parameter = PARAMETER.matcher(parameters);
    while (parameter.find()) {
      if (parameter.group(1).equalsIgnoreCase("rel")) {
        return parameter.group(2) != null && namesNext(parameter.group(2));
      }
    }
    return false;
  }

  private static boolean namesNext(String relation) {
    String types = relation.replace("\"", "").toLowerCase(Locale.ROOT);
    return (" " + types.replaceAll("\\s+", " ") + " ").contains(" next ");
  }
}
