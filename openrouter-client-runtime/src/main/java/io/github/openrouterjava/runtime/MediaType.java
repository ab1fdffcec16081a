package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Headers;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/**
 * The {@code Content-Type} of an answer.
 *
 * @param name type and subtype in lower case, without parameters; empty when the answer names none
 * @param charset the character set it names, or UTF-8
 */
record MediaType(String name, Charset charset) {
  static MediaType of(Headers headers) {
    String[] parts = headers.first("Content-Type").orElse("").split(";", -1);
    Charset charset = StandardCharsets.UTF_8;
    for (String part : parts) {
      String parameter = part.trim().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("charset=")) {
        charset = charset(parameter.substring("charset=".length()).replace("\"", ""));
      }
    }
    return new MediaType(parts[0].trim().toLowerCase(Locale.ROOT), charset);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8; // unknown: most likely misspelt
    }
  }

  boolean isJson() {
    return name.equals("application/json") || name.equals("text/json") || name.endsWith("+json");
  }

  /** JSON, or a type that servers send when they do not care. */
  boolean mayBeJson() {
    return isJson()
        || name.isEmpty()
        || name.equals("text/plain")
        || name.equals("application/octet-stream");
  }

  boolean isEvents() {
    return name.equals("text/event-stream");
  }

  @Override
  public String toString() {
    return name.isEmpty() ? "of no type" : name;
  }
}
