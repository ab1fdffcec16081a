package io.github.openrouterjava.runtime.error;

import org.jspecify.annotations.Nullable;

/**
 * How far an event stream had got.
 *
 * @param elements how many elements the stream had yielded
 * @param bytes how many bytes of the response had been read
 * @param lastEventId the last event id the server had sent; null if none
 * @param partialText the text of the response up to there, cut at a million characters; null if the
 *     kind of stream is not known to carry text
 */
public record StreamProgress(
    long elements, long bytes, @Nullable String lastEventId, @Nullable String partialText) {

  /** Nothing has arrived yet. */
  public static final StreamProgress NONE = new StreamProgress(0, 0, null, null);

  /** Counts and the id; never the text, which may be private. */
  @Override
  public String toString() {
    String id = lastEventId == null ? "" : ", last event id " + lastEventId;
    return elements + (elements == 1 ? " event" : " events") + " in " + bytes + " bytes" + id;
  }
}
