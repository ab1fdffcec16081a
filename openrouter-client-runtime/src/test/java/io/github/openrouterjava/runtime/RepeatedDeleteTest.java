package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.NotFoundException;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A DELETE that is repeated after its response was lost may find that it has succeeded. */
class RepeatedDeleteTest {
  private static final Operation<JsonValue> DELETE =
      Operation.of("deleteThing", "DELETE", "/things", ResponseType.json(JsonCodecs.VALUE));
  private static final Operation<Void> DELETE_SILENTLY =
      Operation.of("deleteThing", "DELETE", "/things", ResponseType.none());
  private static final Operation<BinaryResponse> DELETE_AND_GET =
      Operation.of("deleteThing", "DELETE", "/things", ResponseType.binary());

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void aDeleteWhoseResponseWasLostFailedBecauseItHadSucceeded(int status) throws IOException {
    for (Operation<?> operation : new Operation<?>[] {DELETE, DELETE_SILENTLY}) {
      try (RawServer server = new RawServer().dropConnection().reply(gone(status));
          ApiClient client = client(server)) {
        ApiResponse<?> response = client.execute(operation.call(), RequestOptions.none());
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.attempts()).isEqualTo(2);
        assertThat(response.body()).isEqualTo(operation == DELETE ? JsonObject.of() : null);
      }
    }
  }

  @Test
  void aResultThatNeedsTheResponseIsNotMadeUp() throws IOException {
    try (RawServer server = new RawServer().dropConnection().reply(gone(404));
        ApiClient client = client(server)) {
      assertThatThrownBy(() -> client.send(DELETE_AND_GET.call()))
          .isInstanceOf(NotFoundException.class)
          .hasMessageContaining("nothing here");
    }
  }

  @Test
  void aDeleteThatWasNotLostDidNotDeleteWhatIsNotThere() throws IOException {
    String busy = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    try (RawServer server = new RawServer().reply(gone(404)).reply(busy).reply(gone(404));
        ApiClient client = client(server)) {
      assertThatThrownBy(() -> client.send(DELETE.call())).isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> client.send(DELETE.call())).isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void anotherMethodDeletesNothing() throws IOException {
    // The JDK's client repeats a GET of its own accord, so the method is another.
    Operation<JsonValue> put =
        Operation.of("putThing", "PUT", "/things", ResponseType.json(JsonCodecs.VALUE));
    try (RawServer server = new RawServer().dropConnection().reply(gone(404));
        ApiClient client = client(server)) {
      assertThatThrownBy(() -> client.send(put.call())).isInstanceOf(ApiErrorException.class);
    }
  }

  private static ApiClient client(RawServer server) {
    return TestClient.at(server.url()).timeSource(new VirtualTime(Duration.ofMinutes(5))).build();
  }

  private static String gone(int status) {
    String body = "{\"error\":{\"message\":\"nothing here\"}}";
    return "HTTP/1.1 "
        + status
        + " Gone\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
