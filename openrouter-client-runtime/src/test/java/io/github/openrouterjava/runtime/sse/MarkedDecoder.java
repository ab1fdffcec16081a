package io.github.openrouterjava.runtime.sse;

import io.github.openrouterjava.runtime.error.StreamProgress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes the data; "!" fails, "?" completes the answer, "." is its last event, "-" is skipped. */
final class MarkedDecoder implements EventDecoder<String> {
  @Override
  public @Nullable String decode(ServerSentEvent event, Supplier<StreamProgress> progress) {
    if (event.data().equals("!")) {
      throw new IllegalStateException("after " + progress.get());
    }
    return event.data().equals("-") ? null : event.data();
  }

  @Override
  public Ending ending(ServerSentEvent event, String element) {
    return switch (element) {
      case "?" -> Ending.MAY_END;
      case "." -> Ending.LAST;
      default -> Ending.EXPECTS_MORE;
    };
  }

  @Override
  public String text(String element) {
    return element;
  }
}
