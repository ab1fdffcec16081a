package io.github.openrouterjava.codegen.emit.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.json.Strictness;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strict reading refuses new values of closed enums, and only of those. */
class StrictEnumTest {

  private static final String SHAPES =
      """
      Request:
        type: object
        properties:
          closed: {$ref: '#/components/schemas/Name'}
          open: {anyOf: [{$ref: '#/components/schemas/Name'}, {type: string}]}
          opens:
            type: array
            items: {anyOf: [{$ref: '#/components/schemas/Name'}, {type: string}]}
          inline: {anyOf: [{type: string, enum: [a, b]}, {type: string}]}
          named: {$ref: '#/components/schemas/Loose'}
          nested: {anyOf: [{$ref: '#/components/schemas/Loose'}, {type: string, enum: [z]}]}
          mixed:
            anyOf:
              - {$ref: '#/components/schemas/Name'}
              - {type: string}
              - {type: array, items: {type: string}}
          both: {anyOf: [{$ref: '#/components/schemas/Name'}, {type: string, enum: [x, y]}]}
      Name: {type: string, enum: [one, two]}
      Loose: {anyOf: [{type: string, enum: [c, d]}, {type: string}]}
      """;

  private static JsonCodec<Object> codec;

  @BeforeAll
  static void compile() {
    codec = Compiled.schemas("Request", SHAPES).codec("Request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"open\":\"new\"}",
        "{\"opens\":[\"one\",\"new\"]}",
        "{\"inline\":\"new\"}",
        "{\"named\":\"new\"}",
        "{\"nested\":\"new\"}",
        "{\"mixed\":\"new\"}",
        "{\"closed\":\"one\",\"both\":\"x\"}",
      })
  void anyTextWhereTheDocumentAllowsAny(String json) {
    Object value = codec.decode(json, Strictness.STRICT);
    assertThat(JsonValue.parse(codec.encode(value))).isEqualTo(JsonValue.parse(json));
    assertThat(value).isEqualTo(codec.decode(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"closed\":\"new\"}", "{\"both\":\"new\"}"})
  void noNewValueOfAClosedEnum(String json) {
    assertThatThrownBy(() -> codec.decode(json, Strictness.STRICT))
        .isInstanceOf(JsonDecodeException.class)
        .hasMessageContaining("'new' is not a value the API's document lists");
  }

  @Test
  void knownValuesAreTheConstantsInBothPlaces() {
    Object value = codec.decode("{\"closed\":\"one\",\"open\":\"one\"}");
    assertThat(Compiled.call(value, "open")).isSameAs(Compiled.call(value, "closed"));
  }
}
