package io.github.openrouterjava.codegen.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenObjectTest {

  @Test
  void propertiesOfAnyNameWereRefusedWhereTheDocumentAllowsThem() {
    Documents document =
        Documents.schemas(
            """
            Silent: {type: object, properties: {id: {type: string}}}
            Closed: {type: object, properties: {id: {type: string}}, additionalProperties: false}
            Empty: {type: object, properties: {id: {type: string}}, additionalProperties: {}}
            Allowed: {type: object, properties: {id: {type: string}}, additionalProperties: true}
            Inherited:
              allOf: [{$ref: '#/components/schemas/Allowed'}, {properties: {x: {type: string}}}]
            """);

    assertThat(document.object("Silent").open()).isFalse();
    assertThat(document.object("Closed").open()).isFalse();
    assertThat(document.object("Empty").open()).isTrue();
    assertThat(document.object("Allowed").open()).isTrue();
    assertThat(document.object("Inherited").open()).isTrue();
  }
}
