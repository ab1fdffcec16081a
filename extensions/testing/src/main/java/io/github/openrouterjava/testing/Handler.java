package io.github.openrouterjava.testing;

import org.jspecify.annotations.Nullable;

/** Decides what a server replies. Called by many threads at once. */
@FunctionalInterface
public interface Handler {
  /** The reply to a request that has arrived completely. */
  Reply handle(RecordedRequest request) throws Exception;

  /**
   * The reply to a request of which only the head has arrived; null, the default, has the body read
   * first. After an early reply the connection is closed.
   */
  default @Nullable Reply beforeBody(RecordedRequest head) throws Exception {
    return null;
  }
}
