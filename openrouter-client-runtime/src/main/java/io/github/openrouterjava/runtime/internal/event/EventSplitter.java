package io.github.openrouterjava.runtime.internal.event;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Cuts the bytes of a stream into events, however they are cut into chunks. Not thread-safe. */
interface EventSplitter {
  /**
   * The next event in what was given so far and in {@code input}, or null when all of it is used
   * up. Call it with the same buffer until it returns null; more may have been read than what it
   * returned.
   *
   * @throws LimitExceededException when a line, an event or the stream exceeds its limit
   */
  @Nullable ServerSentEvent next(ByteBuffer input);

  /** The last event id in force, empty when the server sent none. */
  String lastEventId();

  /** How many bytes were given to it. */
  long totalBytes();

  /** Whether the input ended inside an event. */
  boolean insideEvent();

  /** The event the input ended in, as if it had been closed; null if there is none with data. */
  @Nullable ServerSentEvent unfinished();

  /** The reconnection time the server last asked for; null if it asked for none. */
  @Nullable Duration retry();

  /**
   * Begins with another response of the same stream: an unfinished event is dropped, the last event
   * id and the reconnection time stay in force.
   */
  void restart();
}
