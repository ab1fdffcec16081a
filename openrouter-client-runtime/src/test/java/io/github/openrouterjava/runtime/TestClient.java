package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.sse.EventStream;

/** The builder of a client as a generated one would have it, and some operations. */
final class TestClient extends ClientBuilder<TestClient> {
  static final String KEY = "sk-test-" + SecretScan.MARK + "-secret";

  static final Operation<JsonValue> GET =
      Operation.request("getThing", "GET", "/things/{id}").answer(Answers.json(JsonValue.CODEC));
  static final Operation<JsonValue> LIST =
      Operation.request("listThings", "GET", "/things").answer(Answers.json(JsonValue.CODEC));
  static final Operation<JsonValue> CREATE =
      Operation.request("createThing", "POST", "/things").answer(Answers.json(JsonValue.CODEC));
  static final Operation<JsonValue> PAID =
      Operation.request("sendChat", "POST", "/chat/completions")
          .paid()
          .streamField("stream", false)
          .answer(Answers.json(JsonValue.CODEC));
  static final Operation<EventStream<JsonValue>> STREAM =
      Operation.request("sendChat", "POST", "/chat/completions")
          .paid()
          .streamField("stream", true)
          .answer(Answers.events(JsonValue.CODEC, "[DONE]"));
  static final Operation<BinaryResponse> DOWNLOAD =
      Operation.request("download", "GET", "/content").answer(Answers.binary());
  static final Operation<JsonValue> PUBLIC =
      Operation.request("listModels", "GET", "/models")
          .anonymous()
          .answer(Answers.json(JsonValue.CODEC));

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
