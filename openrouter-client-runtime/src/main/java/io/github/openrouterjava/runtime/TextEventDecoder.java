package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.sse.EventDecoder;
import io.github.openrouterjava.runtime.sse.ServerSentEvent;
import io.github.openrouterjava.runtime.sse.StreamContext;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Hands on the data of events as text, but for the errors among them, which are JSON even here. */
final class TextEventDecoder implements EventDecoder<String> {
  private final int status;
  private final Headers headers;
  private final AnswerContext context;

  TextEventDecoder(int status, Headers headers, AnswerContext context) {
    this.status = status;
    this.headers = headers;
    this.context = context;
  }

  @Override
  public String decode(ServerSentEvent event, StreamContext stream) {
    MediaType type = new MediaType("text/plain", StandardCharsets.UTF_8);
    context.rejectErrorEvent(new Body(status, headers, type, event.dataBytes()), false, stream);
    return event.data();
  }

  @Override
  public @Nullable String text(String element) {
    return element;
  }
}
