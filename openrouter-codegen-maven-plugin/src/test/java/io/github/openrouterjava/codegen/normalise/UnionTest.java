package io.github.openrouterjava.codegen.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Dispatch;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnionTest {

  private static final String TEXT_AND_IMAGE =
      """
      Text: {type: object, required: [type, text], properties: {type: {enum: [text]}, text: {type: string}}}
      Image: {type: object, required: [type, url], properties: {type: {const: image}, url: {type: string}}}
      """;

  private static TypeId id(String pointer) {
    return new TypeId("#/components/schemas/" + pointer);
  }

  private static Dispatch objects(Documents document, String union) {
    return ((Dispatch.ByKind) document.union(union).dispatch()).kinds().get(JsonKind.OBJECT);
  }

  @Test
  void aSharedConstantTellsObjectsApartWithAndWithoutADiscriminator() {
    Documents document =
        Documents.schemas(
            TEXT_AND_IMAGE
                + """
                Inferred: {anyOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Image'}]}
                Declared:
                  oneOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Image'}]
                  discriminator: {propertyName: type}
                """);

    Dispatch.ByTag inferred = (Dispatch.ByTag) objects(document, "Inferred");
    assertThat(inferred.property()).isEqualTo("type");
    assertThat(inferred.values())
        .containsEntry("text", new Dispatch.Select(0))
        .containsEntry("image", new Dispatch.Select(1));
    assertThat(inferred.otherwise()).isEqualTo(Dispatch.Unknown.INSTANCE);
    assertThat(objects(document, "Declared"))
        .as("a discriminator that says what the constants say changes nothing")
        .isEqualTo(inferred);
    assertThat(document.object("Text").unions()).containsExactly(id("Inferred"), id("Declared"));
  }

  @Test
  void stringOrPartsIsAUnionOfTwoWrappers() {
    Documents document =
        Documents.schemas(
            TEXT_AND_IMAGE
                + """
                Message:
                  type: object
                  properties:
                    content:
                      anyOf:
                        - {type: string}
                        - {type: array, items: {oneOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Image'}]}}
                        - {type: 'null'}
                """);

    assertThat(document.property("Message", "content").nullable()).isTrue();
    assertThat(document.union("Message/properties/content").alternatives())
        .extracting(a -> ((Alternative.Wrapped) a).hint())
        .containsExactly("String", "Items");
    assertThat(document.union("Message/properties/content").dispatch())
        .hasToString("ByKind[kinds={ARRAY=Select[alternative=1], STRING=Select[alternative=0]}]");
  }

  @Test
  void enumsAndStringsBecomeOneOpenEnum() {
    Documents document =
        Documents.schemas(
            """
            Provider: {type: string, enum: [A, B]}
            Holder:
              type: object
              properties:
                known: {anyOf: [{$ref: '#/components/schemas/Provider'}, {type: string}]}
                merged: {anyOf: [{enum: [x], type: string}, {enum: [y], type: string}, {type: string}]}
                constants: {anyOf: [{const: x}, {const: y}]}
                text: {anyOf: [{type: string}, {type: string, format: uri}]}
                number: {anyOf: [{type: integer}, {type: number}]}
            """);

    assertThat(document.property("Holder", "known").type())
        .isEqualTo(new TypeRef.Declared(id("Provider"), true));
    assertThat(document.enumeration("Holder/properties/merged").values())
        .extracting(v -> v.literal().text())
        .containsExactly("x", "y");
    assertThat(document.type("Holder/properties/constants")).isInstanceOf(EnumType.class);
    assertThat(document.property("Holder", "text").type()).isEqualTo(Scalar.STRING);
    assertThat(document.property("Holder", "number").type()).isEqualTo(Scalar.NUMBER);
  }

  @Test
  void aSecondConstantSettlesWhatTheFirstLeavesOpen() {
    Documents document =
        Documents.schemas(
            """
            A: {type: object, required: [source, kind], properties: {source: {const: s}, kind: {enum: [k1, k2]}}}
            B: {type: object, required: [source, kind], properties: {source: {const: s}, kind: {enum: [k3, k4]}}}
            C: {type: object, required: [source], properties: {source: {const: t}}}
            U: {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}
            """);

    Dispatch.ByTag first = (Dispatch.ByTag) objects(document, "U");
    assertThat(first.property()).isEqualTo("source");
    Dispatch.ByTag second = (Dispatch.ByTag) first.values().get("s");
    assertThat(second.property()).isEqualTo("kind");
    assertThat(second.values()).containsEntry("k4", new Dispatch.Select(1));
    assertThat(second.otherwise())
        .as("an unknown kind is not taken for the first")
        .isEqualTo(Dispatch.Unknown.INSTANCE);
  }

  @Test
  void requiredPropertiesTellObjectsApartMostDemandingFirst() {
    Documents document =
        Documents.schemas(
            """
            Prompt: {type: object, required: [prompt], properties: {prompt: {type: string}}}
            Both: {type: object, required: [prompt, system], properties: {prompt: {type: string}, system: {type: string}}}
            U: {anyOf: [{$ref: '#/components/schemas/Prompt'}, {$ref: '#/components/schemas/Both'}]}
            """);

    Dispatch.ByPresence presence = (Dispatch.ByPresence) objects(document, "U");
    assertThat(presence.cases())
        .extracting(Dispatch.Case::then)
        .containsExactly(new Dispatch.Select(1), new Dispatch.Select(0));
  }

  @Test
  void aDeclaredCatchAllTakesUnknownTags() {
    Documents document =
        Documents.schemas(
            """
            Function: {type: object, required: [type], properties: {type: {const: function}}}
            Other: {type: object, required: [type], properties: {type: {type: string}}}
            U: {anyOf: [{enum: [auto, none], type: string}, {$ref: '#/components/schemas/Function'}, {$ref: '#/components/schemas/Other'}]}
            """);

    Dispatch.ByTag tag = (Dispatch.ByTag) objects(document, "U");
    assertThat(tag.values()).containsOnlyKeys("function");
    assertThat(tag.otherwise()).isEqualTo(new Dispatch.Select(2));
  }

  @Test
  void whatNothingTellsApartIsReportedAndTheChoiceFixed() {
    Documents document =
        Documents.schemas(
            """
            A: {type: object, required: [id], properties: {id: {type: string}, note: {type: string}}}
            B: {type: object, required: [id], properties: {id: {type: string}, note: {type: string}}}
            U: {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
            """);

    assertThat(document.codes()).contains("union-ambiguous");
    assertThat(objects(document, "U"))
        .hasToString(
            "ByPresence[cases=[Case[properties={id=null}, then=Select[alternative=0]]],"
                + " otherwise=Unknown[]]");
  }

  @Test
  void theSecondOfTwoObjectsWithoutRequiredPropertiesWasNeverChosen() {
    Documents document =
        Documents.schemas(
            """
            Cat: {type: object, properties: {name: {type: string}, meows: {type: boolean}}}
            Dog: {type: object, properties: {name: {type: string}, barks: {type: boolean}}}
            U: {anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
            """);

    assertThat(document.codes()).doesNotContain("union-ambiguous");
    assertThat(objects(document, "U"))
        .hasToString(
            "ByMembers[options=[Option[properties=[meows], then=Select[alternative=0]],"
                + " Option[properties=[barks], then=Select[alternative=1]]]]");
  }

  @Test
  void anEnumThatAllAlternativesShareOverruledTheMapping() {
    Documents document =
        Documents.schemas(
            """
            Type: {type: string, enum: [a, b]}
            A: {type: object, required: [type], properties: {type: {$ref: '#/components/schemas/Type'}}}
            B: {type: object, required: [type], properties: {type: {$ref: '#/components/schemas/Type'}}}
            U:
              oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
              discriminator:
                propertyName: type
                mapping: {a: '#/components/schemas/A', b: '#/components/schemas/B'}
            """);

    assertThat(((Dispatch.ByTag) objects(document, "U")).values())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a", new Dispatch.Select(0), "b", new Dispatch.Select(1)));
    assertThat(document.codes()).doesNotContain("union-ambiguous");
  }

  @Test
  void aLoneConstantOutvotedAllThatAnotherAlternativeRequires() {
    Documents document =
        Documents.schemas(
            """
            Note: {type: object, properties: {object: {const: user}}}
            User: {type: object, required: [id, name], properties: {id: {type: string}, name: {type: string}}}
            U: {anyOf: [{$ref: '#/components/schemas/Note'}, {$ref: '#/components/schemas/User'}]}
            """);

    assertThat(((Dispatch.ByTag) objects(document, "U")).values().get("user"))
        .hasToString(
            "ByPresence[cases=[Case[properties={id=null, name=null},"
                + " then=Select[alternative=1]]], otherwise=Select[alternative=0]]");
  }

  @Test
  void unionsThatContainEachOtherExtendedEachOther() {
    Documents document =
        Documents.schemas(
            TEXT_AND_IMAGE
                + """
                First: {oneOf: [{$ref: '#/components/schemas/Second'}, {$ref: '#/components/schemas/Text'}]}
                Second: {oneOf: [{$ref: '#/components/schemas/First'}, {$ref: '#/components/schemas/Image'}]}
                """);

    assertThat(document.union("First").alternatives())
        .containsExactly(
            new Alternative.OfObject(id("Image")), new Alternative.OfObject(id("Text")));
    assertThat(document.union("Second").alternatives())
        .containsExactly(
            new Alternative.OfObject(id("Text")), new Alternative.OfObject(id("Image")));
  }

  @Test
  void titledNumbersWereAPlainNumber() {
    Documents document =
        Documents.schemas(
            """
            Kind: {type: integer, oneOf: [{title: DEFAULT, const: 0}, {title: REPLY, const: 19}]}
            """);

    assertThat(document.enumeration("Kind").kind()).isEqualTo(JsonKind.INTEGER);
    assertThat(document.enumeration("Kind").values())
        .extracting(EnumType.Value::javaName)
        .containsExactly("DEFAULT", "REPLY");
  }

  @Test
  void anInlineCopyOfAnotherAlternativeIsThatAlternative() {
    Documents document =
        Documents.schemas(
            TEXT_AND_IMAGE
                + """
                U:
                  anyOf:
                    - $ref: '#/components/schemas/Text'
                    - {type: object, required: [text, type], properties: {text: {type: string}, type: {enum: [text]}}}
                    - $ref: '#/components/schemas/Image'
                """);

    assertThat(document.union("U").alternatives()).hasSize(2);
    assertThat(document.codes()).contains("union-duplicate");
  }

  @Test
  void aUnionInAUnionIsAnAlternativeWhoseTagsCount() {
    Documents document =
        Documents.schemas(
            TEXT_AND_IMAGE
                + """
                Video: {type: object, required: [type], properties: {type: {const: video}}}
                Inner: {oneOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Image'}]}
                Outer: {oneOf: [{$ref: '#/components/schemas/Inner'}, {$ref: '#/components/schemas/Video'}]}
                """);

    Dispatch.ByTag tag = (Dispatch.ByTag) objects(document, "Outer");
    assertThat(tag.values())
        .containsEntry("text", new Dispatch.Select(0))
        .containsEntry("image", new Dispatch.Select(0))
        .containsEntry("video", new Dispatch.Select(1));
    assertThat(document.union("Inner").unions()).containsExactly(id("Outer"));
  }

  @Test
  void arraysAreToldApartByTheirFirstItem() {
    Documents document =
        Documents.schemas(
            """
            Input:
              anyOf:
                - {type: string}
                - {type: array, items: {type: string}}
                - {type: array, items: {type: number}}
                - {type: array, items: {type: array, items: {type: number}}}
            """);

    assertThat(document.union("Input").alternatives())
        .extracting(a -> ((Alternative.Wrapped) a).hint())
        .containsExactly("String", "Strings", "Numbers", "NumberLists");
    Dispatch.ByFirstItem items =
        (Dispatch.ByFirstItem)
            ((Dispatch.ByKind) document.union("Input").dispatch()).kinds().get(JsonKind.ARRAY);
    assertThat(items.empty()).isEqualTo(new Dispatch.Select(1));
    assertThat(items.kinds())
        .containsEntry(JsonKind.NUMBER, new Dispatch.Select(2))
        .containsEntry(JsonKind.ARRAY, new Dispatch.Select(3));
  }

  @Test
  void severalTypesAreAUnionByKind() {
    Documents document = Documents.schemas("Value: {type: [string, integer, boolean, 'null']}");

    assertThat(document.union("Value").alternatives())
        .extracting(a -> ((Alternative.Wrapped) a).type())
        .containsExactlyInAnyOrder(Scalar.STRING, Scalar.INTEGER, Scalar.BOOLEAN);
  }

  @Test
  void recursiveTypesEnd() {
    Documents document =
        Documents.schemas(
            """
            Json:
              anyOf:
                - {type: string}
                - {type: array, items: {$ref: '#/components/schemas/Json'}}
                - {type: object, additionalProperties: {$ref: '#/components/schemas/Json'}}
            Node: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Node'}}}}
            Loop: {type: array, items: {$ref: '#/components/schemas/Loop'}}
            """);

    assertThat(document.union("Json").alternatives()).hasSize(3);
    assertThat(document.property("Node", "children").type())
        .isEqualTo(new TypeRef.ListOf(new TypeRef.Declared(id("Node")), false));
    assertThat(document.codes()).contains("alias-cycle");
  }

  @Test
  void whatOnlyTheMappingNamesWasUnknown() {
    Documents document =
        Documents.schemas(
            TEXT_AND_IMAGE
                + """
                Sound: {type: object, required: [type], properties: {type: {const: sound}}}
                Part:
                  oneOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Sound'}]
                  discriminator:
                    propertyName: type
                    mapping: {text: '#/components/schemas/Text', image: '#/components/schemas/Image'}
                """);

    assertThat(((Dispatch.ByTag) objects(document, "Part")).values())
        .containsEntry("image", new Dispatch.Select(2));
    assertThat(document.codes()).containsExactly("discriminator-mapping");
  }

  @Test
  void anInlineCopyOfAnAlternativeGotATypeThatNoValueEverHad() {
    Documents document =
        Documents.schemas(
            TEXT_AND_IMAGE
                + """
                Part:
                  anyOf:
                    - {$ref: '#/components/schemas/Text'}
                    - {$ref: '#/components/schemas/Image'}
                    - {type: object, required: [text, type], properties: {type: {enum: [text]}, text: {type: string}}}
                """);

    assertThat(document.union("Part").alternatives()).hasSize(2);
    assertThat(document.api.types()).doesNotContainKey(id("Part/anyOf/2"));
    assertThat(document.codes()).containsExactly("union-duplicate");
  }
}
