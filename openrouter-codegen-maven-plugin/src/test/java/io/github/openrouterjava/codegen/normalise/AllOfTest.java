package io.github.openrouterjava.codegen.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import org.junit.jupiter.api.Test;

class AllOfTest {

  private static TypeRef declared(String pointer) {
    return new TypeRef.Declared(new TypeId("#/components/schemas/" + pointer));
  }

  @Test
  void theLastDeclarationOfAPropertyWinsAndKeepsItsPlace() {
    Documents document =
        Documents.schemas(
            """
            Base:
              type: object
              required: [id]
              properties:
                id: {type: string}
                size: {type: integer}
            Derived:
              allOf:
                - $ref: '#/components/schemas/Base'
                - type: object
                  required: [size]
                  properties:
                    id: {type: [string, 'null']}
                    extra: {type: boolean}
            """);

    assertThat(document.object("Derived").properties())
        .extracting(Property::wireName)
        .containsExactly("id", "size", "extra");
    assertThat(document.property("Derived", "id").nullable()).isTrue();
    assertThat(document.property("Derived", "id").required()).isTrue();
    assertThat(document.property("Derived", "size").required()).isTrue();
    assertThat(document.property("Base", "size").required()).isFalse();
  }

  @Test
  void requiredMayNameAPropertyOfAnotherMember() {
    Documents document =
        Documents.schemas(
            """
            Base: {type: object, properties: {id: {type: string}}}
            Tight: {allOf: [{$ref: '#/components/schemas/Base'}, {required: [id]}]}
            """);

    assertThat(document.property("Tight", "id").required()).isTrue();
  }

  @Test
  void aWrapperWithNothingButTextIsTheReferencedType() {
    Documents document =
        Documents.schemas(
            """
            Level: {type: string, enum: [low, high]}
            Item: {type: object, properties: {a: {type: string}}}
            Alias: {allOf: [{$ref: '#/components/schemas/Level'}, {description: Text.}]}
            Holder:
              type: object
              properties:
                level: {allOf: [{$ref: '#/components/schemas/Level'}, {}]}
                item: {allOf: [{$ref: '#/components/schemas/Item'}, {type: object, properties: {}}]}
            """);

    assertThat(document.alias("Alias").target()).isEqualTo(declared("Level"));
    assertThat(document.property("Holder", "level").type()).isEqualTo(declared("Level"));
    assertThat(document.property("Holder", "item").type()).isEqualTo(declared("Item"));
  }

  @Test
  void aComponentThatRenamesAnObjectIsATypeOfItsOwn() {
    Documents document =
        Documents.schemas(
            """
            Base: {type: object, properties: {detail: {type: object, properties: {a: {type: string}}}}}
            Event: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {}}]}
            """);

    assertThat(document.type("Event")).isInstanceOf(ObjectType.class);
    assertThat(document.property("Event", "detail").type())
        .as("the inline type is declared once, in the base")
        .isEqualTo(declared("Base/properties/detail"));
  }

  @Test
  void anInlineEnumThatRepeatsTheReferencedOneIsThatOne() {
    Documents document =
        Documents.schemas(
            """
            Tier: {type: string, enum: [a, b]}
            Holder:
              type: object
              properties:
                same: {allOf: [{$ref: '#/components/schemas/Tier'}, {enum: [a, b]}]}
                wider: {allOf: [{$ref: '#/components/schemas/Tier'}, {enum: [a, b, c]}]}
            """);

    assertThat(document.property("Holder", "same").type()).isEqualTo(declared("Tier"));
    assertThat(document.enumeration("Holder/properties/wider").values()).hasSize(3);
  }

  @Test
  void aUnionInAllOfIsDistributedOverItsAlternatives() {
    Documents document =
        Documents.schemas(
            """
            Base: {type: object, required: [id], properties: {id: {type: string}}}
            Cat: {type: object, required: [meow], properties: {meow: {type: boolean}}}
            Dog: {type: object, required: [bark], properties: {bark: {type: boolean}}}
            Pet:
              allOf:
                - $ref: '#/components/schemas/Base'
                - oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
            """);

    assertThat(document.union("Pet").alternatives())
        .hasSize(2)
        .allSatisfy(
            a -> {
              TypeId id = ((Alternative.OfObject) a).id();
              assertThat(((ObjectType) document.api.type(id)).properties())
                  .extracting(Property::wireName)
                  .hasSize(2)
                  .contains("id");
            });
  }

  @Test
  void alternativesThatOnlyRequirePropertiesMakeNoUnion() {
    Documents document =
        Documents.schemas(
            """
            Query:
              type: object
              properties: {a: {type: string}, b: {type: string}}
              anyOf: [{required: [a]}, {required: [b]}]
            """);

    assertThat(document.property("Query", "a").required()).isFalse();
  }

  @Test
  void anObjectThatIsPartOfItselfIsAnErrorWithAPlace() {
    Documents document =
        Documents.schemas(
            """
            A: {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {a: {type: string}}}]}
            B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {b: {type: string}}}]}
            """);

    assertThat(document.diagnostics)
        .anySatisfy(
            d -> {
              assertThat(d.code()).isEqualTo("allof-cycle");
              assertThat(d.location().line()).isPositive();
            });
  }

  @Test
  void aBaseWithADiscriminatorIsTheUnionOfWhatExtendsIt() {
    Documents document =
        Documents.schemas(
            """
            Pet:
              type: object
              required: [petType]
              properties: {petType: {type: string}}
              discriminator: {propertyName: petType, mapping: {cat: '#/components/schemas/Cat'}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {name: {type: string}}}]}
            """);

    assertThat(document.union("Pet").alternatives()).hasSize(2);
    assertThat(document.property("Cat", "petType").constant()).hasToString(text("cat"));
    assertThat(document.property("Dog", "petType").constant()).hasToString(text("Dog"));
    assertThat(document.property("Cat", "lives").type()).isEqualTo(Scalar.INTEGER);
  }

  private static String text(String value) {
    return "Literal[kind=STRING, text=" + value + "]";
  }
}
