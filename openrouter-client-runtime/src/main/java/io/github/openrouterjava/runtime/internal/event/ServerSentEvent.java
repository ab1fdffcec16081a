package io.github.openrouterjava.runtime.internal.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One dispatched event of a {@code text/event-stream}, as the WHATWG HTML standard (section 9.2.6)
 * defines it.
 *
 * <p>Immutable and safe to share between threads. Two events are equal when type, data, id and
 * retry are.
 */
public final class ServerSentEvent {
  private static final String DEFAULT_TYPE = "message";

  private final String type;
  private final byte[] data;
  private final String id;
  private final @Nullable Duration retry;
  private @Nullable String text;

  ServerSentEvent(@Nullable String type, byte[] data, String id, @Nullable Duration retry) {
    this.type = type == null || type.isEmpty() ? DEFAULT_TYPE : type;
    this.data = data;
    this.id = id;
    this.retry = retry;
  }

  /**
   * An event with the given type ({@code message} when null or empty) and data, mainly for tests.
   */
  public static ServerSentEvent of(@Nullable String type, String data) {
    return new ServerSentEvent(type, data.getBytes(UTF_8), "", null);
  }

  /** The event's type: its {@code event} field, or {@code message} when it has none. */
  public String type() {
    return type;
  }

  /**
   * The event's data: its {@code data} lines joined with a line feed, malformed UTF-8 replaced by
   * U+FFFD as the WHATWG Encoding standard has it.
   */
  public String data() {
    String result = text;
    if (result == null) {
      // Racing threads compute the same value; String is safe to publish without synchronisation.
      result = new String(data, UTF_8);
      text = result;
    }
    return result;
  }

  /**
   * The data in UTF-8, malformed sequences replaced. The array is the event's own, not a copy, so
   * that megabytes of base64 need not be held twice: read it, never write to it.
   */
  public byte[] dataBytes() {
    return data;
  }

  /** The last event id in force when the event was dispatched; empty when the server sent none. */
  public String id() {
    return id;
  }

  /** The reconnection time the server last asked for, or null when it asked for none. */
  public @Nullable Duration retry() {
    return retry;
  }

  /** Whether the data, without surrounding spaces and tabs, is exactly the given bytes. */
  boolean isData(byte[] expected) {
    int start = 0;
    int end = data.length;
    if (end < expected.length) {
      return false;
    }
    while (start < end && isBlank(data[start])) {
      start++;
    }
    while (end > start && isBlank(data[end - 1])) {
      end--;
    }
    return Arrays.equals(data, start, end, expected, 0, expected.length);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n';
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ServerSentEvent that
        && type.equals(that.type)
        && Arrays.equals(data, that.data)
        && id.equals(that.id)
        && java.util.Objects.equals(retry, that.retry);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + Arrays.hashCode(data);
  }

  /** Type, id and the size of the data; never the data itself, which may be private. */
  @Override
  public String toString() {
    return "ServerSentEvent[type=" + type + ", id=" + id + ", " + data.length + " bytes of data]";
  }
}
