package io.github.openrouterjava.runtime.error;

import org.jspecify.annotations.Nullable;

/** How far an event stream had got. Immutable. */
public final class StreamProgress {

  /** Nothing has arrived yet. */
  public static final StreamProgress NONE = new StreamProgress(0, 0, null, null);

  private final long elements;
  private final long bytes;
  private final @Nullable String lastEventId;
  private final @Nullable String partialText;

  /** For the runtime: what the accessors give. */
  public StreamProgress(
      long elements, long bytes, @Nullable String lastEventId, @Nullable String partialText) {
    this.elements = elements;
    this.bytes = bytes;
    this.lastEventId = lastEventId;
    this.partialText = partialText;
  }

  /** How many elements the stream had yielded. */
  public long elements() {
    return elements;
  }

  /** How many bytes of the response had been read. */
  public long bytes() {
    return bytes;
  }

  /** The last event id the server had sent; null if none. */
  public @Nullable String lastEventId() {
    return lastEventId;
  }

  /**
   * The text of the response up to there, cut at a million characters; null if the kind of stream
   * is not known to carry text.
   */
  public @Nullable String partialText() {
    return partialText;
  }

  /** Counts and the id; never the text, which may be private. */
  @Override
  public String toString() {
    String id = lastEventId == null ? "" : ", last event id " + lastEventId;
    return elements + (elements == 1 ? " event" : " events") + " in " + bytes + " bytes" + id;
  }
}
