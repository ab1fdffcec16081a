package io.github.openrouterjava.runtime.internal.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.openrouterjava.runtime.ClientSettings;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.BodyStage;
import io.github.openrouterjava.runtime.internal.response.Secrets;
import io.github.openrouterjava.runtime.internal.text.MaskedJson;
import io.github.openrouterjava.runtime.internal.text.ShownText;
import java.io.ByteArrayOutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.Predicate;

/**
 * Logs the bodies of one attempt: JSON without its secrets, everything else by media type and
 * length only.
 */
final class BodyLog {
  private static final Logger LOG = System.getLogger("io.github.openrouterjava.runtime");

  private final Level level;
  private final int limit;
  private final Predicate<String> secret;
  private final Secrets keys;
  private final String attempt;

  private BodyLog(ClientSettings settings, Level level, Secrets keys, String attempt) {
    this.level = level;
    this.limit = settings.bodyLogLimit();
    this.secret = settings.dialect().secrets()::contains;
    this.keys = keys;
    this.attempt = attempt;
  }

  /**
   * The log of an attempt; empty if bodies are not logged.
   *
   * @param keys those of the call
   * @param attempt which attempt it is, in words
   */
  static Optional<BodyLog> of(ClientSettings settings, Secrets keys, String attempt) {
    return settings
        .bodyLogLevel()
        .filter(LOG::isLoggable)
        .map(level -> new BodyLog(settings, level, keys, attempt));
  }

  /** Logs the body of a request, if it has one. */
  void request(TransportRequest request) {
    RequestBody body = request.body();
    if (body == null) {
      return;
    }
    String type = request.headers().first("Content-Type").orElse(body.contentType());
    byte[] bytes = isJson(type) ? body.bytes(limit).orElse(new byte[0]) : new byte[0];
    log("sends", type, body.contentLength(), bytes);
  }

  /** The response with a body that is logged when it has ended. */
  TransportResponse response(TransportResponse response) {
    return response.withBody(new LoggedBody(response.body(), response.headers()));
  }

  private void log(String verb, String type, long length, byte[] bytes) {
    StringBuilder line = new StringBuilder(attempt).append(' ').append(verb).append(' ');
    line.append(type.isEmpty() ? "a body of no type" : type);
    line.append(length < 0 ? " of unknown length" : ", " + length + " bytes");
    if (bytes.length > 0) {
      String json = MaskedJson.of(new String(bytes, UTF_8), secret, Headers::isSecret);
      line.append(": ").append(keys.hidden(json)).append(bytes.length < length ? "…" : "");
    }
    LOG.log(level, ShownText.escaped(line.toString()));
  }

  private static boolean isJson(String type) {
    String media = type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    return media.equals("application/json") || media.endsWith("+json");
  }

  /** Keeps the beginning of a body until its end. */
  private final class LoggedBody extends BodyStage {
    private final String type;
    private final boolean json;
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private long length;

    LoggedBody(Flow.Publisher<List<ByteBuffer>> body, Headers headers) {
      super(body);
      this.type = headers.first("Content-Type").orElse("");
      this.json = isJson(type);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      for (ByteBuffer buffer : buffers) {
        length += buffer.remaining();
        int room = json ? limit - beginning.size() : 0;
        byte[] piece = new byte[Math.min(room, buffer.remaining())];
        buffer.duplicate().get(piece);
        beginning.writeBytes(piece);
      }
      super.onNext(buffers);
    }

    @Override
    protected boolean end() {
      boolean first = super.end();
      if (first) {
        log("receives", type, length, beginning.toByteArray());
      }
      return first;
    }
  }
}
