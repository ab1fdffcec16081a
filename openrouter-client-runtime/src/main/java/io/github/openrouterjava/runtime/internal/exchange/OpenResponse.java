package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.BodyStage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A stream or download that a call handed out, from then on until its body ends: closing the client
 * closes it. Thread-safe.
 */
final class OpenResponse {
  private final ClientCore core;
  private @Nullable AutoCloseable result;
  private boolean ended;

  OpenResponse(ClientCore core) {
    this.core = core;
  }

  /** The response with a body whose end is noticed. */
  TransportResponse watching(TransportResponse response) {
    return response.withBody(new WatchedBody(response.body()));
  }

  /** The call hands out what reads the body. */
  void handOut(AutoCloseable reader) {
    synchronized (this) {
      if (ended) {
        return;
      }
      result = reader;
      core.opened(this);
    }
    if (core.isClosed()) {
      close();
    }
  }

  /** Closes what was handed out: its reader learns that it was closed. */
  void close() {
    AutoCloseable open;
    synchronized (this) {
      open = result;
    }
    if (open != null) {
      try {
        open.close();
      } catch (Exception e) {
        throw new IllegalStateException("a response cannot be closed", e);
      }
    }
  }

  private synchronized void end() {
    ended = true;
    core.ended(this);
  }

  private final class WatchedBody extends BodyStage {
    WatchedBody(Flow.Publisher<List<ByteBuffer>> body) {
      super(body);
    }

    @Override
    protected boolean end() {
      OpenResponse.this.end();
      return super.end();
    }
  }
}
