package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.Received;
import io.github.openrouterjava.runtime.http.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A body that was gathered in memory, and the head it came with. Its bytes are never changed. */
final class Body {
  private static final JsonScan ERROR = new JsonScan("error");
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final int status;
  private final Headers headers;
  private final MediaType mediaType;
  private final byte[] bytes;

  Body(int status, Headers headers, MediaType mediaType, byte[] bytes) {
    this.status = status;
    this.headers = headers;
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  static Body of(int status, Headers headers, byte[] bytes) {
    return new Body(status, headers, MediaType.of(headers), bytes);
  }

  MediaType mediaType() {
    return mediaType;
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
    return new String(bytes, mediaType.charset());
  }

  /** The bytes in UTF-8, whatever the answer came in. */
  byte[] utf8() {
    return mediaType.charset().equals(StandardCharsets.UTF_8)
        ? bytes
        : text().getBytes(StandardCharsets.UTF_8);
  }

  /** Whether it may report an error; spares almost all bodies a second look. */
  boolean mentionsError() {
    return ERROR.isIn(bytes);
  }

  /** The data of each event in a body that is an event stream, as JSON bodies. */
  List<Body> events() {
    List<Body> events = new ArrayList<>();
    StringBuilder data = new StringBuilder();
    for (String line : LINE_END.split(text() + "\n\n ", -1)) {
      if (line.startsWith("data:")) {
        data.append(line.substring(line.startsWith("data: ") ? 6 : 5)).append('\n');
      } else if (line.isEmpty() && !data.isEmpty()) {
        String json = data.toString().trim();
        data.setLength(0);
        if (json.startsWith("{") || json.startsWith("\"")) { // not a sentinel such as [DONE]
          MediaType type = new MediaType("application/json", StandardCharsets.UTF_8);
          events.add(new Body(status, headers, type, json.getBytes(StandardCharsets.UTF_8)));
        }
      }
    }
    return events;
  }

  Received received(Secrets secrets) {
    return new Received(status, headers, secrets.hidden(text()));
  }
}
