package io.github.openrouterjava.runtime.internal.event;

import io.github.openrouterjava.runtime.EventLimits;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Takes each line that is not blank for the data of an event (NDJSON, JSON Lines). The end of the
 * input ends the last line.
 */
final class LineSplitter implements EventSplitter {
  private final EventLimits limits;
  private final ByteAccumulator line = new ByteAccumulator();
  private boolean blank = true;
  private long total;

  LineSplitter(EventLimits limits) {
    this.limits = limits;
  }

  @Override
  public @Nullable ServerSentEvent next(ByteBuffer input) {
    while (input.hasRemaining()) {
      byte b = input.get();
      if (++total > limits.maxTotalBytes()) {
        throw new LimitExceededException(
            "The stream is longer than " + limits.maxTotalBytes() + " bytes");
      }
      if (b == '\n') {
        ServerSentEvent event = unfinished();
        if (event != null) {
          return event;
        }
      } else {
        blank &= b == ' ' || b == '\t' || b == '\r';
        line.append(b);
        if (line.length() > Math.min(limits.maxLineBytes(), limits.maxEventBytes())) {
          throw new LimitExceededException(
              "A line of the stream is longer than "
                  + Math.min(limits.maxLineBytes(), limits.maxEventBytes())
                  + " bytes");
        }
      }
    }
    return null;
  }

  @Override
  public String lastEventId() {
    return "";
  }

  @Override
  public @Nullable Duration retry() {
    return null;
  }

  @Override
  public void restart() {
    line.reset();
    blank = true;
  }

  @Override
  public long totalBytes() {
    return total;
  }

  @Override
  public boolean insideEvent() {
    return !blank;
  }

  @Override
  public @Nullable ServerSentEvent unfinished() {
    ServerSentEvent event =
        blank ? null : new ServerSentEvent(null, line.copy(line.length()), "", null);
    line.reset();
    blank = true;
    return event;
  }
}
