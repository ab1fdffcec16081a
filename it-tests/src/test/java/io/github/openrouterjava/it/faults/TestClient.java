package io.github.openrouterjava.it.faults;

import io.github.openrouterjava.client.ClientDialect;
import io.github.openrouterjava.it.secrets.SecretScan;
import io.github.openrouterjava.it.transport.TestTransport;
import io.github.openrouterjava.runtime.ApiResponse;
import io.github.openrouterjava.runtime.BinaryResponse;
import io.github.openrouterjava.runtime.ClientBuilder;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.generated.CredentialPlace;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.json.JsonWriter;
import io.github.openrouterjava.testing.FakeServer;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/**
 * The runtime with the generated client's description of the dialect and nothing else of it:
 * operations as the generator would write them, with plain JSON for bodies, so that a fault test
 * shows the wire on both sides.
 */
final class TestClient implements AutoCloseable {
  /** Recognisable, so that a search of logs and exceptions finds it. */
  static final String KEY =
      "sk-or-v1-5ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e75ec2e7";

  static final Operation<JsonValue> CHAT =
      Operation.of("chat", "POST", "/chat/completions", ResponseType.json(JsonCodecs.VALUE))
          .paid()
          .streamField("stream", false);

  static final Operation<EventStream<JsonValue>> STREAM =
      Operation.of(
              "chat", "POST", "/chat/completions", ResponseType.events(JsonCodecs.VALUE, "[DONE]"))
          .paid()
          .streamField("stream", true);

  static final Operation<EventStream<JsonValue>> MESSAGES =
      Operation.of("messages", "POST", "/messages", ResponseType.events(JsonCodecs.VALUE, "[DONE]"))
          .paid()
          .streamField("stream", true);

  static final Operation<JsonValue> KEY_INFO =
      Operation.of("key", "GET", "/key", ResponseType.json(JsonCodecs.VALUE));

  static final Operation<JsonValue> MODELS =
      Operation.of("models", "GET", "/models", ResponseType.json(JsonCodecs.VALUE)).anonymous();

  static final Operation<JsonValue> UPLOAD =
      Operation.of("upload", "POST", "/files", ResponseType.json(JsonCodecs.VALUE));

  static final Operation<BinaryResponse> SPEECH =
      Operation.of("speech", "POST", "/audio/speech", ResponseType.binary("audio/*")).paid();

  static final Operation<BinaryResponse> DOWNLOAD =
      Operation.of("download", "GET", "/files/{file_id}/content", ResponseType.binary());

  /** Not a JSON value, which would be sent as it is, but what a generated type is. */
  private static final JsonSerializable QUESTION =
      new JsonSerializable() {
        @Override
        public void writeTo(JsonWriter out) {
          JsonObject.parse(
                  "{\"model\":\"a/b\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}")
              .writeTo(out);
        }
      };

  final ApiClient api;

  private TestClient(ApiClient api) {
    this.api = api;
  }

  /** A client of a server with a key, fake time and the default settings. */
  static TestClient of(FakeServer server) {
    return builder(server.uri("/api/v1")).build();
  }

  /** A client of a server with some time source. */
  static Builder builder(FakeServer server) {
    return builder(server.uri("/api/v1"));
  }

  static Builder builder(URI baseUri) {
    return new Builder(baseUri.toString()).apiKey(KEY).timeSource(new FakeTime());
  }

  /** Asks something, in one piece. */
  JsonValue chat() {
    return api.send(CHAT.call().body(QUESTION), RequestOptions.none());
  }

  /** The same with what came around the answer. */
  ApiResponse<JsonValue> chatResponse() {
    return api.execute(CHAT.call().body(QUESTION), RequestOptions.none());
  }

  /** Asks something, streamed. */
  EventStream<JsonValue> stream() {
    return stream(RequestOptions.none());
  }

  EventStream<JsonValue> stream(RequestOptions options) {
    return api.send(STREAM.call().body(QUESTION), options);
  }

  /** A call that costs nothing and may be repeated. */
  JsonValue key() {
    return api.send(KEY_INFO.call(), RequestOptions.none());
  }

  @Override
  public void close() {
    api.close();
  }

  /** As generated clients have one. */
  static final class Builder extends ClientBuilder<Builder> {
    private Builder(String baseUrl) {
      super("OPENROUTER", baseUrl, "fault-tests/1", CredentialPlace.BEARER, ClientDialect.DIALECT);
      transport(TestTransport.current()::open);
    }

    @Override
    protected Builder self() {
      return this;
    }

    TestClient build() {
      interceptor(Builder::show);
      logBodies(System.Logger.Level.TRACE, 64 * 1024); // for the search for keys, too
      ApiClient api = ApiClient.of(settings());
      SecretScan.look(this);
      SecretScan.look(api);
      return new TestClient(api);
    }

    /** Has all that passes say what it is, for the search for keys. */
    private static CompletableFuture<TransportResponse> show(
        TransportRequest request, Interceptor.Chain chain) {
      SecretScan.look(request);
      SecretScan.look(chain.attempt());
      return chain
          .proceed(request)
          .whenComplete(
              (response, failure) -> {
                if (response != null) {
                  SecretScan.look(response);
                }
              });
    }
  }
}
