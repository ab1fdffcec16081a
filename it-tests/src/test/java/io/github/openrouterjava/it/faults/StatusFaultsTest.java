package io.github.openrouterjava.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openrouterjava.client.GuardrailException;
import io.github.openrouterjava.client.InsufficientCreditsException;
import io.github.openrouterjava.client.ModerationException;
import io.github.openrouterjava.client.OpenRouterErrorDetails;
import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.AuthenticationException;
import io.github.openrouterjava.runtime.error.BadRequestException;
import io.github.openrouterjava.runtime.error.ConflictException;
import io.github.openrouterjava.runtime.error.NotFoundException;
import io.github.openrouterjava.runtime.error.OtherErrorException;
import io.github.openrouterjava.runtime.error.PayloadTooLargeException;
import io.github.openrouterjava.runtime.error.PaymentRequiredException;
import io.github.openrouterjava.runtime.error.PermissionDeniedException;
import io.github.openrouterjava.runtime.error.RateLimitException;
import io.github.openrouterjava.runtime.error.RequestTimeoutException;
import io.github.openrouterjava.runtime.error.ServerErrorException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.error.UnprocessableException;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.testing.FakeServer;
import io.github.openrouterjava.testing.Reply;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors a server reports by its status: what the exception is and what it says. */
@Tag("transport")
@Timeout(30)
class StatusFaultsTest {

  @Test
  void missingKeyIs401AndRejectedKeyIs401() {
    Reply reply =
        Reply.of(401).json("{\"error\":{\"code\":401,\"message\":\"No auth credentials found\"}}");
    try (FakeServer server = FakeServer.replying(reply);
        TestClient keyless =
            TestClient.builder(server.uri("/api/v1")).apiKey(() -> "other-5ec2e7").build()) {
      ApiErrorException e = catchThrowableOfType(ApiErrorException.class, keyless::key);
      assertThat(e)
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("No auth credentials found");
    }
    ApiErrorException rejected = chatFails(reply);
    assertThat(rejected).isInstanceOf(AuthenticationException.class);
    assertThat(rejected.call().stopReason()).isEqualTo(StopReason.NOT_RETRYABLE);
    assertThat(rejected.toString()).doesNotContain(TestClient.KEY);
  }

  @Test
  void aRejectedKeyIsAskedForAgainOnce() {
    Deque<String> keys = new ConcurrentLinkedDeque<>(List.of("old-5ec2e7", "new-5ec2e7"));
    try (FakeServer server = FakeServer.replying(Reply.of(401).json("{}"), Reply.ok("{\"ok\":1}"));
        TestClient client =
            TestClient.builder(server)
                .apiKey(() -> keys.size() > 1 ? keys.poll() : keys.peek())
                .build()) {
      assertThat(client.chat()).isEqualTo(JsonValue.parse("{\"ok\":1}"));
      assertThat(server.requests())
          .extracting(r -> r.header("Authorization").orElse(""))
          .containsExactly("Bearer old-5ec2e7", "Bearer new-5ec2e7");
    }
  }

  @Test
  void forbiddenTellsWhyInEachOfItsForms() {
    ApiErrorException wrongKey =
        chatFails(error(403, "\"message\":\"Only management keys can perform this operation\""));
    assertThat(wrongKey)
        .isInstanceOf(PermissionDeniedException.class)
        .hasMessageContaining("management keys");

    ApiErrorException moderation =
        chatFails(
            error(
                403,
                "\"message\":\"m\",\"metadata\":{\"reasons\":[\"violence\"],\"flagged_input\":\"x…y\",\"provider_name\":\"P\",\"model_slug\":\"a/b\"}"));
    assertThat(moderation)
        .isInstanceOfSatisfying(
            ModerationException.class,
            e -> {
              assertThat(e.reasons()).containsExactly("violence");
              assertThat(e.flaggedInput()).hasValue("x…y");
              assertThat(e.providerName()).hasValue("P");
              assertThat(e.modelSlug()).hasValue("a/b");
            });
    assertThat(OpenRouterErrorDetails.of(moderation).providerName()).hasValue("P");

    for (String more : List.of("", ",\"openrouter_metadata\":{\"attempt\":0}")) {
      ApiErrorException guardrail =
          chatFails(
              Reply.of(403)
                  .json(
                      "{\"error\":{\"code\":403,\"message\":\"m\",\"metadata\":{\"patterns\":[\"p\"]}}"
                          + more
                          + "}"));
      assertThat(guardrail).isInstanceOf(GuardrailException.class);
      OpenRouterErrorDetails details = OpenRouterErrorDetails.of(guardrail);
      assertThat(details.guardrailPatterns()).containsExactly("p");
      assertThat(details.routerMetadata().isPresent()).isEqualTo(!more.isEmpty());
    }

    ApiErrorException region =
        chatFails(availability(403, "region_restricted", "\"retryable\":false"));
    assertThat(region).isNotInstanceOf(ModerationException.class);
    assertThat(OpenRouterErrorDetails.of(region).availabilityCode()).hasValue("region_restricted");
  }

  @Test
  void paymentRequiredForAccountAndForKey() {
    for (String message : List.of("Insufficient credits", "Key limit exceeded")) {
      assertThat(chatFails(error(402, "\"message\":\"" + message + "\"")))
          .isInstanceOf(PaymentRequiredException.class)
          .isInstanceOf(InsufficientCreditsException.class)
          .hasMessageContaining(message);
    }
  }

  @Test
  void badRequestAndNotFoundTellWhatIsAvailable() {
    assertThat(chatFails(error(400, "\"message\":\"temperature is too high\",\"metadata\":null")))
        .isInstanceOf(BadRequestException.class)
        .hasMessageContaining("temperature is too high");
    for (String code : List.of("model_not_found", "wrong_endpoint")) {
      ApiErrorException e = chatFails(availability(400, code, "\"retryable\":false"));
      assertThat(e).isInstanceOf(BadRequestException.class);
      assertThat(OpenRouterErrorDetails.of(e).availabilityCode()).hasValue(code);
      assertThat(e.errorType()).hasValue("invalid_request");
      assertThat(e.details().code()).as("this form has no code").isEmpty();
    }
    for (String code :
        List.of(
            "no_endpoints", "privacy_restricted", "constraint_filtered", "free_variant_ended")) {
      ApiErrorException e =
          chatFails(
              availability(
                  404,
                  code,
                  "\"retryable\":false,\"requested_models\":[\"a/b\"],\"fallback_models\":[\"c/d\"],"
                      + "\"excluded_by\":[\"max_price\"],\"constraint\":{\"field\":\"tools\",\"detail\":\"none has them\"}"));
      assertThat(e).isInstanceOf(NotFoundException.class);
      OpenRouterErrorDetails details = OpenRouterErrorDetails.of(e);
      assertThat(details.availabilityCode()).hasValue(code);
      assertThat(details.availabilityRetryable()).hasValue(false);
      assertThat(details.requestedModels()).containsExactly("a/b");
      assertThat(details.fallbackModels()).containsExactly("c/d");
      assertThat(details.excludedBy()).containsExactly("max_price");
      assertThat(details.constraintField()).hasValue("tools");
      assertThat(details.constraintDetail()).hasValue("none has them");
      assertThat(e.call().stopReason()).isEqualTo(StopReason.SERVER_SAYS_NO);
    }
  }

  @Test
  void availabilityDecidesWhetherToRetryNotTheStatusNorTheCode() {
    try (FakeServer server =
            FakeServer.replying(
                availability(404, "a_code_of_tomorrow", "\"retryable\":true,\"retry_after\":3"),
                Reply.ok("{}"));
        TestClient client = TestClient.of(server)) {
      client.chat();
      assertThat(server.requests())
          .as("a paid call, but the answer says it was not run")
          .hasSize(2);
    }
    ApiErrorException no =
        chatFails(availability(503, "temporarily_unavailable", "\"retryable\":false"));
    assertThat(no.attempts()).isEqualTo(1);
    assertThat(no.call().stopReason()).isEqualTo(StopReason.SERVER_SAYS_NO);
  }

  @ParameterizedTest
  @CsvSource({
    "405, OtherErrorException",
    "408, RequestTimeoutException",
    "409, ConflictException",
    "410, OtherErrorException",
    "412, OtherErrorException",
    "413, PayloadTooLargeException",
    "422, UnprocessableException",
    "418, OtherErrorException",
    "499, OtherErrorException"
  })
  void otherClientErrorsKeepTheirStatus(int status, String type) {
    ApiErrorException e = chatFails(error(status, "\"message\":\"m\""));
    assertThat(e.getClass().getSimpleName()).isEqualTo(type);
    assertThat(
            List.of(
                OtherErrorException.class,
                RequestTimeoutException.class,
                ConflictException.class,
                PayloadTooLargeException.class,
                UnprocessableException.class))
        .contains(e.getClass());
    assertThat(e.status()).isEqualTo(status);
    assertThat(e.attempts()).isEqualTo(1);
  }

  @Test
  void platformRateLimitHasItsHeadersAndIsWaitedFor() {
    Reply limited =
        error(429, "\"message\":\"Rate limit exceeded\"")
            .header("X-RateLimit-Limit", "20")
            .header("X-RateLimit-Remaining", "0")
            .header("X-RateLimit-Reset", "1787400000000")
            .header("Retry-After", "7");
    FakeTime time = new FakeTime();
    ApiErrorException e = chatFails(limited, time);
    assertThat(e).isInstanceOf(RateLimitException.class);
    assertThat(e.headers().first("x-ratelimit-limit")).hasValue("20");
    assertThat(e.retryAfter()).hasValue(Duration.ofSeconds(7));
    assertThat(time.waits()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
    assertThat(e.attempts()).isEqualTo(3);
    assertThat(e.call().stopReason()).isEqualTo(StopReason.ATTEMPTS_USED_UP);
  }

  @Test
  void capacityExhaustedGivesItsHintInTheBodyOnly() {
    FakeTime time = new FakeTime();
    ApiErrorException e =
        chatFails(
            availability(429, "capacity_exhausted", "\"retryable\":true,\"retry_after\":5"), time);
    assertThat(e.retryAfter()).hasValue(Duration.ofSeconds(5));
    assertThat(time.waits()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Retry-After    | 2                             | 2000",
        "Retry-After    | Sat, 22 Aug 2026 12:00:09 GMT | 9000",
        "Retry-After    | Sat, 22 Aug 2020 12:00:09 GMT | 1000",
        "Retry-After    | 0                             | 1000",
        "Retry-After    | -5                            | 1000",
        "Retry-After    | soon                          | 1000",
        "Retry-After    | 1.5                           | 1500",
        "Retry-After    | 99999999999999999999999999    | 60000",
        "Retry-After    | 86400                         | 60000",
        "Retry-After    | Fri, 31 Dec 9999 23:59:59 GMT | 60000",
        "retry-after-ms | 250                           | 250",
        "X-None         | 1                             | 1000",
      })
  void everyFormOfRetryAfterIsUnderstoodAndClamped(String header, String value, long waitMillis) {
    FakeTime time = new FakeTime();
    try (FakeServer server =
            FakeServer.replying(
                error(503, "\"message\":\"m\"").header(header, value), Reply.ok("{}"));
        TestClient client = TestClient.builder(server).timeSource(time).build()) {
      client.key();
      assertThat(time.waits()).containsExactly(Duration.ofMillis(waitMillis));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "500, false",
    "502, false",
    "503, true",
    "504, false",
    "524, false",
    "529, true",
    "599, false",
    "507, false"
  })
  void serverErrorsOfAPaidCallAreRepeatedOnlyWhenItWasNotRun(int status, boolean repeated) {
    ApiErrorException e = chatFails(error(status, "\"message\":\"Internal Server Error\""));
    assertThat(e).isInstanceOf(ServerErrorException.class);
    assertThat(e.attempts()).isEqualTo(repeated ? 3 : 1);
  }

  @ParameterizedTest
  @CsvSource({
    "500, true",
    "502, true",
    "503, true",
    "504, true",
    "524, true",
    "529, true",
    "599, false",
    "501, false"
  })
  void serverErrorsOfAFreeCallAreRepeated(int status, boolean repeated) {
    try (FakeServer server = FakeServer.replying(error(status, "\"message\":\"m\""));
        TestClient client = TestClient.of(server)) {
      ApiErrorException e = catchThrowableOfType(ApiErrorException.class, client::key);
      assertThat(e.attempts()).isEqualTo(repeated ? 3 : 1);
      assertThat(server.requests()).hasSize(e.attempts());
    }
  }

  static Reply error(int status, String members) {
    return Reply.of(status).json("{\"error\":{\"code\":" + status + "," + members + "}}");
  }

  static Reply availability(int status, String code, String more) {
    return Reply.of(status)
        .json(
            "{\"error\":{\"message\":\"m\",\"error_type\":\"invalid_request\",\"http_status\":"
                + status
                + ",\"availability\":{\"code\":\""
                + code
                + "\","
                + more
                + "}}}");
  }

  private static ApiErrorException chatFails(Reply reply) {
    return chatFails(reply, new FakeTime());
  }

  private static ApiErrorException chatFails(Reply reply, FakeTime time) {
    try (FakeServer server = FakeServer.replying(reply);
        TestClient client = TestClient.builder(server).timeSource(time).build()) {
      ApiErrorException e = catchThrowableOfType(ApiErrorException.class, client::chat);
      assertThat(e).isNotNull();
      assertThat(server.requests()).hasSize(e.attempts());
      assertThat(server.failures()).isEmpty();
      return e;
    }
  }
}
