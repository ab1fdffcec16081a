package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.generated.ParameterStyle;
import io.github.openrouterjava.runtime.generated.Parameters;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call puts on the wire, and what its response gives. */
class CallTest {
  private final Loopback server = new Loopback();
  private final ApiClient client =
      TestClient.of(server)
          .header("HTTP-Referer", "https://app.example")
          .header("X-App-Title", "App")
          .build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void sendsTheCredentialTheClientsHeadersAndTheUserAgent() {
    server.json(200, "{}");
    client.send(TestClient.LIST.call());
    Loopback.Request request = server.only();
    assertThat(request.header("Authorization")).isEqualTo("Bearer " + TestClient.KEY);
    assertThat(request.header("HTTP-Referer")).isEqualTo("https://app.example");
    assertThat(request.header("X-App-Title")).isEqualTo("App");
    assertThat(request.header("User-Agent")).isEqualTo("test-client/1");
    assertThat(request.header("Accept")).isEqualTo("application/json");
    assertThat(request.header("Cookie")).isEqualTo("(absent)");
  }

  @Test
  void optionsBeatArgumentsWhichBeatTheClientsHeaders() {
    server.json(200, "{}").json(200, "{}");
    client.send(TestClient.LIST.call().header("X-App-Title", "From the call"));
    client.send(
        TestClient.LIST.call().header("X-App-Title", "From the call"),
        RequestOptions.none().header("x-app-title", "From the options"));
    assertThat(server.requests())
        .extracting(request -> request.headers().all("X-App-Title"))
        .containsExactly(List.of("From the call"), List.of("From the options"));
  }

  @Test
  void fillsPathParametersAsOneSegmentEach() {
    server.json(200, "{}").json(200, "{}");
    client.send(TestClient.GET.call().path("id", "gpt-5-mini:free"));
    client.send(TestClient.GET.call().path("id", "a/b?c#d e%é@"));
    assertThat(server.requests())
        .extracting(request -> request.uri().getRawPath())
        .containsExactly(
            "/api/v1/things/gpt-5-mini:free", "/api/v1/things/a%2Fb%3Fc%23d%20e%25%C3%A9%40");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a\nb"})
  void rejectsPathParametersThatWouldLeadElsewhere(String value) {
    assertThatThrownBy(() -> client.send(TestClient.GET.call().path("id", value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void namesThePathParameterThatIsMissing() {
    assertThatThrownBy(() -> client.send(TestClient.GET.call()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no value for the path parameter id");
  }

  @Test
  void writesQueryParametersInEveryStyle() {
    server.json(200, "{}");
    List<String> list = List.of("a b", "c&d");
    client.send(
        TestClient.LIST
            .call()
            .query("limit", 10L)
            .query("price", new BigDecimal("1E+2"))
            .query("ratio", 0.5)
            .query("flag", true)
            .query("nothing", null)
            .query("form", list)
            .query("comma", list, ParameterStyle.COMMA_JOINED)
            .query("space", list, ParameterStyle.SPACE_JOINED)
            .query("pipe", list, ParameterStyle.PIPE_JOINED)
            .query("deep", Map.of("x", 1), ParameterStyle.DEEP_OBJECT)
            .query("json", JsonObject.of("x", 1), ParameterStyle.JSON)
            .query("names[]", "z"));
    assertThat(server.only().uri().getRawQuery())
        .isEqualTo(
            "limit=10&price=100&ratio=0.5&flag=true&form=a%20b&form=c%26d&comma=a%20b,c%26d"
                + "&space=a%20b%20c%26d&pipe=a%20b%7Cc%26d&deep%5Bx%5D=1&json=%7B%22x%22%3A1%7D"
                + "&names%5B%5D=z");
  }

  @Test
  void reservedCharactersStayWhereTheDocumentAllowsThem() {
    Call<JsonValue> call =
        TestClient.GET
            .call()
            .path("id", "1")
            .reserved("r", "a/b?c=d:e@f!g$h(i)*,;j", ParameterStyle.FORM)
            .reserved("risky", "#[x]&y=1+2 %20%2f%zz%", ParameterStyle.FORM)
            .reserved("list", List.of("a/b", "c,d&e"), ParameterStyle.COMMA_JOINED)
            .reserved("none", null, ParameterStyle.FORM)
            .query("plain", "a/b?c=d");
    server.json(200, "{}");
    client.send(call);
    assertThat(server.only().uri().getRawQuery())
        .isEqualTo(
            "r=a/b?c=d:e@f!g$h(i)*,;j"
                + "&risky=%23%5Bx%5D%26y=1%2B2%20%20%2f%25zz%25"
                + "&list=a/b,c,d%26e"
                + "&plain=a%2Fb%3Fc%3Dd");
  }

  /** The URL Standard encodes it in the query of an http URL, and so do some transports. */
  @Test
  void anApostropheArrivesPlainOrAsBrowsersEncodeIt() {
    server.json(200, "{}");
    client.send(TestClient.GET.call().path("id", "1").reserved("r", "a'b", ParameterStyle.FORM));
    assertThat(server.only().uri().getRawQuery()).isIn("r=a'b", "r=a%27b");
  }

  @Test
  void takesParametersThatWriteThemselves() {
    server.json(200, "{}");
    Parameters parameters =
        sink ->
            sink.query("q", "x")
                .query("absent", null)
                .header("X-H", List.of("1", "2"))
                .cookie("c", "a b");
    client.send(TestClient.LIST.call().parameters(parameters).parameters(null));
    Loopback.Request request = server.only();
    assertThat(request.uri().getRawQuery()).isEqualTo("q=x");
    assertThat(request.header("X-H")).isEqualTo("1,2");
    assertThat(request.header("Cookie")).isEqualTo("c=a%20b");
  }

  @Test
  void sendsFormsTextAndLists() {
    server.json(200, "{}").json(200, "{}");
    client.send(
        TestClient.CREATE.call().form(sink -> sink.query("a", "b c").query("d", List.of(1, 2))));
    client.send(
        TestClient.CREATE.call().body(JsonCodecs.list(JsonCodecs.STRING), List.of("x", "y")));
    assertThat(server.requests().get(0).body()).isEqualTo("a=b%20c&d=1&d=2");
    assertThat(server.requests().get(0).header("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(server.requests().get(1).body()).isEqualTo("[\"x\",\"y\"]");
    assertThat(server.requests().get(1).header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void theOperationDecidesWhetherTheBodyAsksForAStream() {
    server.json(200, "{}").json(200, "{}").events("data: [DONE]\n\n");
    JsonObject plain = JsonObject.of("model", "m");
    client.send(TestClient.PAID.call().body(typed(plain)));
    client.send(TestClient.PAID.call().body(typed(JsonObject.of("stream", true, "model", "m"))));
    client.send(TestClient.STREAM.call().body(typed(plain))).close();
    assertThat(server.requests())
        .extracting(request -> JsonValue.parse(request.body()))
        .containsExactly(
            plain,
            JsonObject.of("stream", false, "model", "m"),
            JsonObject.of("stream", true, "model", "m"));
  }

  @Test
  void bodiesOfPlainJsonAreSentAsTheyAre() {
    String json = "{\"z\":1.0,\"stream\":true,\"a\":[1e5,-0,12345678901234567890.10]}";
    server.json(200, "{}").json(200, "{}");
    client.send(TestClient.PAID.call().body(JsonValue.parse(json)));
    client.send(TestClient.STREAM.call().body(JsonObject.of("model", "m"))).close();
    assertThat(server.requests().get(0).body()).isEqualTo(json);
    assertThat(server.requests().get(1).body()).isEqualTo("{\"model\":\"m\"}");
  }

  /** A value of a generated type. */
  private static JsonSerializable typed(JsonObject json) {
    return new JsonSerializable() {
      @Override
      public void writeTo(JsonWriter out) {
        json.writeTo(out);
      }
    };
  }

  @Test
  void givesTheResponseWithWhatCameAroundIt() {
    server.json(
        200,
        "{\"a\":1}",
        "X-Generation-Id",
        "gen-1",
        "X-OpenRouter-Cache-Status",
        "HIT",
        "X-OpenRouter-Cache-Age",
        "7",
        "X-OpenRouter-Cache-TTL",
        "293",
        "X-OpenRouter-Cache-Source-Id",
        "gen-0",
        "X-RateLimit-Limit",
        "20",
        "X-RateLimit-Remaining",
        "no number",
        "X-Twice",
        "1",
        "X-Twice",
        "2");
    ApiResponse<JsonValue> response = client.execute(TestClient.LIST.call(), RequestOptions.none());
    assertThat(response.body()).isEqualTo(JsonObject.of("a", 1));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.attempts()).isEqualTo(1);
    assertThat(response.requestId()).isNotEmpty();
    assertThat(response.headers().first("x-generation-id")).contains("gen-1");
    assertThat(response.headers().number("X-RateLimit-Limit")).hasValue(20);
    assertThat(response.headers().number("X-RateLimit-Remaining")).isEmpty();
    assertThat(response.headers().number("X-None")).isEmpty();
    assertThat(response.headers().all("x-twice")).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void refusesHeadersThatWouldSmuggleOthersWithoutShowingTheirValue() {
    assertThatThrownBy(() -> RequestOptions.none().header("X-A", "secret\r\nX-B: 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("X-A")
        .hasMessageContaining("U+000D")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> RequestOptions.none().header("X A", "1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client.send(TestClient.LIST.call().header("X-A", "a\nb")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sendsOneCallToAnotherBaseUrl() {
    try (Loopback other = new Loopback()) {
      other.json(200, "{}");
      client.send(TestClient.LIST.call(), RequestOptions.none().baseUrl(other.url() + "/eu/"));
      assertThat(other.only().uri().getPath()).isEqualTo("/eu/things");
      assertThat(server.requests()).isEmpty();
    }
  }
}
