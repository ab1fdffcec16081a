package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.internal.event.ServerSentEvent;
import io.github.openrouterjava.runtime.json.JsonString;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Writes a server-sent event as an object that has the event's fields as members. */
final class EventEnvelope {

  private EventEnvelope() {}

  /**
   * The object, in UTF-8.
   *
   * @param textEvents the names of the events whose data is text; that of all others is JSON
   */
  static byte[] of(ServerSentEvent event, Set<String> textEvents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(event.dataBytes().length + 64);
    write(out, "{\"event\":" + quoted(event.type()));
    if (!event.id().isEmpty()) {
      write(out, ",\"id\":" + quoted(event.id()));
    }
    if (event.retry() != null) {
      write(out, ",\"retry\":" + event.retry().toMillis());
    }
    if (textEvents.contains(event.type())) {
      write(out, ",\"data\":" + quoted(event.data()));
    } else if (!event.data().isBlank()) {
      write(out, ",\"data\":");
      out.writeBytes(event.dataBytes());
    }
    write(out, "}");
    return out.toByteArray();
  }

  private static String quoted(String text) {
    return new JsonString(text).toJson();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
