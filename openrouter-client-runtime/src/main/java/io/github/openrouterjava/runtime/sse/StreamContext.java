package io.github.openrouterjava.runtime.sse;

import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.StreamProgress;

/** What a decoder can ask the stream it decodes for. */
public interface StreamContext {
  /** The call the stream answers. */
  CallInfo call();

  /** What has arrived before the event that is being decoded. */
  StreamProgress progress();
}
