package io.github.openrouterjava.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.generated.Copies;
import io.github.openrouterjava.runtime.generated.JsonCodecs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {

  @Test
  void aSchemaIsEasyToWrite() {
    JsonObject schema =
        JsonObject.of(
            "type",
            "object",
            "properties",
            JsonObject.of("city", Map.of("type", "string")),
            "required",
            List.of("city"),
            "additionalProperties",
            false);
    assertThat(schema)
        .isEqualTo(
            JsonObject.parse(
                "{\"required\":[\"city\"],\"additionalProperties\":false,"
                    + "\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}}}"));
    assertThat(schema.members().keySet())
        .containsExactly("type", "properties", "required", "additionalProperties");
  }

  @ParameterizedTest
  @CsvSource({"1,1.0", "1,1e0", "100,1E+2", "0,-0", "0.10,0.1", "1e400,10e399"})
  void numbersCompareByValue(String one, String other) {
    assertThat(JsonValue.parse(one))
        .isEqualTo(JsonValue.parse(other))
        .hasSameHashCodeAs(JsonValue.parse(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "false",
        "\"\"",
        "\"\\u2028 \\u0000 \\\" é\"",
        "[]",
        "{}",
        "[[],{}]",
        "123456789012345678901234567890",
        "-9223372036854775808",
        "9223372036854775807",
        "1.10",
        "0.1",
        "1E-7",
        "1e999999",
        "{\"\":null,\"a\":{\"a\":[null,1]}}"
      })
  void readingWhatWasWrittenGivesTheSame(String json) {
    JsonValue value = JsonValue.parse(json);
    assertThat(JsonValue.parse(value.toJson())).isEqualTo(value);
    assertThat(value).hasToString(value.toJson());
    assertThat(JsonCodecs.VALUE.decode(value)).isEqualTo(value);
  }

  @Test
  void javaValuesBecomeJson() {
    assertThat(
            JsonValue.of(
                Arrays.asList(
                    1,
                    2L,
                    1.5,
                    1.5f,
                    new BigDecimal("0.10"),
                    BigInteger.TEN,
                    "s",
                    'c' + "",
                    true,
                    null)))
        .hasToString("[1,2,1.5,1.5,0.10,10,\"s\",\"c\",true,null]");
    assertThat(JsonValue.of(new Shape.OfNumbers(List.of(1L)))).isEqualTo(JsonArray.of(1));
    assertThatThrownBy(() -> JsonValue.of(new Object()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
    assertThatThrownBy(() -> JsonValue.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonObject.of("a", 1, "b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonObject.of("a", 1, 2, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void valuesGiveWhatTheyAre() {
    JsonObject object = JsonObject.parse("{\"s\":\"x\",\"n\":1.5,\"b\":true,\"z\":null,\"a\":[1]}");
    assertThat(object.get("s").asString()).isEqualTo("x");
    assertThat(object.get("n").asNumber()).isEqualByComparingTo("1.5");
    assertThat(object.get("b").asBoolean()).isTrue();
    assertThat(object.get("z").isNull()).isTrue();
    assertThat(object.get("a").asArray().get(0)).isEqualTo(JsonNumber.of(1));
    assertThat(object.get("s").asNumber()).isNull();
    assertThat(object.get("none")).isNull();
    assertThat(((JsonNumber) object.get("n")).asLong()).isNull();
  }

  @Test
  void nothingCanBeChanged() {
    JsonObject object = JsonObject.parse("{\"a\":[1]}");
    assertThatThrownBy(() -> object.members().put("b", JsonNull.INSTANCE))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> object.get("a").asArray().items().add(JsonNull.INSTANCE))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(object.with("b", 2).without("a")).isEqualTo(JsonObject.of("b", 2));
    assertThat(object).isEqualTo(JsonObject.parse("{\"a\":[1]}"));
  }

  @Test
  void copiesHoldNullAndAreNotCopiedAgain() {
    List<String> list = Copies.of(Arrays.asList("a", null));
    assertThat(list).containsExactly("a", null).isEqualTo(Arrays.asList("a", null));
    assertThat(Copies.of(list)).isSameAs(list);
    Map<String, String> map = Copies.of(Collections.singletonMap("a", null));
    assertThat(map).containsEntry("a", null).isEqualTo(Collections.singletonMap("a", null));
    assertThat(Copies.of(map)).isSameAs(map);
    assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void membersStandInTheOrderOfTheMapOrElseByName() {
    Map<String, Object> ordered = new LinkedHashMap<>();
    ordered.put("z", 1);
    ordered.put("a", 2);
    assertThat(JsonObject.of(ordered).toJson()).isEqualTo("{\"z\":1,\"a\":2}");
    assertThat(JsonObject.of(new TreeMap<>(ordered)).toJson()).isEqualTo("{\"a\":2,\"z\":1}");
    Map<String, Integer> many =
        Map.of("k9", 1, "k8", 2, "k7", 3, "k6", 4, "k5", 5, "k4", 6, "k3", 7, "k2", 8);
    String byName = "{\"k2\":8,\"k3\":7,\"k4\":6,\"k5\":5,\"k6\":4,\"k7\":3,\"k8\":2,\"k9\":1}";
    assertThat(JsonObject.of(many).toJson()).isEqualTo(byName);
    assertThat(JsonObject.of(new HashMap<>(many)).toJson()).isEqualTo(byName);
  }

  @Test
  void arraysIterablesAndOptionalsHaveAJsonForm() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("texts", new String[] {"a", null});
    members.put("ints", new int[] {1, 2});
    members.put("longs", new long[] {3});
    members.put("doubles", new double[] {0.5});
    members.put("floats", new float[] {0.1f});
    members.put("shorts", new short[] {7});
    members.put("flags", new boolean[] {true});
    members.put("nested", new Object[] {new int[] {1}, Map.of("a", List.of(2))});
    members.put("some", Optional.of("x"));
    members.put("none", Optional.empty());
    members.put("set", new TreeSet<>(List.of("b", "a")));
    assertThat(JsonObject.of(members).toJson())
        .isEqualTo(
            "{\"texts\":[\"a\",null],\"ints\":[1,2],\"longs\":[3],\"doubles\":[0.5],"
                + "\"floats\":[0.1],\"shorts\":[7],\"flags\":[true],"
                + "\"nested\":[[1],{\"a\":[2]}],\"some\":\"x\",\"none\":null,\"set\":[\"a\",\"b\"]}");
    assertThatThrownBy(() -> JsonValue.of(new byte[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("byte[]")
        .hasMessageContaining("Base64");
  }

  @Test
  void numbersAreWrittenAsTheyWereSpelled() {
    for (String text : List.of("1e5", "1E+5", "-0", "0", "1.0", "100", "1e-400", "0.10", "-0.0")) {
      assertThat(JsonValue.parse(text).toJson()).isEqualTo(text);
      assertThat(JsonValue.parse("[" + text + "]").toJson()).isEqualTo("[" + text + "]");
    }
    assertThat(JsonValue.parse("1e5")).isEqualTo(JsonValue.of(100_000));
    assertThat(JsonValue.parse("1e5")).hasSameHashCodeAs(JsonValue.parse("100000.0"));
  }
}
