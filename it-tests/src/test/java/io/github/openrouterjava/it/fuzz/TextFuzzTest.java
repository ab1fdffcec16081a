package io.github.openrouterjava.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.internal.response.RetryAfter;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Retry-After, header fields and raw paths with any text in them. */
class TextFuzzTest {
  private static final Instant NOW = Instant.parse("2026-08-22T12:00:00Z");

  @Test
  void retryAfterIsAPositiveWaitOfAtMostAYearOrNothing() {
    String[] pieces = {
      "1",
      "0",
      "9",
      "99999",
      "-",
      "+",
      ".",
      "e",
      "E",
      "NaN",
      "Infinity",
      " ",
      "\t",
      "Sat, ",
      "22 ",
      "Aug ",
      "2026 ",
      "9999 ",
      "12:00:09 ",
      "GMT",
      "24:00:00",
      "x",
      "é",
      "٣",
      ";",
      ",",
      "0x1F",
      "1d",
      "1f",
      "-999999999-01-01T00:00:00Z"
    };
    assertThat(
            Fuzz.run(
                random -> {
                  String value = Fuzz.text(random, 8, pieces);
                  String name = random.nextBoolean() ? "Retry-After" : "Retry-After-Ms";
                  Optional<Duration> wait =
                      RetryAfter.of(Headers.received(Map.of(name, List.of(value))), NOW);
                  wait.ifPresent(
                      w -> assertThat(w).as(value).isBetween(Duration.ZERO, Duration.ofDays(366)));
                }))
        .isPositive();
  }

  @Test
  void headerFieldsAreSafeOrRefused() {
    String[] pieces = {
      "A",
      "z",
      "-",
      "_",
      ":",
      " ",
      "\t",
      "\r",
      "\n",
      "\r\n",
      "\0",
      "\u007f",
      "é",
      "😀",
      "(",
      "\"",
      "Authorization",
      "x-api-key",
      "Bearer sk-or-v1-5ec2e7",
      ","
    };
    assertThat(
            Fuzz.run(
                random -> {
                  String name = Fuzz.text(random, 4, pieces);
                  String value = Fuzz.text(random, 6, pieces);
                  Headers headers;
                  try {
                    headers = Headers.builder().add(name, value).build();
                  } catch (IllegalArgumentException e) {
                    assertThat(e.getMessage()).doesNotContain("5ec2e7");
                    return;
                  }
                  assertThat(name).as("a token of RFC 9110").matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
                  assertThat(value).doesNotContain("\r", "\n", "\0");
                  assertThat(headers.first(name.toUpperCase(java.util.Locale.ROOT))).isPresent();
                  if (Headers.isSecret(name)) {
                    assertThat(headers.toString()).doesNotContain("5ec2e7");
                  }
                }))
        .isPositive();
  }

  @Test
  void receivedHeaderFieldsAreReadWhateverTheyAre() {
    String[] pieces = {"A", "b", "-", " ", ":", "é", "\t", "1", ""};
    assertThat(
            Fuzz.run(
                random -> {
                  String name = "X" + Fuzz.text(random, 3, pieces);
                  Headers headers =
                      Headers.received(
                          Map.of(
                              name,
                              List.of(Fuzz.text(random, 5, pieces), Fuzz.text(random, 5, pieces))));
                  assertThat(headers.all(name)).hasSize(2);
                  assertThat(headers.toString()).isNotNull();
                }))
        .isPositive();
  }

  @Test
  void rawPathsStayBelowTheBaseUrlOrAreRefused() {
    String[] pieces = {
      "/",
      "/",
      "a",
      "gpt-5-mini:free",
      ".",
      "..",
      "%2e",
      "%2E",
      "%252e",
      "%2f",
      "%5c",
      "\\",
      "?",
      "#",
      "@",
      "//",
      "http:",
      "://",
      "evil.example",
      "\r\n",
      "\t",
      " ",
      "%00",
      "%0d%0a",
      "%",
      "%zz",
      "\uFF0F",
      "\u2215",
      "\uFF0E",
      "\u2024",
      ";",
      "~",
      "é",
      "\u202e"
    };
    PathProbe probe = new PathProbe();
    long[] passed = {0};
    assertThat(
            Fuzz.run(
                random -> {
                  String path = Fuzz.text(random, 7, pieces);
                  URI target = probe.target(path);
                  if (target == null) {
                    return;
                  }
                  passed[0]++;
                  assertThat(target.getScheme()).isEqualTo("https");
                  assertThat(target.getRawAuthority()).as(path).isEqualTo("api.example");
                  // The empty path is the base itself.
                  assertThat(target.getRawPath())
                      .as(path)
                      .startsWith(path.isEmpty() ? "/api/v1" : "/api/v1/");
                  assertThat(target.getRawQuery()).as(path).isNull();
                  assertThat(target.getRawFragment()).as(path).isNull();
                  String decoded = target.getRawPath();
                  for (int i = 0; i < 4; i++) {
                    assertThat(decoded.split("[/\\\\]", -1)).as(path).doesNotContain("..", ".");
                    assertThat(decoded).as(path).doesNotContain("\r", "\n", "\\");
                    decoded = decodedOnce(decoded);
                  }
                }))
        .isPositive();
    assertThat(passed[0]).as("some paths are fine").isPositive();
  }

  private static String decodedOnce(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
