package io.github.openrouterjava.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.generated.Timestamps;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {

  private static final String HUGE = "123456789012345678901234567890";

  @Test
  void readsWhatFitsAndNothingElse() {
    assertThat(JsonCodecs.list(JsonCodecs.INT32).decode("[1,-2147483648,2147483647,1e2,null]"))
        .containsExactly(1, Integer.MIN_VALUE, Integer.MAX_VALUE, 100, null);
    assertThat(JsonCodecs.list(JsonCodecs.BIG_INTEGER).decode("[" + HUGE + ",1e3]"))
        .containsExactly(new BigInteger(HUGE), BigInteger.valueOf(1000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-2147483649", "1.5", "\"x\"", "true", "1e999999999"})
  void saysWhatDoesNotFit(String json) {
    assertThatThrownBy(() -> JsonCodecs.INT32.decode(json)).isInstanceOf(JsonDecodeException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "0.5", "\"1e999999999\""})
  void doesNotExpandEnormousExponents(String json) {
    assertThatThrownBy(() -> JsonCodecs.BIG_INTEGER.decode(json))
        .isInstanceOf(JsonDecodeException.class);
  }

  @Test
  void writesEveryDigit() {
    List<BigInteger> numbers = List.of(new BigInteger(HUGE), BigInteger.TEN);
    assertThat(JsonCodecs.list(JsonCodecs.BIG_INTEGER).encode(numbers))
        .isEqualTo("[" + HUGE + ",10]");
    assertThat(JsonCodecs.list(JsonCodecs.INT32).encode(List.of(-5))).isEqualTo("[-5]");
  }

  @Test
  void timesHaveSecondsAndAnOffset() {
    assertThat(Timestamps.text(OffsetDateTime.parse("2026-01-02T03:00Z")))
        .isEqualTo("2026-01-02T03:00:00Z");
    assertThat(Timestamps.dateTime("2026-01-02T03:00:00+01:00"))
        .isEqualTo(OffsetDateTime.parse("2026-01-02T03:00:00+01:00"));
    assertThat(Timestamps.instant("2026-01-02T03:00:00+01:00"))
        .isEqualTo(Instant.parse("2026-01-02T02:00:00Z"));
    assertThat(Timestamps.date("2026-01-02")).isEqualTo(LocalDate.of(2026, 1, 2));
    assertThat(Timestamps.text(LocalDate.of(2026, 1, 2))).isEqualTo("2026-01-02");
    assertThat(Timestamps.date(null)).isNull();
    assertThat(Timestamps.dateTime(null)).isNull();
  }
}
