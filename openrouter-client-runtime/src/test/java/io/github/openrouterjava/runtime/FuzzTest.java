package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openrouterjava.runtime.error.ErrorDetails;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.internal.dialect.FoundError;
import io.github.openrouterjava.runtime.internal.dialect.OperationRules;
import io.github.openrouterjava.runtime.internal.response.RetryAfter;
import io.github.openrouterjava.runtime.internal.text.PathGuard;
import io.github.openrouterjava.runtime.internal.text.Targets;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Random input to everything that reads what a stranger wrote. Each test runs for {@code
 * fuzz.seconds} (one by default) from {@code fuzz.seed}, which a failure names.
 */
class FuzzTest {
  private static final Duration TIME = Duration.ofSeconds(Long.getLong("fuzz.seconds", 1));
  private static final long SEED = Long.getLong("fuzz.seed", 20260101);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static void fuzz(String alphabet, int longest, Consumer<String> check) {
    Random random = new Random(SEED);
    long end = System.nanoTime() + TIME.toNanos();
    int runs = 0;
    while (runs < 1000 || System.nanoTime() < end) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(longest + 1); n > 0; n--) {
        boolean wild = random.nextInt(20) == 0;
        text.append(
            wild
                ? (char) random.nextInt(0x10000)
                : alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        check.accept(text.toString());
      } catch (RuntimeException | Error e) {
        throw new AssertionError("seed " + SEED + ", run " + runs + ", input \"" + text + "\"", e);
      }
      runs++;
    }
  }

  @Test
  void retryAfterIsNeverNegativeAndNeverEndless() {
    fuzz(
        "0123456789.-+eE ,:GMTJanThu",
        30,
        text -> {
          Headers headers =
              Headers.received(
                  Map.of("Retry-After", List.of(text), "Retry-After-Ms", List.of(text)));
          RetryAfter.of(headers, NOW)
              .ifPresent(wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofDays(366)));
        });
  }

  @Test
  void headersThatAreAcceptedAreOneLine() {
    fuzz(
        "aZ0-_:;, \t\r\n\u0000\u00ff\u0100",
        12,
        text -> {
          try {
            Headers headers = Headers.builder().set("X-A", text).add(text, "v").build();
            assertThat(headers.all("X-A").get(0)).doesNotContain("\r", "\n", "\u0000");
            assertThat(headers.asMap().keySet())
                .allMatch(name -> name.matches("[!-~]+") && !name.contains(":"));
          } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("header");
          }
        });
  }

  @Test
  void pathsThatAreAcceptedStayBelowTheBase() {
    fuzz(
        "/\\.%2eEfF5cC0aAdD:@?#;a \u2044\uff0e\u2025\n",
        14,
        text -> {
          String checked;
          try {
            checked = PathGuard.check(text);
          } catch (IllegalArgumentException e) {
            return;
          }
          URI target = URI.create("https://h.example/api/v1" + checked);
          assertThat(target.getHost()).isEqualTo("h.example");
          assertThat(target.normalize().getPath()).matches("(?s)/api/v1(/.*)?");
          assertThat(target.getRawQuery()).isNull();
          assertThat(target.getRawFragment()).isNull();
        });
  }

  @Test
  void digitsOfOtherScriptsAfterAPercentSignAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathGuard.check("/e%\u17e6c"))
        .withMessageContaining("%25");
  }

  @Test
  void linksAreHttpOrRefused() {
    fuzz(
        "/:@?#.[]htps%2f\\a",
        20,
        text -> {
          try {
            URI target = Targets.resolve(URI.create("https://h.example/api/v1"), text);
            assertThat(target.getScheme()).matches("(?i)https?");
            assertThat(target.getRawUserInfo()).isNull();
          } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("not ");
          }
        });
  }

  @Test
  void anyErrorBodyIsRead() {
    fuzz(
        "{}[]\":,error codemsg1.5null",
        60,
        text -> {
          OperationRules rules = new OperationRules(TestDialect.DIALECT, "any");
          for (String body : new String[] {text, "{\"error\":" + text + "}"}) {
            FoundError found = rules.ofErrorStatus(body, 500);
            ErrorDetails details = rules.details(found, 0, Headers.empty());
            assertThat(details.summary()).isNotEmpty();
            assertThat(details.facts().status()).isBetween(0, 599);
            rules.inResponse(body, 200);
          }
        });
  }
}
