package io.github.openrouterjava.codegen.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.model.Constraint;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.openapi.Keyword;
import io.github.openrouterjava.codegen.openapi.Keyword.Treatment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the keywords of a schema. */
class SchemaKeywordsTest {

  @Test
  void readsTypes() {
    Parsed parsed =
        Parsed.schemas(
            """
            One: {type: string}
            Two: {type: [integer, 'null', number]}
            Nullable: {type: object, nullable: true}
            None: {}
            Always: true
            Never: false
            """);

    assertThat(parsed.silent().schema("One").types()).containsExactly(JsonKind.STRING);
    assertThat(parsed.schema("Two").types()).containsExactly(JsonKind.INTEGER, JsonKind.NUMBER);
    assertThat(parsed.schema("Two").nullType()).isTrue();
    assertThat(parsed.schema("Nullable").nullableKeyword()).isTrue();
    assertThat(parsed.schema("None").types()).isEmpty();
    assertThat(parsed.schema("None").always()).isNull();
    assertThat(parsed.schema("Always").always()).isTrue();
    assertThat(parsed.schema("Never").always()).isFalse();
  }

  @Test
  void readsObjectsAndArrays() {
    RawSchema schema =
        Parsed.schemas(
                """
                A:
                  type: object
                  required: [b, a, b]
                  properties:
                    b: {type: array, items: {type: string}, prefixItems: [{type: integer}, true]}
                    a: true
                    properties: {}
                    $ref: {type: string}
                  additionalProperties: false
                """)
            .silent()
            .schema("A");

    assertThat(schema.properties().keySet()).containsExactly("b", "a", "properties", "$ref");
    assertThat(schema.required()).containsExactly("b", "a");
    assertThat(schema.additionalProperties().always()).isFalse();
    RawSchema array = schema.properties().get("b");
    assertThat(array.items().types()).containsExactly(JsonKind.STRING);
    assertThat(array.prefixItems()).extracting(RawSchema::always).containsExactly(null, true);
    assertThat(array.at()).hasToString("api.yaml:10:9 (#/components/schemas/A/properties/b)");
  }

  @Test
  void readsValues() {
    Parsed parsed =
        Parsed.schemas(
            """
            A: {enum: [a, 1, 1.5, null, true, {x: [1]}], default: null}
            B: {const: null}
            C: {const: 24000, default: [1, "x"]}
            """);

    assertThat(parsed.silent().schema("A").enumValues())
        .containsExactly(
            Literal.string("a"),
            new Literal(JsonKind.INTEGER, "1"),
            new Literal(JsonKind.NUMBER, "1.5"),
            new Literal(JsonKind.NULL, "null"),
            new Literal(JsonKind.BOOLEAN, "true"),
            new Literal(JsonKind.OBJECT, "{\"x\":[1]}"));
    assertThat(parsed.schema("A").defaultValue()).isEqualTo(new Literal(JsonKind.NULL, "null"));
    assertThat(parsed.schema("B").constant()).isEqualTo(new Literal(JsonKind.NULL, "null"));
    assertThat(parsed.schema("C").constant()).isEqualTo(new Literal(JsonKind.INTEGER, "24000"));
    assertThat(parsed.schema("C").defaultValue())
        .isEqualTo(new Literal(JsonKind.ARRAY, "[1,\"x\"]"));
  }

  @Test
  void readsUnionsAndTheirDiscriminator() {
    RawSchema schema =
        Parsed.schemas(
                """
                A:
                  oneOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]
                  anyOf: [{type: string}]
                  allOf: [{}]
                  discriminator:
                    propertyName: kind
                    mapping: {b: '#/components/schemas/B', c: C.1}
                B: {}
                C.1: {}
                """)
            .silent()
            .schema("A");

    assertThat(schema.oneOf()).hasSize(2);
    assertThat(schema.oneOf().get(0).ref()).isEqualTo("#/components/schemas/B");
    assertThat(schema.oneOf().get(1).nullType()).isTrue();
    assertThat(schema.anyOf()).hasSize(1);
    assertThat(schema.allOf()).hasSize(1);
    assertThat(schema.discriminator())
        .isEqualTo(
            new RawDiscriminator(
                "kind", Map.of("b", "#/components/schemas/B", "c", "#/components/schemas/C.1")));
  }

  @Test
  void readsTextsFlagsAndHints() {
    RawSchema schema =
        Parsed.schemas(
                """
                A:
                  title: Title
                  description: Text
                  deprecated: true
                  format: binary
                  contentEncoding: base64
                  contentMediaType: image/png
                  readOnly: true
                  writeOnly: true
                  x-java-name: Other
                  x-java-type: decimal
                  x-enum-varnames: [ONE, TWO]
                  x-anything: {else: 1}
                """)
            .silent()
            .schema("A");

    assertThat(schema.documentation()).isEqualTo(new Documentation("Title", "Text", true));
    assertThat(schema.format()).isEqualTo("binary");
    assertThat(schema.contentEncoding()).isEqualTo("base64");
    assertThat(schema.contentMediaType()).isEqualTo("image/png");
    assertThat(schema.readOnly()).isTrue();
    assertThat(schema.writeOnly()).isTrue();
    assertThat(schema.hints())
        .isEqualTo(
            new JavaHints(
                "Other", "decimal", List.of("ONE", "TWO"), List.of(), false, false, null));
  }

  @Test
  void readsConstraintsInTheOrderOfTheDocument() {
    assertThat(
            Parsed.schemas("A: {maxLength: 5, pattern: ^a$, uniqueItems: true, minimum: -9.5e18}")
                .silent()
                .schema("A")
                .constraints())
        .containsExactly(
            new Constraint("maxLength", new Literal(JsonKind.INTEGER, "5")),
            new Constraint("pattern", Literal.string("^a$")),
            new Constraint("uniqueItems", new Literal(JsonKind.BOOLEAN, "true")),
            new Constraint("minimum", new Literal(JsonKind.INTEGER, "-9500000000000000000")));
  }

  @Test
  void readsExclusiveBoundsOfBothVersionsAlike() {
    List<Constraint> expected =
        List.of(new Constraint("exclusiveMinimum", new Literal(JsonKind.INTEGER, "0")));

    assertThat(Parsed.schemas("A: {exclusiveMinimum: 0}").silent().schema("A").constraints())
        .isEqualTo(expected);
    assertThat(
            Parsed.schemas("3.0.3", "A: {minimum: 0, exclusiveMinimum: true}")
                .silent()
                .schema("A")
                .constraints())
        .isEqualTo(expected);
    assertThat(
            Parsed.schemas("3.0.3", "A: {minimum: 0, exclusiveMinimum: false, uniqueItems: false}")
                .silent()
                .schema("A")
                .constraints())
        .containsExactly(new Constraint("minimum", new Literal(JsonKind.INTEGER, "0")));
  }

  @Test
  void readsAnArrayOfItemsAsPrefixItems() {
    Parsed parsed = Parsed.schemas("A: {items: [{type: string}]}").reports("items-array");

    assertThat(parsed.schema("A").items()).isNull();
    assertThat(parsed.schema("A").prefixItems()).hasSize(1);
  }

  @Test
  void countsAnEnumValueOnceAndIgnoresAnEmptyEnum() {
    Parsed parsed =
        Parsed.schemas("A: {enum: [1, 1.0, a]}\nB: {enum: []}")
            .reports("enum-duplicate", "enum-empty");

    assertThat(parsed.schema("A").enumValues()).hasSize(2);
    assertThat(parsed.schema("B").enumValues()).isNull();
  }

  @ParameterizedTest
  @EnumSource(Keyword.class)
  void saysOfEveryKeywordWhatBecomesOfIt(Keyword keyword) {
    Parsed parsed =
        Parsed.schemas(
            "A: {" + keyword.keyword() + ": " + example(keyword) + "}\nB: {$anchor: here}");

    Severity expected =
        keyword.treatment() == Treatment.UNCHECKED
            ? Severity.INFO
            : keyword.treatment() == Treatment.LEFT_OUT ? Severity.WARNING : null;
    if (expected == null) {
      parsed.silent();
    } else {
      Diagnostic said = parsed.only();
      assertThat(said.severity()).isEqualTo(expected);
      assertThat(said.message())
          .isEqualTo("\"" + keyword.keyword() + "\" " + keyword.effect() + ".");
      assertThat(said.location().pointer())
          .isEqualTo("#/components/schemas/A/" + keyword.keyword());
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource
  void reportsAValueOfTheWrongKind(Keyword keyword, String value) {
    Diagnostic said = Parsed.schemas("A: {" + keyword.keyword() + ": " + value + "}").only();

    assertThat(said.location())
        .hasToString("api.yaml:6:9 (#/components/schemas/A/" + keyword.keyword() + ")");
    boolean empty = value.equals("null") && keyword != Keyword.TYPE;
    assertThat(said.code()).isEqualTo(empty ? "empty-member" : "wrong-kind");
    assertThat(said.message()).contains(empty ? "is null" : "must be " + keyword.form().text());
    assertThat(said.severity()).isEqualTo(empty ? Severity.WARNING : severity(keyword, value));
  }

  /** Only where the Java type would be wrong is a value of the wrong kind an error. */
  private static Severity severity(Keyword keyword, String value) {
    boolean typed = keyword.treatment() == Keyword.Treatment.TYPED;
    boolean wrongJava =
        switch (keyword.form()) {
          case TYPE -> !value.equals("null");
          case SCHEMA_LIST -> !value.equals("{}");
          case SCHEMA, ITEMS, SCHEMA_MAP -> typed;
          case TEXT -> keyword.treatment() == Keyword.Treatment.REFERENCE;
          default -> false;
        };
    return wrongJava ? Severity.ERROR : Severity.WARNING;
  }

  static Stream<Arguments> reportsAValueOfTheWrongKind() {
    return Stream.of(Keyword.values())
        .flatMap(keyword -> wrong(keyword.form()).map(value -> Arguments.of(keyword, value)));
  }

  private static Stream<String> wrong(Keyword.Form form) {
    return switch (form) {
      case ANY -> Stream.of();
      case TEXT -> Stream.of("null", "1", "true", "[]", "{}");
      case BOOLEAN -> Stream.of("null", "1", "text", "[]", "{}");
      case NUMBER -> Stream.of("null", "text", "true", "[]", "{}");
      case COUNT -> Stream.of("null", "text", "true", "[]", "{}", "-1", "1.5");
      case BOUND -> Stream.of("null", "text", "[]", "{}");
      case TYPE -> Stream.of("null", "1", "true", "{}");
      case LIST, TEXT_LIST, SCHEMA_LIST -> Stream.of("null", "1", "text", "true", "{}");
      case OBJECT, SCHEMA_MAP -> Stream.of("null", "1", "text", "true", "[]");
      case SCHEMA -> Stream.of("null", "1", "text", "[]");
      case ITEMS -> Stream.of("null", "1", "text");
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      textBlock =
          """
          {properties: {a: 1}} -> wrong-kind
          {allOf: [text]} -> wrong-kind
          {prefixItems: [[]]} -> wrong-kind
          {type: strin} -> unknown-type
          {type: [[string]]} -> unknown-type
          {discriminator: {propertyName: a, mapping: []}} -> wrong-kind
          {discriminator: {propertyName: a, mapping: {a: null}}} -> wrong-kind
          {discriminator: {propertyName: a, mapping: {a: a.yaml}}} -> ref-external
          {x-java-name: [1]} -> wrong-kind
          {x-java-name: two words} -> java-name
          {x-java-name: class} -> java-name
          {x-java-name: a.B} -> java-name
          {x-java-name: ''} -> java-name
          {x-enum-varnames: [1]} -> wrong-kind
          {x-enum-varnames: text} -> wrong-kind
          """)
  void reportsWrongPartsOfKeywords(String schema, String code) {
    Diagnostic said = Parsed.schemas("A: " + schema).only();

    assertThat(said.code()).isEqualTo(code);
    assertThat(said.severity()).isEqualTo(Severity.ERROR);
    assertThat(said.location().line()).isEqualTo(6);
  }

  /** What changes no type, or can mean one thing only, stops nobody. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      textBlock =
          """
          {properties: {a: null}} -> empty-member
          {allOf: [null]} -> empty-member
          {properties: null} -> empty-member
          {required: true} -> wrong-kind
          {required: text} -> wrong-kind
          {required: [1]} -> wrong-kind
          {required: [null]} -> wrong-kind
          {allOf: {type: string}} -> wrong-kind
          {minLength: '1'} -> wrong-kind
          {nullable: 'true'} -> wrong-kind
          {type: null} -> wrong-kind
          {type: [string, null]} -> wrong-kind
          {discriminator: kind} -> wrong-kind
          {discriminator: {}} -> discriminator-property
          {discriminator: {propertyName: 1}} -> discriminator-property
          {discriminator: {propertyName: a, mapping: {a: Nope}}} -> mapping-unresolved
          {discriminator: {propertyName: a, mapping: {a: '#/components/schemas/Nope'}}} -> mapping-unresolved
          """)
  void warnsOfPartsThatChangeNoType(String schema, String code) {
    Diagnostic said = Parsed.schemas("A: " + schema).only();

    assertThat(said.code()).isEqualTo(code);
    assertThat(said.severity()).isEqualTo(Severity.WARNING);
    assertThat(said.location().line()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          min_items -> Did you mean "minItems"?
          propertes -> Did you mean "properties"?
          Type -> Did you mean "type"?
          optional -> Remove it, or give it a name with "x-".
          """)
  void warnsOfUnknownKeywords(String keyword, String fix) {
    Diagnostic said = Parsed.schemas("A: {" + keyword + ": 1}").reports("unknown-keyword").only();

    assertThat(said.severity()).isEqualTo(Severity.WARNING);
    assertThat(said.fix()).isEqualTo(fix);
  }

  private static String example(Keyword keyword) {
    return switch (keyword) {
      case REF, DYNAMIC_REF -> "'#here'";
      case RECURSIVE_REF -> "'#'";
      case DISCRIMINATOR -> "{propertyName: a}";
      case ENUM -> "[a]";
      default ->
          switch (keyword.form()) {
            case TEXT, ANY -> "text";
            case BOOLEAN -> "true";
            case NUMBER, COUNT, BOUND -> "1";
            case TYPE -> "string";
            case LIST, TEXT_LIST -> "[a]";
            case SCHEMA_LIST -> "[{}]";
            case OBJECT, SCHEMA, ITEMS -> "{}";
            case SCHEMA_MAP -> "{a: {}}";
          };
    };
  }
}
