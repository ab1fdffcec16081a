package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.runtime.client.ApiClient;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.ApiException;
import io.github.openrouterjava.runtime.error.AuthenticationException;
import io.github.openrouterjava.runtime.error.BadRequestException;
import io.github.openrouterjava.runtime.error.ErrorDetails;
import io.github.openrouterjava.runtime.error.ErrorReport.Source;
import io.github.openrouterjava.runtime.error.NotFoundException;
import io.github.openrouterjava.runtime.error.OtherErrorException;
import io.github.openrouterjava.runtime.error.PermissionDeniedException;
import io.github.openrouterjava.runtime.error.RateLimitException;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.error.ServerErrorException;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonString;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every way a server reports an error ends in the same family of exceptions, with all that was
 * said.
 */
class ErrorTest {
  private final Loopback server = new Loopback();
  private final ApiClient client = TestClient.of(server).retry(RetryPolicy.none()).build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private ApiErrorException error() {
    return catchThrowableOfType(ApiErrorException.class, () -> client.send(TestClient.LIST.call()));
  }

  @ParameterizedTest
  @CsvSource({
    "400, BadRequestException",
    "401, AuthenticationException",
    "402, PaymentRequiredException",
    "403, PermissionDeniedException",
    "404, NotFoundException",
    "408, RequestTimeoutException",
    "409, ConflictException",
    "413, PayloadTooLargeException",
    "422, UnprocessableException",
    "429, RateLimitException",
    "500, ServerErrorException",
    "524, ServerErrorException",
    "529, ServerErrorException",
    "555, ServerErrorException",
    "405, OtherErrorException",
    "410, OtherErrorException",
    "412, OtherErrorException",
    "451, OtherErrorException"
  })
  void theStatusDecidesTheClass(int status, String name) {
    server.json(
        status,
        "{\"error\":{\"code\":" + status + ",\"message\":\"m\"}}",
        "X-Generation-Id",
        "gen-7");
    ApiErrorException thrown = error();
    assertThat(thrown.getClass().getSimpleName()).isEqualTo(name);
    assertThat(thrown.source()).isEqualTo(Source.STATUS);
    assertThat(thrown.httpStatus()).isEqualTo(status);
    assertThat(thrown.requestId()).isNotEmpty();
    assertThat(thrown)
        .hasMessageContaining("m")
        .hasMessageContaining("listThings")
        .hasMessageContaining("gen-7");
  }

  @Test
  void readsTheCommonEnvelopeWithProviderDetail() {
    server.json(
        502,
        "{\"error\":{\"code\":502,\"message\":\"Provider returned error\",\"metadata\":{"
            + "\"error_type\":\"provider_unavailable\",\"provider_code\":\"x1\",\"provider_name\":\"P\","
            + "\"raw\":\"{\\\"error\\\":{\\\"message\\\":\\\"gpu on fire\\\"}}\","
            + "\"previous_errors\":[{\"provider\":\"Q\",\"code\":\"c\",\"status\":503}]}},"
            + "\"user_id\":\"u\",\"openrouter_metadata\":null,\"more\":1}");
    ApiErrorException thrown = error();
    assertThat(thrown.errorType()).contains("provider_unavailable");
    assertThat(thrown.details().code()).contains("502");
    ErrorDetails details = thrown.details();
    assertThat(details.text("/error/metadata/provider_name")).contains("P");
    assertThat(details.json("/error/metadata/raw")).containsInstanceOf(JsonString.class);
    assertThat(details.messageWithin("/error/metadata/raw")).contains("gpu on fire");
    assertThat(details.text("/error/user_id", "/envelope/user_id")).contains("u");
    assertThat(details.objects("/error/metadata/previous_errors"))
        .containsExactly(JsonObject.parse("{\"provider\":\"Q\",\"code\":\"c\",\"status\":503}"));
    assertThat(details.integer("/error/metadata/raw", "/error/code")).hasValue(502);
    assertThat(details.number("/error/code")).hasValue(502);
    assertThat(details.text("/error/none")).isEmpty();
    assertThat(thrown.details().envelope().get("more")).isEqualTo(JsonValue.of(1));
    assertThat(thrown).hasMessageContaining("gpu on fire").hasMessageContaining("[provider P]");
  }

  @Test
  void readsWhetherAndWhenTheServerAdvisesAnotherAttempt() {
    server.json(
        404,
        "{\"error\":{\"message\":\"none left\",\"error_type\":\"not_found\",\"http_status\":404,"
            + "\"availability\":{\"code\":\"no_endpoints\",\"retryable\":false,\"retry_after\":2.5,"
            + "\"requested_models\":[\"a/b\"],\"affected_providers\":[\"P\"],\"excluded_by\":[\"max_price\"],"
            + "\"fallback_models\":[\"c/d\",7],\"constraint\":{\"field\":\"provider.zdr\",\"detail\":\"d\"},"
            + "\"docs_url\":\"https://docs.example\"}}}");
    ApiErrorException thrown = error();
    assertThat(thrown).isInstanceOf(NotFoundException.class);
    ErrorDetails details = thrown.details();
    assertThat(details.text("/error/availability/code")).contains("no_endpoints");
    assertThat(details.bool("/error/availability/retryable")).contains(false);
    assertThat(details.texts("/error/availability/fallback_models")).containsExactly("c/d");
    assertThat(details.text("/error/availability/constraint/field")).contains("provider.zdr");
    assertThat(thrown.retryAfter()).contains(Duration.ofMillis(2500));
  }

  @Test
  void readsTheMessagesDialectWithAndWithoutRequestId() {
    String body =
        "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"m\","
            + "\"error_type\":\"provider_overloaded\"},\"request_id\":%s,\"metadata\":{\"k\":1}}";
    server.json(529, String.format(body, "\"req_1\"")).json(529, String.format(body, "null"));
    ApiErrorException first = error();
    assertThat(first.details().type()).contains("overloaded_error");
    assertThat(first.errorType()).contains("provider_overloaded");
    assertThat(first.details().text("/envelope/request_id")).contains("req_1");
    assertThat(first.details().integer("/envelope/metadata/k")).hasValue(1);
    assertThat(error().details().text("/envelope/request_id")).isEmpty();
  }

  @Test
  void readsTheResponsesDialect() {
    server.json(
        400, "{\"error\":{\"code\":\"invalid_prompt\",\"message\":\"m\"},\"metadata\":null}");
    assertThat(error().details().code()).contains("invalid_prompt");
    server.json(
        200,
        "{\"id\":\"r\",\"status\":\"failed\",\"error\":{\"code\":\"server_error\",\"message\":\"m\"},"
            + "\"error_type\":\"provider_overloaded\"}");
    ApiErrorException failed = error();
    assertThat(failed).isInstanceOf(ServerErrorException.class);
    assertThat(failed.source()).isEqualTo(Source.BODY);
    assertThat(failed.errorType()).contains("provider_overloaded");
    assertThat(failed.status()).isEqualTo(503);
    assertThat(failed.httpStatus()).isEqualTo(200);
    assertThat(failed.details().envelope().get("id")).isEqualTo(new JsonString("r"));
  }

  @ParameterizedTest
  @CsvSource({
    "429, RateLimitException",
    "'\"429\"', RateLimitException",
    "'\"server_error\"', ServerErrorException",
    "'\"strange\"', OtherErrorException",
    "null, OtherErrorException"
  })
  void anErrorInASuccessfulResponseIsAnErrorWhateverItsCodeLooksLike(String code, String name) {
    server.json(200, "\n  {\"error\":{\"code\":" + code + ",\"message\":\"m\",\"metadata\":null}}");
    ApiErrorException thrown = error();
    assertThat(thrown.getClass().getSimpleName()).isEqualTo(name);
    assertThat(thrown.source()).isEqualTo(Source.BODY);
    assertThat(thrown.rawBody()).contains("\"m\"");
  }

  @Test
  void anErrorInAChoiceKeepsWhatHadArrived() {
    server.json(
        200,
        "{\"choices\":[{\"index\":0,\"message\":{\"content\":\"half an ans\"},\"finish_reason\":\"error\","
            + "\"error\":{\"code\":502,\"message\":\"cut\"}}]}",
        "X-Generation-Id",
        "gen-2");
    ApiErrorException thrown = error();
    assertThat(thrown).isInstanceOf(ServerErrorException.class);
    assertThat(thrown.source()).isEqualTo(Source.PART);
    assertThat(thrown.rawBody()).contains("half an ans");
    assertThat(thrown).hasMessageContaining("[generation gen-2]");
  }

  @Test
  void harmlessMentionsOfErrorsAreNoErrors() {
    String body = "{\"error\":null,\"data\":{\"error\":{\"code\":1}},\"status\":\"ok\"}";
    server
        .json(200, body)
        .json(200, "{\"id\":\"v\",\"status\":\"failed\",\"error\":\"out of luck\"}");
    assertThat(client.send(TestClient.LIST.call())).isEqualTo(JsonValue.parse(body));
    assertThat(client.send(TestClient.LIST.call())).isInstanceOf(JsonObject.class);
  }

  @Test
  void keepsBodiesThatAreNotJson() {
    server.respond(502, "text/html", "<html>\n  <b>bad   gateway</b></html>".getBytes(UTF_8));
    ApiErrorException html = error();
    assertThat(html.rawBody()).startsWith("<html>");
    assertThat(html).hasMessageContaining("<b>bad gateway</b>");
    server.respond(503, "", new byte[0]);
    assertThat(error()).isInstanceOf(ServerErrorException.class).hasMessageContaining("no message");
    server.json(500, "{\"error\":{\"mess");
    assertThat(error().rawBody()).isEqualTo("{\"error\":{\"mess");
    server.respond(400, "text/plain", "{\"error\":{\"message\":\"plain\"}}".getBytes(UTF_8));
    assertThat(error()).isInstanceOf(BadRequestException.class).hasMessageContaining("plain");
    server.json(403, "{\"error\":\"just a text\"}");
    assertThat(error())
        .isInstanceOf(PermissionDeniedException.class)
        .hasMessageContaining("just a text");
    server.respond(
        400,
        "Application/JSON; Charset=\"ISO-8859-1\"",
        new byte[] {
          '{', '"', 'm', 'e', 's', 's', 'a', 'g', 'e', '"', ':', '"', (byte) 0xe9, '"', '}'
        });
    assertThat(error()).hasMessageContaining("é");
  }

  @Test
  void readsCompressedErrors() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("{\"error\":{\"message\":\"squeezed\"}}".getBytes(UTF_8));
    }
    server.respond(429, "application/json", bytes.toByteArray(), "Content-Encoding", "gzip");
    assertThat(error()).isInstanceOf(RateLimitException.class).hasMessageContaining("squeezed");
  }

  @Test
  void neverShowsTheKeyTheServerQuotes() {
    server.json(401, "{\"error\":{\"message\":\"wrong key " + TestClient.KEY + "\"}}");
    ApiErrorException thrown = error();
    assertThat(thrown).isInstanceOf(AuthenticationException.class);
    assertThat(thrown.getMessage()).contains("wrong key ***").doesNotContain(TestClient.KEY);
    assertThat(thrown.rawBody()).doesNotContain(TestClient.KEY);
    assertThat(thrown.details().envelope().toString()).doesNotContain(TestClient.KEY);
  }

  @Test
  void anUnreadableResponseNamesThePathAndKeepsTheBody() {
    server.json(200, "{\"data\":[1,2,");
    ResponseException thrown =
        catchThrowableOfType(ResponseException.class, () -> client.send(TestClient.LIST.call()));
    assertThat(thrown.kind()).isEqualTo(ResponseException.Kind.UNREADABLE);
    assertThat(thrown.body()).contains("{\"data\":[1,2,");
    assertThat(thrown.jsonPath()).hasValueSatisfying(path -> assertThat(path).startsWith("$"));
    assertThat(thrown.status()).isEqualTo(200);
    server.respond(200, "application/json", new byte[] {' ', '\n'});
    assertThatThrownBy(() -> client.send(TestClient.LIST.call())).hasMessageContaining("empty");
    server.respond(200, "text/html", "<html/>".getBytes(UTF_8));
    assertThatThrownBy(() -> client.send(TestClient.LIST.call()))
        .isInstanceOf(ResponseException.class)
        .hasMessageContaining("text/html, not JSON");
  }

  @Test
  void takesJsonWhateverItsMediaType() {
    for (String type :
        new String[] {"", "text/plain", "application/problem+json", "Application/Json;a=b"}) {
      server.respond(200, type, "{\"a\":1}".getBytes(UTF_8));
      assertThat(client.send(TestClient.LIST.call())).isEqualTo(JsonObject.of("a", 1));
    }
    server.events(": hello\n\ndata: {\"a\":1}\n\ndata: [DONE]\n\n");
    assertThat(client.send(TestClient.LIST.call())).isEqualTo(JsonObject.of("a", 1));
  }

  @Test
  void refusesResponsesBeyondTheLimitAnnouncedOrNot() {
    byte[] large = ("\"" + "x".repeat(2000) + "\"").getBytes(UTF_8);
    RequestOptions options = RequestOptions.none().maxResponseBytes(1000);
    server.respond(200, "application/json", large);
    server.then(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(large);
        });
    for (int i = 0; i < 2; i++) {
      ResponseException thrown =
          catchThrowableOfType(
              ResponseException.class, () -> client.send(TestClient.LIST.call(), options));
      assertThat(thrown.kind()).isEqualTo(ResponseException.Kind.TOO_LARGE);
      assertThat(thrown).hasMessageContaining("1000 bytes");
    }
  }

  @Test
  void aKindOfErrorHasAnExceptionOfItsOwn() {
    server
        .json(403, "{\"error\":{\"message\":\"m\",\"metadata\":{\"reasons\":[\"violence\"]}}}")
        .json(403, "{\"error\":{\"message\":\"m\",\"metadata\":{}}}")
        .json(400, "{\"error\":{\"message\":\"m\",\"metadata\":{\"reasons\":[\"x\"]}}}");
    assertThat(error())
        .isInstanceOfSatisfying(
            ModerationException.class, e -> assertThat(e.reasons()).containsExactly("violence"));
    assertThat(error()).isExactlyInstanceOf(PermissionDeniedException.class);
    assertThat(error()).isExactlyInstanceOf(BadRequestException.class);
  }

  @Test
  void anOperationCanHaveNoFailuresAmongItsResponses() {
    String job = "{\"id\":\"j\",\"error\":{\"code\":7,\"message\":\"m\"}}";
    server.json(200, job);
    assertThat(client.send(TestClient.JOB.call())).isEqualTo(JsonValue.parse(job));
  }

  @Test
  void isOneFamily() {
    assertThat(ApiException.class.isSealed()).isTrue();
    assertThat(new Class<?>[] {OtherErrorException.class, ResponseException.class})
        .allMatch(ApiException.class::isAssignableFrom);
  }
}
