package io.github.openrouterjava.codegen.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NullabilityTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: [string, 'null']}",
        "{anyOf: [{type: string}, {type: 'null'}]}",
        "{oneOf: [{type: 'null'}, {type: string}]}",
        "{anyOf: [{type: string}, {type: 'null'}, {type: 'null'}]}",
        "{anyOf: [{type: string}, {enum: [null]}]}",
        "{allOf: [{type: [string, 'null']}, {description: Text.}]}",
        "{$ref: '#/components/schemas/Name'}",
        "{allOf: [{$ref: '#/components/schemas/Name'}, {description: Text.}]}"
      })
  void everySpellingOfNullableStringsIsOne(String schema) {
    Documents document =
        Documents.schemas(
            """
            Name: {type: [string, 'null']}
            Holder:
              type: object
              properties:
                value: %s
            """
                .formatted(schema));

    Property value = document.property("Holder", "value");

    assertThat(value.type()).isEqualTo(Scalar.STRING);
    assertThat(value.nullable()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: string, nullable: true}",
        "{anyOf: [{type: string}, {nullable: true}]}",
        "{allOf: [{$ref: '#/components/schemas/Name'}, {nullable: true}]}"
      })
  void everySpellingOfOpenApi30IsTheSame(String schema) {
    Documents document =
        Documents.of(
            "3.0.3",
            "paths: {}",
            """
            Name: {type: string}
            Holder:
              type: object
              properties:
                value: %s
            """
                .formatted(schema));

    Property value = document.property("Holder", "value");

    assertThat(value.type()).isEqualTo(Scalar.STRING);
    assertThat(value.nullable()).isTrue();
  }

  @Test
  void bareNullableInOpenApi30IsAnyValue() {
    Documents document =
        Documents.of(
            "3.0.3",
            "paths: {}",
            "Bag: {type: object, properties: {any: {nullable: true}}, additionalProperties:"
                + " {nullable: true}}");

    assertThat(document.property("Bag", "any").type()).isEqualTo(Scalar.ANY);
    assertThat(document.object("Bag").entries()).isNull();
  }

  @Test
  void aNullableComponentIsGeneratedNonNullAndNullableAtEachUse() {
    Documents document =
        Documents.schemas(
            """
            Usage:
              anyOf:
                - {type: object, properties: {tokens: {type: integer}}}
                - {type: 'null'}
            Answer:
              type: object
              required: [usage, usages]
              properties:
                usage: {$ref: '#/components/schemas/Usage'}
                usages: {type: array, items: {$ref: '#/components/schemas/Usage'}}
            """);

    TypeRef usage = new TypeRef.Declared(new TypeId("#/components/schemas/Usage"));
    assertThat(document.type("Usage")).isInstanceOf(ObjectType.class);
    assertThat(document.property("Answer", "usage").type()).isEqualTo(usage);
    assertThat(document.property("Answer", "usage").nullable()).isTrue();
    assertThat(document.property("Answer", "usages").type())
        .isEqualTo(new TypeRef.ListOf(usage, true));
  }

  @Test
  void anAllOfMemberWithATypeRulesNullOut() {
    Documents document =
        Documents.schemas(
            """
            Config: {type: [object, 'null'], properties: {a: {type: string}}}
            Holder:
              type: object
              properties:
                strict: {allOf: [{$ref: '#/components/schemas/Config'}, {type: object}]}
                loose: {allOf: [{$ref: '#/components/schemas/Config'}, {description: Text.}]}
            """);

    assertThat(document.property("Holder", "strict").nullable()).isFalse();
    assertThat(document.property("Holder", "loose").nullable()).isTrue();
  }

  @Test
  void nullInAnEnumMakesItNullableAndIsNoConstant() {
    Documents document =
        Documents.schemas(
            "Holder: {type: object, properties: {tier: {type: [string, 'null'], enum: [a, b,"
                + " null]}}}");

    assertThat(document.property("Holder", "tier").nullable()).isTrue();
    assertThat(document.enumeration("Holder/properties/tier").values()).hasSize(2);
  }

  @Test
  void nullAloneWasReportedAsAMissingType() {
    Documents document = Documents.schemas("Nothing: {type: 'null'}\n");

    assertThat(document.codes()).isEmpty();
  }

  @Test
  void aComponentThatIsANullableOneByAllOfWasNotNullable() {
    Documents document =
        Documents.of(
            "3.0.3",
            "paths: {}",
            """
            User: {type: object, properties: {name: {type: string}}}
            MaybeUser: {nullable: true, allOf: [{$ref: '#/components/schemas/User'}]}
            Issue: {type: object, properties: {user: {$ref: '#/components/schemas/MaybeUser'}}}
            """);

    assertThat(document.property("Issue", "user").nullable()).isTrue();
  }
}
