package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.error.RawResponse;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.text.Decimals;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body, as far as it was gathered in memory, and the head it came with. Its bytes are never
 * changed.
 */
public final class Body {
  private final TransportResponse head;
  private final String mediaType;
  private final Charset charset;
  private final byte[] bytes;

  private Body(TransportResponse head, String mediaType, Charset charset, byte[] bytes) {
    this.head = head;
    this.mediaType = mediaType;
    this.charset = charset;
    this.bytes = bytes;
  }

  /** A body of the media type, and in the character set, that the response names; or UTF-8. */
  static Body of(TransportResponse head, byte[] bytes) {
    String[] parts = head.headers().first("Content-Type").orElse("").split(";", -1);
    Charset charset = StandardCharsets.UTF_8;
    for (String part : parts) {
      String parameter = part.trim().toLowerCase(Locale.ROOT);
      if (parameter.startsWith("charset=")) {
        charset = charset(parameter.substring("charset=".length()).replace("\"", ""));
      }
    }
    return new Body(head, parts[0].trim().toLowerCase(Locale.ROOT), charset, bytes);
  }

  /** What one event of a stream carries. */
  static Body ofEvent(TransportResponse head, byte[] data) {
    return new Body(head, "application/json", StandardCharsets.UTF_8, data);
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8; // unknown: most likely misspelt
    }
  }

  /** The length a response announces, or -1. */
  public static long announcedLength(Headers headers) {
    return Decimals.wholeNumber(headers.first("Content-Length").orElse("")).orElse(-1);
  }

  boolean isJson() {
    return mediaType.equals("application/json")
        || mediaType.equals("text/json")
        || mediaType.endsWith("+json");
  }

  /** JSON, or a type that servers send when they do not care. */
  boolean mayBeJson() {
    return isJson()
        || isUntyped()
        || mediaType.equals("text/plain")
        || mediaType.equals("application/octet-stream");
  }

  /** Text that is neither JSON nor events. */
  boolean isText() {
    return (mediaType.startsWith("text/") && !isJson() && !isEvents())
        || mediaType.equals("application/xml")
        || mediaType.endsWith("+xml")
        || mediaType.equals("application/x-ndjson")
        || mediaType.equals("application/jsonl");
  }

  boolean isEvents() {
    return mediaType.equals("text/event-stream");
  }

  /** Whether the response names no media type. */
  boolean isUntyped() {
    return mediaType.isEmpty();
  }

  /** Its media type, in words. */
  String type() {
    return isUntyped() ? "of no type" : mediaType;
  }

  /** Whether there is nothing but white space. */
  boolean isEmpty() {
    for (byte b : bytes) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  String text() {
    return new String(bytes, charset);
  }

  /** The bytes in UTF-8, whatever the response came in. */
  byte[] utf8() {
    return charset.equals(StandardCharsets.UTF_8) ? bytes : text().getBytes(StandardCharsets.UTF_8);
  }

  /** Whether it holds one of the texts; true if there are none to look for. */
  boolean mentionsAny(@Nullable Set<String> latin) {
    return latin == null || latin.stream().anyMatch(text -> JsonScan.isIn(utf8(), text));
  }

  /** The data of each event in a body that is an event stream, as JSON bodies. */
  List<Body> events() {
    List<Body> events = new ArrayList<>();
    StringBuilder data = new StringBuilder();
    for (String line : (text() + "\n\n ").split("\r\n|\r|\n", -1)) {
      if (line.startsWith("data:")) {
        data.append(line.substring(line.startsWith("data: ") ? 6 : 5)).append('\n');
      } else if (line.isEmpty() && !data.isEmpty()) {
        String json = data.toString().trim();
        data.setLength(0);
        if (json.startsWith("{") || json.startsWith("\"")) { // not a sentinel such as [DONE]
          events.add(ofEvent(head, json.getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
    return events;
  }

  /** What is shown of it. */
  RawResponse raw(Secrets secrets) {
    return new RawResponse(head.status(), head.headers(), secrets.hidden(text()));
  }
}
