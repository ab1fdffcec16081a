package io.github.openrouterjava.runtime.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.generated.WebhookScheme;
import io.github.openrouterjava.runtime.http.Headers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Signatures of webhooks, and proof keys. */
class HelpersTest {
  private static final byte[] BODY = "{\"type\":\"video.generation.completed\"}".getBytes(UTF_8);
  private static final Instant SENT = Instant.ofEpochSecond(1767225600);

  /**
   * Of the time 1767225600, a comma and the body, under the key {@code whsec}; made with openssl.
   */
  private static final String DIGITS =
      "db5cd51e99d7b6bdb095bd2d1eb8a3ca993ecde1cb60561655015d010e4a534d";

  private static final WebhookScheme SCHEME =
      WebhookScheme.of("X-Signature", "t={timestamp},v1={signature}", "{timestamp},{body}");

  private final WebhookSignature check = WebhookSignature.of(SCHEME, "whsec");

  @Test
  void acceptsWhatIsGenuineAndRecent() {
    String signature = "t=1767225600,v1=" + DIGITS;
    assertThat(check.accepts(signature, BODY, SENT)).isTrue();
    assertThat(check.accepts(signature, BODY, SENT.plusSeconds(300))).isTrue();
    assertThat(check.accepts("v1=00, v1=" + DIGITS + ", t=1767225600", BODY, SENT)).isTrue();
    assertThat(
            check
                .withTolerance(Duration.ofDays(1))
                .accepts(signature, BODY, SENT.plusSeconds(9999)))
        .isTrue();
  }

  @Test
  void rejectsWhatIsForgedStaleOrMalformed() {
    String signature = "t=1767225600,v1=" + DIGITS;
    assertThat(check.accepts(signature, BODY, SENT.plusSeconds(301))).isFalse();
    assertThat(check.accepts(signature, BODY, SENT.minusSeconds(301))).isFalse();
    assertThat(check.accepts(signature, "{}".getBytes(UTF_8), SENT)).isFalse();
    assertThat(WebhookSignature.of(SCHEME, "other").accepts(signature, BODY, SENT)).isFalse();
    assertThat(check.accepts("t=1767225601,v1=" + DIGITS, BODY, SENT)).isFalse();
    for (String malformed :
        new String[] {
          "",
          "t=,v1=" + DIGITS,
          "v1=" + DIGITS,
          "t=1767225600",
          "t=-1,v1=x",
          "t=99999999999999999,v1=x"
        }) {
      assertThat(check.accepts(malformed, BODY, SENT)).as(malformed).isFalse();
    }
    assertThat(check.accepts((String) null, BODY, SENT)).isFalse();
    assertThat(check.toString()).doesNotContain("whsec");
  }

  @Test
  void readsTheFieldThatTheSchemeNames() {
    Headers headers = Headers.builder().set("X-Signature", "t=1767225600,v1=" + DIGITS).build();
    assertThat(check.accepts(headers, BODY, SENT)).isTrue();
    assertThat(check.accepts(Headers.empty(), BODY, SENT)).isFalse();
  }

  @Test
  void checksASchemeWithItsTimeAndIdInOtherFields() {
    // The example of the Standard Webhooks specification.
    WebhookSignature standard =
        WebhookSignature.of(
            WebhookScheme.of("webhook-signature", "v1,{signature}", "{id}.{timestamp}.{body}")
                .base64Signatures()
                .base64Secret("whsec_")
                .withTimestampHeader("webhook-timestamp")
                .withIdHeader("webhook-id"),
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    byte[] body = "{\"test\": 2432232314}".getBytes(UTF_8);
    Headers headers =
        Headers.builder()
            .set("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
            .set("webhook-timestamp", "1614265330")
            .set("webhook-signature", "v1,AAAA v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
            .build();
    Instant sent = Instant.ofEpochSecond(1614265330);
    assertThat(standard.accepts(headers, body, sent)).isTrue();
    assertThat(standard.accepts(headers, BODY, sent)).isFalse();
    Headers otherId = headers.toBuilder().set("webhook-id", "msg_other").build();
    assertThat(standard.accepts(otherId, body, sent)).isFalse();
    assertThat(standard.accepts(headers, body, sent.plusSeconds(301))).isFalse();
    assertThatThrownBy(() -> standard.accepts("v1,x", body, sent))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void checksASchemeWithoutATime() {
    WebhookSignature bodyOnly =
        WebhookSignature.of(
            WebhookScheme.of("X-Hub-Signature-256", "sha256={signature}", "{body}"),
            "It's a Secret to Everybody");
    byte[] body = "Hello, World!".getBytes(UTF_8);
    String digits = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";
    assertThat(bodyOnly.accepts("sha256=" + digits, body, SENT)).isTrue();
    assertThat(bodyOnly.accepts("sha256=" + digits.replace('7', '8'), body, SENT)).isFalse();
    assertThat(bodyOnly.accepts(digits, body, SENT)).isFalse();
  }

  @Test
  void refusesASchemeThatCannotWork() {
    assertThatThrownBy(() -> WebhookScheme.of("X", "no placeholder", "{body}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WebhookScheme.of("X", "{signature}", "no body"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SCHEME.withTolerance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void derivesTheChallengeAsTheStandardDoes() {
    Pkce example = Pkce.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"); // RFC 7636, appendix B
    assertThat(example.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    assertThat(example.method()).isEqualTo("S256");
    assertThat(example.toString()).doesNotContain(example.verifier());
  }

  @Test
  void makesKeysThatAreValidAndDiffer() {
    Pkce first = Pkce.create();
    assertThat(Pkce.of(first.verifier()).challenge()).isEqualTo(first.challenge());
    assertThat(Pkce.create().verifier()).isNotEqualTo(first.verifier());
    assertThatThrownBy(() -> Pkce.of("short")).isInstanceOf(IllegalArgumentException.class);
  }
}
