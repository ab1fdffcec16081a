package io.github.openrouterjava.runtime.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  private final WebhookSignature check = WebhookSignature.of("whsec");

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
    assertThat(WebhookSignature.of("other").accepts(signature, BODY, SENT)).isFalse();
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
    assertThat(check.accepts(null, BODY, SENT)).isFalse();
    assertThat(check.toString()).doesNotContain("whsec");
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
