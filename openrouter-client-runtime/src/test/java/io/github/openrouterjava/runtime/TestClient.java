package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.sse.EventStream;

/** The builder of a client as a generated one would have it, and some operations. */
final class TestClient extends ClientBuilder<TestClient> {
  static final String KEY = "sk-test-" + SecretScan.MARK + "-secret";

  static final Operation<JsonValue> GET =
      Operation.of("getThing", "GET", "/things/{id}", Answer.json(JsonValue.CODEC));
  static final Operation<JsonValue> LIST =
      Operation.of("listThings", "GET", "/things", Answer.json(JsonValue.CODEC));
  static final Operation<JsonValue> CREATE =
      Operation.of("createThing", "POST", "/things", Answer.json(JsonValue.CODEC));
  static final Operation<JsonValue> PAID =
      Operation.of("sendChat", "POST", "/chat/completions", Answer.json(JsonValue.CODEC))
          .paid()
          .streamField("stream", false);
  static final Operation<EventStream<JsonValue>> STREAM =
      Operation.of(
              "sendChat", "POST", "/chat/completions", Answer.events(JsonValue.CODEC, "[DONE]"))
          .paid()
          .streamField("stream", true);
  static final Operation<BinaryResponse> DOWNLOAD =
      Operation.of("download", "GET", "/content", Answer.binary());
  static final Operation<JsonValue> PUBLIC =
      Operation.of("listModels", "GET", "/models", Answer.json(JsonValue.CODEC)).anonymous();

  private TestClient(String baseUrl) {
    super("TEST", baseUrl, "test-client/1");
  }

  /** A builder without a key. */
  static TestClient keyless(Loopback server) {
    return new TestClient(server.api());
  }

  static TestClient of(Loopback server) {
    return keyless(server).apiKey(KEY);
  }

  static TestClient at(String baseUrl) {
    return new TestClient(baseUrl).apiKey(KEY);
  }

  @Override
  protected TestClient self() {
    return this;
  }

  ApiClient build() {
    return buildClient();
  }
}
