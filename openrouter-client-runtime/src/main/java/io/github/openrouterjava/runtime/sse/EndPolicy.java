package io.github.openrouterjava.runtime.sse;

/**
 * What it means when the server ends the response, as opposed to sending the sentinel or a last
 * event.
 */
public enum EndPolicy {
  /**
   * An error, unless the answer was complete: a stream that has a sentinel must send it or an event
   * the decoder calls complete, and no stream may end inside an event. This is the default, because
   * a cut-off answer looks just like a short one.
   */
  REQUIRE_END,
  /** A regular end; an unfinished event is dropped, as the WHATWG rules have it. */
  DROP_UNFINISHED,
  /** A regular end; an unfinished event is handed on as if it had been finished. */
  KEEP_UNFINISHED
}
