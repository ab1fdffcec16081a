package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Headers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keys of a call out of what is shown: servers like to quote the key they refuse.
 * Immutable.
 */
final class Secrets {
  /** Whatever is shorter is a word such as {@code Bearer}. */
  private static final int SHORTEST_KEY = 12;

  private static final Pattern BETWEEN_KEYS = Pattern.compile("[^A-Za-z0-9._~+/-]+");

  /** The texts to hide. */
  private final Set<String> keys;

  private Secrets(Set<String> keys) {
    this.keys = keys;
  }

  /**
   * The keys of a call.
   *
   * @param credential that of its account
   * @param headers the fields the caller gave it: some carry keys too, one or several
   */
  static Secrets of(@Nullable String credential, Headers headers) {
    Set<String> keys = new HashSet<>();
    if (credential != null) {
      keys.add(credential);
    }
    for (Map.Entry<String, List<String>> field : headers.asMap().entrySet()) {
      if (Headers.isSecret(field.getKey())) {
        field.getValue().forEach(value -> addKeys(value, keys));
      }
    }
    return new Secrets(keys);
  }

  private static void addKeys(String value, Set<String> keys) {
    for (String part : BETWEEN_KEYS.split(value, -1)) {
      if (part.length() >= SHORTEST_KEY) {
        keys.add(part);
      }
    }
  }

  String hidden(String text) {
    String shown = text;
    for (String key : keys) {
      shown = shown.replace(key, "***");
    }
    return shown;
  }

  /** A cause that may be shown; null when it, or what caused it, quotes the credential. */
  @Nullable Throwable harmless(@Nullable Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      String message = String.valueOf(each.getMessage());
      if (!hidden(message).equals(message)) {
        return null;
      }
    }
    return cause;
  }
}
