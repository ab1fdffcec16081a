package io.github.openrouterjava.runtime.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.generated.JsonCodecs;
import io.github.openrouterjava.runtime.generated.Patch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decoding and encoding through a codec of the form generated ones have. */
class CodecTest {

  private static final String REST = "\"object\":\"chunk\",\"created\":1";

  private static Chunk decode(String json) {
    return Chunk.CODEC.decode(json);
  }

  private static void assertSame(String json) {
    assertThat(JsonValue.parse(Chunk.CODEC.encode(decode(json)))).isEqualTo(JsonValue.parse(json));
  }

  @Test
  void readsAndWritesEveryKind() {
    String json =
        "{\"id\":\"a\",\"object\":\"chunk\",\"created\":9007199254740993,\"score\":1.5,\"done\":true,"
            + "\"numbers\":[1,2],\"labels\":{\"a\":\"b\"},\"shape\":\"text\","
            + "\"shapes\":[[\"s\"],[1],{\"type\":\"circle\",\"radius\":2}],\"note\":null}";
    Chunk chunk = decode(json);
    assertThat(chunk.created()).isEqualTo(9007199254740993L);
    assertThat(chunk.numbers()).containsExactly(1L, 2L);
    assertThat(chunk.labels()).containsEntry("a", "b");
    assertThat(chunk.shape()).isEqualTo(new Shape.OfString("text"));
    assertThat(chunk.shapes())
        .containsExactly(
            new Shape.OfStrings(List.of("s")),
            new Shape.OfNumbers(List.of(1L)),
            new Shape.Circle(2.0, AdditionalProperties.NONE));
    assertThat(chunk.note().isNull()).isTrue();
    assertThat(chunk.additionalProperties()).isSameAs(AdditionalProperties.NONE);
    assertSame(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":5," + REST + "}",
        "{\"id\":true," + REST + "}",
        "{\"id\":{\"x\":1}," + REST + "}",
        "{\"id\":null," + REST + "}",
        "{" + REST + "}",
        "{}",
        "{\"id\":\"a\",\"object\":\"other\",\"created\":1}",
        "{\"id\":\"a\",\"object\":7,\"created\":1}",
        "{\"id\":\"a\",\"object\":\"chunk\",\"created\":\"12\"}",
        "{\"id\":\"a\",\"object\":\"chunk\",\"created\":1.5}",
        "{\"id\":\"a\",\"object\":\"chunk\",\"created\":null}",
        "{\"id\":\"a\",\"object\":\"chunk\",\"created\":99999999999999999999999}",
        "{\"id\":\"a\",\"object\":\"chunk\",\"created\":1e3}",
        "{\"id\":\"a\"," + REST + ",\"score\":0.1234567890123456789}",
        "{\"id\":\"a\"," + REST + ",\"score\":1e400}",
        "{\"id\":\"a\"," + REST + ",\"score\":1e-400}",
        "{\"id\":\"a\"," + REST + ",\"score\":\"1.5\"}",
        "{\"id\":\"a\"," + REST + ",\"score\":[1,{\"a\":[]}]}",
        "{\"id\":\"a\"," + REST + ",\"done\":\"true\"}",
        "{\"id\":\"a\"," + REST + ",\"numbers\":[1,\"2\",null,{\"x\":[1]},3]}",
        "{\"id\":\"a\"," + REST + ",\"numbers\":7}",
        "{\"id\":\"a\"," + REST + ",\"labels\":{\"a\":\"x\",\"b\":2,\"c\":[3],\"d\":null}}",
        "{\"id\":\"a\"," + REST + ",\"labels\":[]}",
        "{\"id\":\"a\"," + REST + ",\"shape\":{\"type\":\"star\",\"n\":[1,2]}}",
        "{\"id\":\"a\"," + REST + ",\"shape\":{}}",
        "{\"id\":\"a\"," + REST + ",\"shape\":7}",
        "{\"id\":\"a\"," + REST + ",\"shapes\":[{\"a\":1,\"type\":\"star\"},null,false,[],[{}]]}",
        "{\"id\":\"a\"," + REST + ",\"note\":5}",
        "{\"id\":\"a\"," + REST + ",\"extra\":{\"deep\":[1,2.50,\"x\",null,true]},\"n\":null}",
      })
  void whatIsNotDeclaredSurvives(String json) {
    assertSame(json);
    assertThat(decode(json)).isEqualTo(decode(json)).hasSameHashCodeAs(decode(json));
  }

  @Test
  void accessorsConvertWhatCanBeConverted() {
    Chunk chunk =
        decode(
            "{\"id\":5,\"created\":\"12\",\"score\":\"1.5\",\"done\":\"false\","
                + "\"numbers\":[1,\"2\",\"x\"]}");
    assertThat(chunk.id()).isEqualTo("5");
    assertThat(chunk.created()).isEqualTo(12);
    assertThat(chunk.score()).isEqualTo(1.5);
    assertThat(chunk.done()).isFalse();
    assertThat(chunk.numbers()).containsExactly(1L, 2L, null);
    assertThat(chunk.additionalProperties().deviations())
        .containsOnlyKeys("id", "created", "score", "done", "numbers", "object");
    assertThat(chunk.additionalProperties().asMap()).isEmpty();
  }

  @Test
  void aLongNumberThatADoubleHoldsIsNoDeviation() {
    Chunk chunk = decode("{\"id\":\"a\"," + REST + ",\"score\":0.10000000000000000000}");
    assertThat(chunk.score()).isEqualTo(0.1);
    assertThat(chunk.additionalProperties().isEmpty()).isTrue();
  }

  @Test
  void theLastOfSeveralPropertiesOfOneNameWins() {
    Chunk chunk = decode("{\"id\":5,\"id\":\"x\",\"u\":1,\"u\":2," + REST + "}");
    assertThat(chunk.id()).isEqualTo("x");
    assertThat(chunk.additionalProperties().asMap())
        .containsExactly(Map.entry("u", JsonValue.of(2)));
    assertThat(chunk.additionalProperties().deviations()).isEmpty();
  }

  @Test
  void aTagIsFoundWhereverItStands() {
    String late = "{\"inner\":{\"radius\":1,\"type\":\"circle\"},\"version\":2,\"type\":\"rect\"}";
    String early = "{\"type\":\"rect\",\"version\":2,\"inner\":{\"type\":\"circle\",\"radius\":1}}";
    Shape expected =
        new Shape.Rect(new Shape.Circle(1.0, AdditionalProperties.NONE), AdditionalProperties.NONE);
    for (String shape : List.of(late, early)) {
      Chunk chunk =
          decode(
              "{\"shapes\":["
                  + shape
                  + ","
                  + shape
                  + "],\"shape\":"
                  + shape
                  + ",\"id\":\"a\","
                  + REST
                  + "}");
      assertThat(chunk.shape()).isEqualTo(expected);
      assertThat(chunk.shapes()).containsExactly(expected, expected);
      assertThat(chunk.id()).isEqualTo("a");
    }
  }

  @Test
  void aMissingTagIsMadeUpForByWhatIsThere() {
    assertThat(Shape.CODEC.decode("{\"x\":1,\"radius\":3}"))
        .isEqualTo(new Shape.Circle(3.0, AdditionalProperties.of(Map.of("x", JsonNumber.of(1)))));
  }

  @Test
  void twoDifferentUnknownsAreNotEqual() {
    Shape one = Shape.CODEC.decode("{\"type\":\"star\",\"n\":1}");
    assertThat(one).isNotEqualTo(Shape.CODEC.decode("{\"type\":\"star\",\"n\":2}"));
    assertThat(one).isEqualTo(Shape.CODEC.decode("{\"n\":1.0,\"type\":\"star\"}"));
  }

  @Test
  void patchesTellAbsentFromNull() {
    assertThat(decode("{\"id\":\"a\"," + REST + "}").note().isAbsent()).isTrue();
    assertThat(decode("{\"id\":\"a\"," + REST + ",\"note\":null}").note())
        .isEqualTo(Patch.ofNull());
    assertThat(decode("{\"id\":\"a\"," + REST + ",\"note\":\"n\"}").note())
        .isEqualTo(Patch.of("n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":5," + REST + "}",
        "{\"id\":null," + REST + "}",
        "{" + REST + "}",
        "{\"id\":\"a\",\"object\":\"other\",\"created\":1}",
        "{\"id\":\"a\",\"object\":\"chunk\",\"created\":null}",
        "{\"id\":\"a\"," + REST + ",\"new\":1}",
        "{\"id\":\"a\"," + REST + ",\"numbers\":[\"2\"]}",
        "{\"id\":\"a\"," + REST + ",\"shape\":{\"type\":\"star\"}}",
      })
  void strictReadingRefuses(String json) {
    assertThatThrownBy(() -> Chunk.CODEC.decode(json, Strictness.STRICT))
        .isInstanceOf(JsonDecodeException.class);
  }

  @Test
  void strictReadingTakesWhatIsDeclared() {
    String json = "{\"id\":\"a\"," + REST + ",\"shape\":{\"radius\":1,\"type\":\"circle\"}}";
    assertThat(Chunk.CODEC.decode(json, Strictness.STRICT)).isEqualTo(decode(json));
  }

  @Test
  void aMissingPropertyWasReportedAtTheLastOneThatWasThere() {
    assertThatThrownBy(() -> Chunk.CODEC.decode("{\"object\":\"chunk\"}", Strictness.STRICT))
        .hasMessage("At $: the required property id is missing.");
  }

  @Test
  void problemsSayWhere() {
    assertThatThrownBy(
            () ->
                Chunk.CODEC.decode(
                    "{\"id\":\"a\"," + REST + ",\"numbers\":[1,true]}", Strictness.STRICT))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessage("At $.numbers[1]: expected a whole number, found true.");
    assertThatThrownBy(
            () -> decode("{\"shape\":{\"type\":\"rect\",\"version\":2,\"inner\":{\"a\":tru"))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageStartingWith("At $.shape.inner.a:")
        .hasMessageContaining("not JSON (line 1, column");
    assertThatThrownBy(() -> decode("[]"))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessage("At $: expected an object, found an array.");
    for (String json : List.of("", "  ", "null", "{}x", "{} {}", "{", "{\"id\"")) {
      assertThatThrownBy(() -> decode(json)).isInstanceOf(JsonDecodeException.class);
    }
  }

  @Test
  void nestingIsBounded() {
    String deep = "{\"type\":\"rect\",\"version\":2,\"inner\":".repeat(2000) + "1";
    assertThatThrownBy(() -> Shape.CODEC.decode(deep)).isInstanceOf(JsonDecodeException.class);
    String deepValue = "[".repeat(100_000);
    assertThatThrownBy(() -> JsonValue.parse(deepValue)).isInstanceOf(JsonDecodeException.class);
    String fine = "{\"type\":\"rect\",\"version\":2,\"inner\":".repeat(100) + "1" + "}".repeat(100);
    assertThat(JsonValue.parse(Shape.CODEC.encode(Shape.CODEC.decode(fine))))
        .isEqualTo(JsonValue.parse(fine));
  }

  @Test
  void aFailingStreamIsAFailureToReadNotToDecode() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }
        };
    assertThatThrownBy(() -> Chunk.CODEC.decode(broken, Strictness.LENIENT))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("reset");
    assertThat(
            Chunk.CODEC
                .decode(
                    new ByteArrayInputStream(("{\"id\":\"é\"," + REST + "}").getBytes(UTF_8)),
                    Strictness.LENIENT)
                .id())
        .isEqualTo("é");
  }

  @Test
  void moneyIsNotRounded() {
    assertThat(JsonCodecs.DECIMAL.decode("0.12345678901234567890"))
        .isEqualTo(new BigDecimal("0.12345678901234567890"));
    assertThat(JsonCodecs.DECIMAL.encode(new BigDecimal("0.12345678901234567890")))
        .isEqualTo("0.12345678901234567890");
  }

  @Test
  void thePropertyOfTheOutermostObjectCanBeSet() {
    Chunk chunk = decode("{\"id\":\"a\"," + REST + ",\"done\":true}");
    assertThat(JsonValue.parse(new String(JsonCodec.bytes(chunk, "done", false, false), UTF_8)))
        .isEqualTo(JsonValue.parse("{\"id\":\"a\"," + REST + ",\"done\":false}"));
    assertThat(new String(JsonCodec.bytes(chunk, "score", true, true), UTF_8))
        .doesNotContain("score");
    assertThat(
            JsonValue.parse(
                new String(
                    JsonCodec.bytes(JsonObject.of("stream", 1), "stream", true, false), UTF_8)))
        .isEqualTo(JsonObject.of("stream", true));
    assertThat(
            JsonValue.parse(
                new String(
                    JsonCodec.bytes(
                        JsonObject.of("in", JsonObject.of("stream", 1)), "stream", true, false),
                    UTF_8)))
        .isEqualTo(JsonObject.of("in", JsonObject.of("stream", 1), "stream", true));
  }

  @Test
  void numbersJsonHasNoFormForAreRefused() {
    assertThatThrownBy(() -> JsonCodecs.NUMBER.encode(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{a:1}|expected a property name in double quotes, found 'a'.",
        "{\"a\" 1}|expected a colon, found '1'.",
        "{\"a\":1 2}|expected a comma or the end of the object, found '2'.",
        "[1 2]|expected a comma or the end of the array, found '2'.",
        "[1}|expected the end of the array, found '}'.",
        "<html>|expected a JSON value, found '<'.",
        "foo|expected a JSON value, found 'foo'.",
        "NaN|expected a JSON value, found 'NaN'.",
        "// no|expected a JSON value, found '/'.",
        "[1,|expected more, found the end of the text.",
        "{\"a\":{|expected more, found the end of the text.",
        "01|Invalid numeric value: Leading zeroes not allowed."
      })
  void aJsonErrorNamedTheParsersSettings(String json, String problem) {
    assertThatThrownBy(() -> JsonValue.parse(json))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageEndingWith("): " + problem)
        .hasNoCause();
  }

  @Test
  void jsonBeyondALimitNamesTheLimitAndNoSetting() {
    for (String json : List.of("[".repeat(600), "1".repeat(1200))) {
      assertThatThrownBy(() -> JsonValue.parse(json))
          .hasMessageContaining("beyond what is read")
          .hasMessageNotContaining("Constraints")
          .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(400));
    }
  }
}
