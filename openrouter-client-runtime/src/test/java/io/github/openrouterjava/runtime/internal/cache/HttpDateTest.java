package io.github.openrouterjava.runtime.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.runtime.http.Headers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and directives as servers write them. */
class HttpDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994"
      })
  void readsAllThreeForms(String text) {
    assertThat(HttpDate.parse(text)).hasValue(Instant.parse("1994-11-06T08:49:37Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "", "-1", "yesterday"})
  void otherTextsAreNoDates(String text) {
    assertThat(HttpDate.parse(text)).isEmpty();
  }

  @Test
  void readsDirectivesQuotedAndNotInAnyCase() {
    CacheControl control =
        CacheControl.of(
            Headers.received(
                Map.of(
                    "cache-control",
                    List.of("Private=\"a, b\", MAX-AGE = \"60\" ,x,,", "no-cache, max-age=7"))));
    assertThat(control.has("private")).isTrue();
    assertThat(control.has("no-cache")).isTrue();
    assertThat(control.seconds("max-age")).hasValue(60);
    assertThat(control.seconds("x")).hasValue(0);
    assertThat(control.seconds("y")).isEmpty();
    assertThat(
            CacheControl.of(Headers.builder().set("Cache-Control", "max-age=99999999999").build())
                .seconds("max-age"))
        .hasValue(1L << 31);
  }
}
