package com.example.dialecthints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.example.dialecthints.client.Example;
import com.example.dialecthints.client.ExampleErrorDetails;
import com.example.dialecthints.client.ExampleResponseHeaders;
import com.example.dialecthints.client.ExampleWebhooks;
import com.example.dialecthints.client.OutOfInkException;
import com.example.dialecthints.client.PrintsClient;
import com.example.dialecthints.client.model.Order;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.RecordedRequest;
import io.github.openrouterjava.testing.Reply;
import io.github.openrouterjava.runtime.EventStream;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ErrorReport.Source;
import io.github.openrouterjava.runtime.error.OtherErrorException;
import io.github.openrouterjava.runtime.error.ServerErrorException;
import io.github.openrouterjava.runtime.error.StreamException;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class Caller {

  private static final Order ORDER = Order.of("Once");

  private Caller() {}

  private static Example client(FakeServer server) {
    return Example.builder().baseUrl(server.uri().toString()).apiKey("k").build();
  }

  private static <E extends ApiErrorException> E failure(Class<E> type, Reply reply) {
    try (FakeServer server = FakeServer.replying(reply);
        Example client = client(server)) {
      E thrown = catchThrowableOfType(type, () -> client.prints().create(ORDER));
      assertThat(server.requests()).hasSize(thrown.attempts());
      return thrown;
    }
  }

  static void aFailureInASuccessfulResponseHasItsKind() {
    OutOfInkException thrown =
        failure(
            OutOfInkException.class,
            Reply.of(200)
                .header("X-Press-Job", "job-7")
                .json(
                    "{\"ok\":false,\"tray\":2,\"reason\":{\"name\":\"out_of_ink\",\"message\":\"No more\",\"again\":false,"
                        + "\"colours\":[\"cyan\",\"key\"],\"cause\":\"{\\\"message\\\":\\\"dry\\\"}\"}}"));

    assertThat(thrown.status()).isEqualTo(402);
    assertThat(thrown.httpStatus()).isEqualTo(200);
    assertThat(thrown.source()).isEqualTo(Source.BODY);
    assertThat(thrown.errorType()).hasValue("out_of_ink");
    assertThat(thrown.colours()).containsExactly("cyan", "key");
    assertThat(ExampleErrorDetails.of(thrown).tray()).hasValue(2);
    assertThat(ExampleErrorDetails.of(thrown).cause()).hasValue("dry");
    assertThat(ExampleResponseHeaders.of(thrown).job()).hasValue("job-7");
    assertThat(thrown)
        .hasMessageContaining(
            "No more (out_of_ink) [tray 2] [the press says: dry] [job job-7]");
    assertThat(thrown.attempts()).isEqualTo(1);
  }

  static void aFailureThatIsOnlyATextIsOneToo() {
    OtherErrorException thrown =
        failure(OtherErrorException.class, Reply.ok("{\"ok\":false,\"reason\":\"closed\"}"));

    assertThat(thrown).hasMessageContaining("closed");
    assertThat(thrown.status()).isZero();
  }

  static void aFailureInAnElementIsOfAPart() {
    ServerErrorException thrown =
        failure(
            ServerErrorException.class,
            Reply.ok(
                "{\"ok\":true,\"pages\":[{\"number\":1},{\"number\":2,\"jam\":{\"http\":503,\"message\":\"Stuck\",\"blank\":true,\"weight\":1.5,"
                    + "\"sheets\":[{\"n\":1}],\"raw\":[1],\"in_seconds\":4}}]}"));

    ExampleErrorDetails details = ExampleErrorDetails.of(thrown);
    assertThat(thrown.source()).isEqualTo(Source.PART);
    assertThat(thrown.status()).isEqualTo(503);
    assertThat(thrown.retryAfter()).hasValue(Duration.ofSeconds(4));
    assertThat(thrown.rawBody()).contains("\"number\":1");
    assertThat(details.blank()).hasValue(true);
    assertThat(details.weight()).hasValue(1.5);
    assertThat(details.sheets()).containsExactly(JsonObject.of("n", 1));
    assertThat(details.raw()).hasValue(JsonValue.parse("[1]"));
    assertThat(details.tray()).isEmpty();
  }

  static void aFailureInAnEventComesAfterWhatHadArrived() {
    for (String event :
        List.of(
            "data: {\"kind\":\"jam\",\"jam\":{\"name\":\"paper_jam\",\"message\":\"Stuck\"}}\n\n",
            "event: fault\ndata: {\"http\":503,\"message\":\"Stuck\"}\n\n")) {
      Reply reply = Reply.events("data: {\"kind\":\"print\",\"ink\":\"On\"}\n\n", event);
      try (FakeServer server = FakeServer.replying(reply);
          Example client = client(server);
          EventStream<JsonObject> sheets = client.prints().stream(ORDER)) {
        List<JsonObject> arrived = new ArrayList<>();
        ServerErrorException thrown =
            catchThrowableOfType(ServerErrorException.class, () -> sheets.forEach(arrived::add));

        assertThat(arrived).hasSize(1);
        assertThat(thrown.source()).isEqualTo(Source.STREAM);
        assertThat(thrown.status()).isEqualTo(503);
        assertThat(thrown.progress().orElseThrow().partialText()).isEqualTo("On");
        assertThat(thrown).hasMessageContaining("Stuck");
      }
    }
  }

  static void aStreamEndsWhereTheHintsSay() {
    String print = "data: {\"kind\":\"print\",\"ink\":\"O\"}\n\n";
    for (Reply reply :
        List.of(
            Reply.events(print, "data: {\"kind\":\"bound\"}\n\n").hold(),
            Reply.events(print, print, "data: *** end ***\n\n", "data: no JSON\n\n"),
            Reply.events(print, "data: {\"pages\":[{\"number\":3}]}\n\n"))) {
      try (FakeServer server = FakeServer.replying(reply);
          Example client = client(server);
          EventStream<JsonObject> sheets = client.prints().stream(ORDER)) {
        assertThat(sheets.stream()).hasSize(2);
      }
    }
    try (FakeServer server = FakeServer.replying(Reply.events(print));
        Example client = client(server);
        EventStream<JsonObject> sheets = client.prints().stream(ORDER)) {
      StreamException thrown =
          catchThrowableOfType(StreamException.class, () -> sheets.forEach(sheet -> {}));
      assertThat(thrown.progress().partialText()).isEqualTo("O");
    }
  }

  static void anOperationMaySayThatItsResponsesAreNoFailures() {
    try (FakeServer server = FakeServer.replying(Reply.ok("{\"ok\":false,\"reason\":\"ink\"}"));
        Example client = client(server)) {
      assertThat(client.jams().get("j").reason()).isEqualTo("ink");
      assertThat(server.requests()).hasSize(1);
    }
  }

  static void settingsAndHeadersHaveNames() {
    Reply reply =
        Reply.of(200)
            .header("X-Press-Job", "job-1")
            .header("X-Press-State", "WARM")
            .header("X-Press-Left", "12")
            .json("{\"ok\":true}");
    try (FakeServer server = FakeServer.replying(reply);
        Example client =
            Example.builder()
                .fromEnvironment(Map.of("EXAMPLE_PRESS", "north")::get)
                .operator("Ada")
                .baseUrl(server.uri().toString())
                .apiKey("k")
                .build()) {
      ExampleResponseHeaders headers =
          ExampleResponseHeaders.of(
              client.execute(PrintsClient.CREATE.call().body(ORDER)));
      RecordedRequest request = server.requests().get(0);

      assertThat(request.header("X-Press")).hasValue("north");
      assertThat(request.header("X-Operator")).hasValue("Ada");
      assertThat(headers.job()).hasValue("job-1");
      assertThat(headers.warm()).isTrue();
      assertThat(headers.pagesLeft()).hasValue(12);
    }
  }

  static void webhooksAreChecked() {
    // The example of the Standard Webhooks specification.
    byte[] body = "{\"test\": 2432232314}".getBytes(UTF_8);
    Headers headers =
        Headers.builder()
            .set("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
            .set("webhook-timestamp", "1614265330")
            .set(
                ExampleWebhooks.SIGNATURE_HEADER,
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
            .build();
    Instant sent = Instant.ofEpochSecond(1614265330);

    assertThat(
            ExampleWebhooks.signature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .accepts(headers, body, sent))
        .isTrue();
    assertThat(
            ExampleWebhooks.signature("whsec_AAAA9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .accepts(headers, body, sent))
        .isFalse();
  }
}
