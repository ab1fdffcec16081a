package io.github.openrouterjava.it.transport;

import io.github.openrouterjava.runtime.ClientBuilder;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;

/** The builder of a client as a generated one has it, over one of the transports. */
final class WireClient extends ClientBuilder<WireClient> {
  static final Operation<JsonValue> GET =
      Operation.of("get", "GET", "/things", ResponseType.json(JsonCodecs.VALUE));
  static final Operation<JsonValue> QUICK =
      Operation.of("quick", "POST", "/quick", ResponseType.json(JsonCodecs.VALUE));
  static final Operation<JsonValue> READ =
      Operation.of("read", "GET", "/quick", ResponseType.json(JsonCodecs.VALUE));
  static final Operation<JsonValue> CREATE =
      Operation.of("create", "POST", "/things", ResponseType.json(JsonCodecs.VALUE));
  static final Operation<EventStream<JsonValue>> STREAM =
      Operation.of("stream", "POST", "/events", ResponseType.events(JsonCodecs.VALUE, "[DONE]"));
  static final JsonObject BODY = JsonObject.of("question", "name three rivers");

  private WireClient(String baseUrl) {
    super("NONE", baseUrl, "transport-tests");
  }

  static WireClient of(String baseUrl, TestTransport transport) {
    return new WireClient(baseUrl).apiKey("sk-transport").transport(transport::open);
  }

  /** A client of the JDK's that has no key. */
  static WireClient keyless(String baseUrl) {
    return new WireClient(baseUrl);
  }

  /** A POST to nginx itself. */
  static Call<JsonValue> quick() {
    return QUICK.call().body(BODY);
  }

  @Override
  protected WireClient self() {
    return this;
  }

  ApiClient build() {
    return ApiClient.of(settings());
  }
}
