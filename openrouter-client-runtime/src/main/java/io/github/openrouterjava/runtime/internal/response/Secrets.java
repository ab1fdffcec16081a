package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.internal.text.MaskedJson;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keys of a call out of what is shown: servers like to quote the key they refuse.
 * Immutable.
 */
public final class Secrets {
  /** Shorter parts are words such as {@code Bearer}. */
  private static final int MIN_KEY_LENGTH = 12;

  private static final Pattern BETWEEN_KEYS = Pattern.compile("[^A-Za-z0-9._~+/-]+");

  private final @Nullable String credential;
  private final Headers headers;
  private final Set<String> names;

  private Secrets(@Nullable String credential, Headers headers, Set<String> names) {
    this.credential = credential;
    this.headers = headers;
    this.names = names;
  }

  /**
   * The secrets of a call.
   *
   * @param credential that of its account
   * @param headers the fields the caller gave it: some carry keys too, one or several
   * @param names the members of JSON whose values are secrets
   */
  public static Secrets of(@Nullable String credential, Headers headers, Set<String> names) {
    return new Secrets(credential, headers, Set.copyOf(names));
  }

  /** Found only when something is shown: nearly all calls show nothing. */
  private Set<String> keys() {
    Set<String> keys = new HashSet<>();
    if (credential != null) {
      keys.add(credential);
    }
    for (Map.Entry<String, List<String>> field : headers.asMap().entrySet()) {
      if (Headers.isSecret(field.getKey())) {
        field.getValue().forEach(value -> addKeys(value, keys));
      }
    }
    return keys;
  }

  private static void addKeys(String value, Set<String> keys) {
    for (String part : BETWEEN_KEYS.split(value, -1)) {
      if (part.length() >= MIN_KEY_LENGTH) {
        keys.add(part);
      }
    }
  }

  /** A text with each key in it, and each secret of JSON in it, replaced by {@code ***}. */
  public String hidden(String text) {
    return hidden(text, keys());
  }

  private String hidden(String text, Set<String> keys) {
    String shown = names.isEmpty() ? text : MaskedJson.of(text, names::contains, name -> false);
    for (String key : keys) {
      shown = key.length() < MIN_KEY_LENGTH ? hiddenWord(key, shown) : shown.replace(key, "***");
    }
    return shown;
  }

  /** A short key also stands within words and names of members, which must stay readable. */
  private static String hiddenWord(String key, String text) {
    return text.replaceAll("(?<![A-Za-z0-9])" + Pattern.quote(key) + "(?![A-Za-z0-9])", "***");
  }

  /**
   * A cause that may be shown; null if it, or what it was caused by or suppresses, quotes a key.
   */
  public @Nullable Throwable harmless(@Nullable Throwable cause) {
    return cause == null || quotesKey(cause, keys(), new HashSet<>()) ? null : cause;
  }

  private boolean quotesKey(Throwable failure, Set<String> keys, Set<Throwable> seen) {
    if (!seen.add(failure)) {
      return false;
    }
    String message = String.valueOf(failure.getMessage());
    if (!hidden(message, keys).equals(message)) {
      return true;
    }
    Throwable cause = failure.getCause();
    return (cause != null && quotesKey(cause, keys, seen))
        || Stream.of(failure.getSuppressed()).anyMatch(each -> quotesKey(each, keys, seen));
  }

  /** The failure of a body, which may quote what the server sent, as callers may see it. */
  Throwable shown(Throwable failure) {
    return harmless(failure) == null
        ? new IOException(hidden(String.valueOf(failure.getMessage())))
        : failure;
  }
}
