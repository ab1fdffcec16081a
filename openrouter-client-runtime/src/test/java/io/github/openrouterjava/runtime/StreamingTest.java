package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.call.ResponseType;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.BadRequestException;
import io.github.openrouterjava.runtime.error.ErrorReport.Source;
import io.github.openrouterjava.runtime.error.OtherErrorException;
import io.github.openrouterjava.runtime.error.RateLimitException;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations that respond with a stream: what comes back decides, and errors are errors. */
@Timeout(30)
class StreamingTest {
  private static final String CHUNK =
      "data: {\"choices\":[{\"delta\":{\"content\":\"hi\"},\"finish_reason\":null}]}\n\n";
  private static final String LAST =
      "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}],\"usage\":{\"cost\":0}}\n\n";

  private static final Operation<EventStream<String>> TEXTS =
      Operation.of("texts", "GET", "/texts", ResponseType.textEvents(null));

  private final Loopback server = new Loopback();
  private final VirtualTime time = new VirtualTime(Duration.ofSeconds(10));
  private final ApiClient client = TestClient.of(server).timeSource(time).build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private EventStream<JsonValue> open() {
    return client.send(TestClient.STREAM.call().body(JsonObject.of("model", "m")));
  }

  /** What a stream yields, and then its failure. */
  private <E extends Throwable> E failure(Class<E> type, List<JsonValue> seen) {
    return catchThrowableOfType(
        type,
        () -> {
          try (EventStream<JsonValue> stream = open()) {
            stream.forEach(seen::add);
          }
        });
  }

  @Test
  void yieldsEventsUntilTheSentinel() {
    server.events(": OPENROUTER PROCESSING\n\n" + CHUNK + LAST + "data: [DONE]\n\n");
    try (EventStream<JsonValue> stream = open()) {
      assertThat(stream.stream()).hasSize(2);
    }
    assertThat(server.only().header("Accept"))
        .isEqualTo("text/event-stream, application/json;q=0.9, application/problem+json;q=0.9");
    assertThat(server.only().header("Accept-Encoding")).isEqualTo("(absent)");
  }

  @Test
  void yieldsTextWhereEventsAreNoJson() {
    server.events(": hello\n\ndata: one\ndata: line {\n\ndata:\n\nevent: x\ndata: two\n\n");
    try (EventStream<String> stream = client.send(TEXTS.call())) {
      assertThat(stream.stream()).containsExactly("one\nline {", "", "two");
    }
  }

  @Test
  void errorsAreErrorsAmongEventsThatAreNoJson() {
    server.events("data: one\n\ndata: {\"error\":{\"code\":429,\"message\":\"m\"}}\n\n");
    List<String> seen = new ArrayList<>();
    assertThatThrownBy(
            () -> {
              try (EventStream<String> stream = client.send(TEXTS.call())) {
                stream.forEach(seen::add);
              }
            })
        .isInstanceOf(RateLimitException.class);
    assertThat(seen).containsExactly("one");
  }

  @Test
  void textEventsEndAtTheSentinelOrAreCutOff() {
    Operation<EventStream<String>> operation =
        Operation.of("logs", "GET", "/logs", ResponseType.textEvents("END"));
    server.events("data: one\n\ndata: END\n\n");
    try (EventStream<String> stream = client.send(operation.call())) {
      assertThat(stream.stream()).containsExactly("one");
    }
    server.events("data: one\n\n");
    assertThatThrownBy(
            () -> {
              try (EventStream<String> stream = client.send(operation.call())) {
                stream.forEach(text -> {});
              }
            })
        .isInstanceOf(StreamException.class);
  }

  @Test
  void retriesBeforeTheStreamBegins() {
    server.json(429, "{}").events(CHUNK + "data: [DONE]\n\n");
    ApiResponse<EventStream<JsonValue>> response =
        client.execute(TestClient.STREAM.call(), RequestOptions.none());
    assertThat(response.attempts()).isEqualTo(2);
    response.body().close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"g\",\"error\":{\"code\":502,\"message\":\"m\"},\"choices\":[{\"finish_reason\":\"error\"}]}"
            + " | ServerErrorException | 502",
        "{\"error\":{\"code\":\"server_error\",\"message\":\"m\"}} | ServerErrorException | 500",
        "{\"choices\":[{\"error\":{\"code\":429,\"message\":\"m\"}}]} | RateLimitException | 429",
        "{\"type\":\"error\",\"code\":null,\"message\":\"m\",\"param\":null,\"sequence_number\":3}"
            + " | OtherErrorException | 0",
        "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"m\"}} |"
            + " ServerErrorException | 529",
        "{\"type\":\"response.failed\",\"response\":{\"error\":{\"code\":\"rate_limit_exceeded\",\"message\":\"m\"}}}"
            + " | RateLimitException | 429",
        "{\"type\":\"response.error\",\"error\":{\"code\":\"invalid_prompt\",\"message\":\"m\"}} |"
            + " BadRequestException | 400",
      })
  void everyKindOfErrorEventIsAnException(String event, String name, int status) {
    server.events(CHUNK + "data: " + event + "\n\n" + CHUNK + "data: [DONE]\n\n");
    List<JsonValue> seen = new ArrayList<>();
    ApiErrorException thrown = failure(ApiErrorException.class, seen);
    assertThat(thrown.getClass().getSimpleName()).isEqualTo(name);
    assertThat(thrown.status()).isEqualTo(status);
    assertThat(thrown.source()).isEqualTo(Source.STREAM);
    assertThat(thrown.details().message()).contains("m");
    assertThat(thrown.rawBody()).isEqualTo(event);
    assertThat(thrown.call().stopReason()).isEqualTo(StopReason.RESPONSE_STARTED);
    assertThat(thrown.progress())
        .hasValueSatisfying(progress -> assertThat(progress.elements()).isEqualTo(1));
    assertThat(seen).hasSize(1);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"%s\"}}]}",
        "{\"type\":\"response.output_text.delta\", \"delta\" : \"%s\",\"item_id\":\"i\"}",
        "{\"type\":\"content_block_delta\",\"delta\":{\"type\":\"text_delta\",\"text\":\"%s\"}}"
      })
  void aFailureTellsTheTextThatHadArrived(String event) {
    server.events(
        "data: "
            + String.format(event, "Ros\u00e9 ")
            + "\n\ndata: "
            + String.format(event, "a \\\"b\\\"")
            + "\n\ndata: {\"choices\":[{\"delta\":{\"content\":null}}]}\n\n");
    List<JsonValue> seen = new ArrayList<>();
    StreamException thrown = failure(StreamException.class, seen);
    assertThat(thrown.progress().partialText()).isEqualTo("Ros\u00e9 a \"b\"");
    assertThat(seen).hasSize(3);
  }

  @Test
  void anErrorMayBeTheFirstEvent() {
    server.events(": wait\n\ndata: {\"error\":{\"code\":429,\"message\":\"m\"}}\n\n");
    assertThat(failure(RateLimitException.class, new ArrayList<>())).isNotNull();
  }

  @Test
  void wordsAboutErrorsAreNoErrors() {
    String talk =
        "{\"choices\":[{\"delta\":{\"content\":\"an \\\"error\\\" occurred\"}}],\"error\":null}";
    server.events("data: " + talk + "\n\ndata: [DONE]\n\n");
    try (EventStream<JsonValue> stream = open()) {
      assertThat(stream.stream()).containsExactly(JsonValue.parse(talk));
    }
  }

  @Test
  void anEndWithoutTheSentinelIsFineOnlyBehindACompleteResponse() {
    server.events(CHUNK + LAST);
    try (EventStream<JsonValue> stream = open()) {
      assertThat(stream.stream()).hasSize(2);
    }
    server.events(CHUNK);
    List<JsonValue> seen = new ArrayList<>();
    StreamException thrown = failure(StreamException.class, seen);
    assertThat(thrown.kind()).isEqualTo(StreamException.Kind.TRUNCATED);
    assertThat(thrown.requestId()).isNotEmpty();
    assertThat(seen).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"response.completed", "response.incomplete", "message_stop"})
  void theLastEventOfADialectEndsTheStreamWithoutTheSentinel(String type) throws Exception {
    String begin = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
    String events =
        CHUNK
            + "event: "
            + type
            + "\ndata: {\"x\": {\"type\": \"other\"}, \"type\" : \""
            + type
            + "\"}\n\n";
    CountDownLatch release = new CountDownLatch(1);
    try (RawServer raw = new RawServer();
        ApiClient far = TestClient.at(raw.url()).build()) {
      raw.then(
          (out, in) -> {
            out.write((begin + events).getBytes(UTF_8));
            out.flush();
            release.await(20, TimeUnit.SECONDS);
          });
      try (EventStream<JsonValue> stream = far.send(TestClient.STREAM.call())) {
        assertThat(stream.stream()).hasSize(2);
      }
      release.countDown();
    }
  }

  @Test
  void aWholeJsonResponseIsTheOnlyEvent() {
    server.json(
        200,
        "{\n \"choices\":\n [{\"message\":{\"content\":\"all\"},\"finish_reason\":\"stop\"}]}\n");
    try (EventStream<JsonValue> stream = open()) {
      assertThat(stream.stream())
          .containsExactly(
              JsonValue.parse(
                  "{\"choices\":[{\"message\":{\"content\":\"all\"},\"finish_reason\":\"stop\"}]}"));
    }
  }

  @Test
  void aJsonErrorInsteadOfAStreamIsAnError() {
    server.json(200, "{\"error\":{\"code\":\"strange\",\"message\":\"m\"}}").json(400, "{}");
    assertThatThrownBy(this::open).isInstanceOf(OtherErrorException.class);
    assertThatThrownBy(this::open).isInstanceOf(BadRequestException.class);
  }

  @Test
  void anotherKindOfResponseIsNotMistakenForAStream() {
    server.respond(200, "text/html", "<html/>".getBytes(UTF_8)).json(200, " ");
    ResponseException html = catchThrowableOfType(ResponseException.class, this::open);
    assertThat(html.kind()).isEqualTo(ResponseException.Kind.UNEXPECTED_TYPE);
    assertThat(html.body()).contains("<html/>");
    assertThatThrownBy(this::open)
        .isInstanceOf(ResponseException.class)
        .hasMessageContaining("empty");
  }

  @Test
  void anEventThatIsNotJsonNamesThePlaceAndKeepsTheEvent() {
    server.events(CHUNK + "data: {\"choices\":[{\n\n" + CHUNK);
    List<JsonValue> seen = new ArrayList<>();
    ResponseException thrown = failure(ResponseException.class, seen);
    assertThat(thrown.kind()).isEqualTo(ResponseException.Kind.UNREADABLE);
    assertThat(thrown.body()).contains("{\"choices\":[{");
    assertThat(thrown.jsonPath()).isPresent();
    assertThat(seen).hasSize(1);
  }

  @Test
  void neverShowsTheKeyAStreamQuotes() {
    server.events(
        "data: {\"error\":{\"code\":401,\"message\":\"bad " + TestClient.KEY + "\"}}\n\n");
    ApiErrorException thrown = failure(ApiErrorException.class, new ArrayList<>());
    assertThat(thrown.getMessage() + thrown.rawBody())
        .doesNotContain(TestClient.KEY)
        .contains("***");
  }

  @Test
  void silenceFailsAfterTheIdleTimeoutAndCommentsAreNoSilence() throws IOException {
    CountDownLatch first = new CountDownLatch(1);
    try (RawServer raw = new RawServer();
        ApiClient far = TestClient.at(raw.url()).timeSource(time).build()) {
      raw.then(
          (out, in) -> {
            out.write(
                ("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + CHUNK)
                    .getBytes(UTF_8));
            out.flush();
            RawServer.awaitEnd(in);
            first.countDown();
          });
      RequestOptions options = RequestOptions.none().idleTimeout(Duration.ofSeconds(20));
      try (EventStream<JsonValue> stream = far.send(TestClient.STREAM.call(), options)) {
        var events = stream.iterator();
        assertThat(events.next()).isNotNull();
        CompletableFuture<Boolean> more = CompletableFuture.supplyAsync(events::hasNext);
        time.advance(Duration.ofSeconds(21));
        assertThatThrownBy(more::join)
            .hasCauseInstanceOf(StreamException.class)
            .satisfies(
                e ->
                    assertThat(((StreamException) e.getCause()).kind())
                        .isEqualTo(StreamException.Kind.IDLE));
      }
    }
  }

  @Test
  void cancellingTheFutureOfAStreamThatJustOpenedClosesIt() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    try (RawServer raw = new RawServer();
        ApiClient far = TestClient.at(raw.url()).build()) {
      raw.then(
          (out, in) -> {
            arrived.countDown();
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n".getBytes(UTF_8));
            out.flush();
            RawServer.awaitEnd(in);
            gone.countDown();
          });
      CompletableFuture<EventStream<JsonValue>> future = far.sendAsync(TestClient.STREAM.call());
      assertThat(arrived.await(5, TimeUnit.SECONDS)).isTrue();
      if (!future.cancel(true)) {
        future.join().close();
      }
      assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void closingTheClientBreaksOpenStreamsOff() throws Exception {
    CountDownLatch gone = new CountDownLatch(1);
    try (RawServer raw = new RawServer()) {
      raw.then(
          (out, in) -> {
            out.write(
                ("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n" + CHUNK)
                    .getBytes(UTF_8));
            out.flush();
            RawServer.awaitEnd(in);
            gone.countDown();
          });
      ApiClient far = TestClient.at(raw.url()).build();
      EventStream<JsonValue> stream = far.send(TestClient.STREAM.call());
      var events = stream.iterator();
      assertThat(events.next()).isNotNull();
      far.close();
      assertThatThrownBy(events::hasNext).isInstanceOf(StreamException.class);
      assertThat(gone.await(5, TimeUnit.SECONDS)).isTrue();
    }
  }
}
