package io.github.openrouterjava.it.scale;

import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.ClientBuilder;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.io.File;
import java.util.Objects;

/** The client in the child JVM, and what it looks at in that JVM. */
final class ScaleClient {
  static final Operation<EventStream<JsonValue>> STREAM =
      Operation.of(
          "chat", "POST", "/chat/completions", ResponseType.events(JsonCodecs.VALUE, "[DONE]"));
  static final Operation<JsonValue> UPLOAD =
      Operation.of("upload", "POST", "/files", ResponseType.json(JsonCodecs.VALUE));
  static final Operation<BinaryResponse> DOWNLOAD =
      Operation.of("download", "GET", "/content", ResponseType.binary());

  private ScaleClient() {}

  static ApiClient open(String baseUrl) {
    return new Builder(baseUrl).apiKey("scale").build();
  }

  /** The files this process has open, sockets included; 0 where the system does not tell. */
  static int openFiles() {
    String[] open = new File("/proc/self/fd").list();
    return open == null ? 0 : open.length;
  }

  /** The threads of this process that run HTTP or tests; the JVM's own come and go. */
  static long clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("HttpClient") || name.startsWith("openrouter"))
        .count();
  }

  private static final class Builder extends ClientBuilder<Builder> {
    Builder(String baseUrl) {
      super("NONE", Objects.requireNonNull(baseUrl), "scale");
    }

    @Override
    protected Builder self() {
      return this;
    }

    ApiClient build() {
      return ApiClient.of(settings());
    }
  }
}
