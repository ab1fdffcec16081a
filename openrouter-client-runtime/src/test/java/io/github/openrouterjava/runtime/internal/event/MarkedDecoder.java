package io.github.openrouterjava.runtime.internal.event;

import io.github.openrouterjava.runtime.error.StreamProgress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes the data; "!" fails, "?" completes the response, "." is its last event, "-" is skipped. */
final class MarkedDecoder implements EventDecoder<String> {
  @Override
  public @Nullable Decoded<String> decode(
      ServerSentEvent event, Supplier<StreamProgress> progress) {
    String data = event.data();
    return switch (data) {
      case "!" -> throw new IllegalStateException("after " + progress.get());
      case "-" -> null;
      case "?" -> new Decoded<>(data, data, Ending.MAY_END);
      case "." -> new Decoded<>(data, data, Ending.LAST);
      default -> new Decoded<>(data, data, Ending.EXPECTS_MORE);
    };
  }
}
