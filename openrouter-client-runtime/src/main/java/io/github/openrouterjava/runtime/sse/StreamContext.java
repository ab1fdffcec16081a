package io.github.openrouterjava.runtime.sse;

import io.github.openrouterjava.runtime.error.StreamProgress;

/** What a decoder can ask the stream it decodes for. */
public interface StreamContext {
  /** What has arrived before the event that is being decoded. */
  StreamProgress progress();
}
