package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.generated.CredentialPlace;
import io.github.openrouterjava.runtime.generated.Dialect;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.json.JsonValue;

/** The builder of a client as a generated one would have it, and some operations. */
final class TestClient extends ClientBuilder<TestClient> {
  static final String KEY = "sk-test-" + SecretScan.MARK + "-secret";

  static final Operation<JsonValue> GET =
      Operation.of("getThing", "GET", "/things/{id}", ResponseType.json(JsonCodecs.VALUE));
  static final Operation<JsonValue> LIST =
      Operation.of("listThings", "GET", "/things", ResponseType.json(JsonCodecs.VALUE));
  static final Operation<JsonValue> CREATE =
      Operation.of("createThing", "POST", "/things", ResponseType.json(JsonCodecs.VALUE));
  static final Operation<JsonValue> REPLACE =
      Operation.of("replaceThing", "PUT", "/things", ResponseType.json(JsonCodecs.VALUE));
  static final Operation<JsonValue> PAID =
      Operation.of("sendChat", "POST", "/chat/completions", ResponseType.json(JsonCodecs.VALUE))
          .paid()
          .streamField("stream", false);
  static final Operation<EventStream<JsonValue>> STREAM =
      Operation.of(
              "sendChat",
              "POST",
              "/chat/completions",
              ResponseType.events(JsonCodecs.VALUE, "[DONE]"))
          .paid()
          .streamField("stream", true);
  static final Operation<BinaryResponse> DOWNLOAD =
      Operation.of("download", "GET", "/content", ResponseType.binary());
  static final Operation<JsonValue> PUBLIC =
      Operation.of("listModels", "GET", "/models", ResponseType.json(JsonCodecs.VALUE)).anonymous();

  static final Operation<JsonValue> JOB =
      Operation.of("getJob", "GET", "/jobs", ResponseType.json(JsonCodecs.VALUE));

  private TestClient(String baseUrl, Dialect dialect) {
    super("TEST", baseUrl, "test-client/1", CredentialPlace.BEARER, dialect);
    transport(TransportUnderTest::open);
  }

  /** A builder for an API without a dialect. */
  static TestClient plain(Loopback server) {
    return new TestClient(server.api(), Dialect.none()).apiKey(KEY);
  }

  /** A builder without a key. */
  static TestClient keyless(Loopback server) {
    return new TestClient(server.api(), TestDialect.DIALECT);
  }

  static TestClient of(Loopback server) {
    return keyless(server).apiKey(KEY);
  }

  static TestClient of(Loopback server, Dialect dialect) {
    return new TestClient(server.api(), dialect).apiKey(KEY);
  }

  static TestClient at(String baseUrl) {
    return new TestClient(baseUrl, TestDialect.DIALECT).apiKey(KEY);
  }

  @Override
  protected TestClient self() {
    return this;
  }

  ApiClient build() {
    return ApiClient.of(settings());
  }
}
