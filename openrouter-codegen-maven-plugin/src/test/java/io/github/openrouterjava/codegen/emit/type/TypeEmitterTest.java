package io.github.openrouterjava.codegen.emit.type;

import static io.github.openrouterjava.codegen.emit.type.Compiled.call;
import static io.github.openrouterjava.codegen.emit.type.Compiled.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.runtime.generated.OpenEnum;
import io.github.openrouterjava.runtime.json.AdditionalProperties;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Emitted types are compiled and then exercised with JSON. */
class TypeEmitterTest {

  private static final String SHAPES =
      """
      Request:
        type: object
        required: [model, messages, count, label]
        properties:
          model: {type: string, description: 'Which model. See the list.'}
          messages: {type: array, items: {$ref: '#/components/schemas/Message'}}
          count: {type: integer, minimum: 1}
          label: {type: [string, 'null']}
          price: {type: number}
          'on-off': {type: boolean}
          created_at: {type: string, format: date-time}
          mode: {type: string, enum: [fast, slow, '1:1', unknown]}
          level: {type: integer, enum: [0, -1, 2]}
          free: {type: object, additionalProperties: true}
          any: {}
          labels: {type: object, additionalProperties: {type: string}}
          vectors: {type: array, items: {type: array, items: {type: number}}}
          nullables: {type: array, items: {type: [string, 'null']}}
          reasoning: {type: object, properties: {effort: {type: string, enum: [low, high]}}}
          stop:
            anyOf: [{type: string}, {type: array, items: {type: string}}, {type: 'null'}]
      Message:
        oneOf:
          - $ref: '#/components/schemas/UserMessage'
          - $ref: '#/components/schemas/ToolMessage'
        discriminator: {propertyName: role}
      UserMessage:
        type: object
        required: [role, content]
        properties:
          role: {type: string, const: user}
          content:
            anyOf:
              - {type: string}
              - type: array
                items: {$ref: '#/components/schemas/Part'}
          name: {type: string}
      ToolMessage:
        type: object
        required: [role, id]
        properties:
          role: {type: string, enum: [tool]}
          id: {type: string}
      Part:
        anyOf:
          - $ref: '#/components/schemas/TextPart'
          - $ref: '#/components/schemas/NoPart'
      TextPart:
        type: object
        required: [type, text]
        properties: {type: {type: string, const: text}, text: {type: string}}
      NoPart:
        type: object
        required: [type]
        properties: {type: {type: string, const: none}}
      """;

  private static final String FULL =
      """
      {"model":"m","messages":[
        {"role":"user","content":"hi","name":"n"},
        {"content":[{"type":"text","text":"t"},{"type":"none"}],"role":"user"},
        {"id":"1","role":"tool"}],
       "count":3,"label":null,"price":1.5,"on-off":true,"created_at":"2026-01-02T03:04:05Z",
       "mode":"1:1","level":-1,"free":{"a":[1,null]},"any":[{"b":2}],"labels":{"k":"v"},
       "vectors":[[1,2.5],[]],"nullables":["a",null],"reasoning":{"effort":"low"},"stop":["x"]}
      """;

  private static Compiled shapes;

  @BeforeAll
  static void compile() {
    shapes = Compiled.schemas("Request", SHAPES);
  }

  @Test
  void everyKindOfPropertySurvives() {
    assertThat(shapes.roundTrip("Request", FULL)).isEqualTo(JsonValue.parse(FULL));
    Object request = shapes.decode("Request", FULL);
    assertThat(request).isEqualTo(shapes.decode("Request", FULL));
    assertThat(call(request, "additionalProperties")).isSameAs(AdditionalProperties.NONE);
    assertThat(call(request, "count")).isEqualTo(3L);
    assertThat(call(request, "onOff")).isEqualTo(true);
    assertThat(call(request, "createdAtAsInstant")).hasToString("2026-01-02T03:04:05Z");
    assertThat((List<?>) call(request, "nullables")).hasSize(2).first().isEqualTo("a");
    assertThat(call(request, "mode")).hasToString("1:1");
    assertThat(call(call(request, "level"), "value")).isEqualTo(-1L);
  }

  @Test
  void aStockMapperReadsAndWritesTheSame() {
    JsonMapper mapper = new JsonMapper();
    Object request = mapper.readValue(FULL, shapes.type("Request"));
    assertThat(request).isEqualTo(shapes.decode("Request", FULL));
    assertThat(JsonValue.parse(mapper.writeValueAsString(request)))
        .isEqualTo(JsonValue.parse(FULL));
    assertThat(mapper.readValue("{\"role\":\"tool\",\"id\":\"1\"}", shapes.type("Message")))
        .isInstanceOf(shapes.type("ToolMessage"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"model\":1,\"messages\":{},\"count\":null,\"label\":[],\"price\":\"1\",\"x\":{\"y\":null}}",
        "{\"messages\":[{\"role\":\"robot\",\"n\":1},{\"id\":\"1\",\"role\":\"tool\",\"new\":[]},7]}",
        "{\"messages\":[{\"role\":\"user\",\"content\":{\"odd\":true}},{\"content\":\"x\"}]}",
        "{\"mode\":\"warp\",\"level\":77,\"reasoning\":{\"effort\":\"max\"},\"stop\":5}",
        "{\"mode\":5,\"level\":\"x\",\"labels\":{\"k\":1},\"vectors\":[[1],\"v\"],\"free\":1}",
      })
  void whatTheDocumentDoesNotSaySurvives(String json) {
    assertThat(shapes.roundTrip("Request", json)).isEqualTo(JsonValue.parse(json));
  }

  @Test
  void unknownAlternativesKeepTheirJson() {
    Object one = shapes.decode("Message", "{\"n\":1,\"role\":\"robot\"}");
    assertThat(one).isInstanceOf(shapes.type("Message$Unknown"));
    assertThat(call(one, "tag")).isEqualTo("robot");
    assertThat(one).isEqualTo(shapes.decode("Message", "{\"role\":\"robot\",\"n\":1.0}"));
    assertThat(one).isNotEqualTo(shapes.decode("Message", "{\"role\":\"robot\",\"n\":2}"));
  }

  @Test
  void enumsAreOpenAndSwitchable() {
    Class<?> mode = shapes.type("Request$Mode");
    Object fast = call(mode, "of", "fast");
    assertThat(call(fast, "known")).hasToString("FAST");
    Object warp = call(mode, "of", "warp");
    assertThat(call(warp, "known")).hasToString("UNRECOGNIZED");
    assertThat(warp).isEqualTo(call(mode, "of", "warp")).isNotEqualTo(fast);
    assertThat(((OpenEnum<?, ?>) warp).value()).isEqualTo("warp");
  }

  @Test
  void buildersNameAllThatIsMissing() {
    Object builder = call(shapes.type("Request"), "builder");
    assertThatThrownBy(() -> call(builder, "build"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Request needs model, messages and count.");
    call(builder, "model", "m");
    assertThatThrownBy(() -> call(builder, "build"))
        .hasMessage("Request needs messages and count.");
  }

  @Test
  void buildersBuildWhatIsSent() {
    Object message = call(shapes.type("UserMessage"), "of", "hi");
    Object request =
        call(
            call(
                call(
                    call(
                        call(
                            call(call(shapes.type("Request"), "builder"), "model", "m"),
                            "addMessage",
                            message),
                        "count",
                        3L),
                    "putLabel",
                    "k",
                    "v"),
                "stop",
                "end"),
            "putAdditionalProperty",
            "new",
            List.of(1));
    Object built = call(request, "build");
    assertThat(json(built))
        .isEqualTo(
            JsonValue.parse(
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],"
                    + "\"count\":3,\"label\":null,\"labels\":{\"k\":\"v\"},\"stop\":\"end\","
                    + "\"new\":[1]}"));
    assertThat(call(call(built, "toBuilder"), "build")).isEqualTo(built);
    assertThatThrownBy(() -> ((List<?>) call(built, "messages")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aBuilderMadeFromDeviatingJsonDropsTheDeviation() {
    Object request = shapes.decode("Request", "{\"model\":1,\"messages\":[],\"count\":2,\"x\":1}");
    Object changed = call(call(call(request, "toBuilder"), "model", "m"), "build");
    assertThat(json(changed))
        .isEqualTo(
            JsonValue.parse(
                "{\"model\":\"m\",\"messages\":[],\"count\":2,\"label\":null,\"x\":1}"));
  }

  @Test
  void patchesTellAbsentNullAndValueApart() {
    Compiled patch =
        Compiled.schemas(
            "PatchThing",
            """
            PatchThing:
              type: object
              properties:
                name: {type: [string, 'null']}
                limit: {type: [integer, 'null']}
                flag: {type: boolean}
            """);
    for (String body : List.of("{}", "{\"name\":null}", "{\"name\":\"n\",\"limit\":null}")) {
      assertThat(patch.roundTrip("PatchThing", body)).isEqualTo(JsonValue.parse(body));
    }
    Object builder = call(patch.type("PatchThing"), "builder");
    call(builder, "nameNull");
    call(builder, "limit", 5L);
    assertThat(json(call(builder, "build"))).hasToString("{\"name\":null,\"limit\":5}");
  }

  @Test
  void objectsWiderThanConstructorsAreStillTyped() {
    String properties =
        IntStream.range(0, 300)
            .mapToObj(i -> "  p" + i + ": {type: " + (i % 2 == 0 ? "integer" : "string") + "}\n")
            .collect(Collectors.joining());
    Compiled wide =
        Compiled.schemas(
            "Wide",
            "Wide:\n  type: object\n  required: [p0, p1]\n  properties:\n" + properties.indent(2));
    String json = "{\"p0\":1,\"p1\":\"a\",\"p298\":2,\"p299\":\"z\",\"more\":[true]}";
    assertThat(wide.roundTrip("Wide", json)).isEqualTo(JsonValue.parse(json));
    assertThat(wide.roundTrip("Wide", "{\"p0\":\"x\"}")).hasToString("{\"p0\":\"x\"}");
    Object one = wide.decode("Wide", json);
    assertThat(call(one, "p298")).isEqualTo(2L);
    assertThat(one)
        .isEqualTo(wide.decode("Wide", json))
        .hasSameHashCodeAs(wide.decode("Wide", json));
    assertThat(one).isNotEqualTo(wide.decode("Wide", "{}"));
  }

  @Test
  void namesOfTheEmittedCodeAreFreeForDocuments() {
    Compiled names =
        Compiled.schemas(
            "Names",
            """
            Names:
              type: object
              required: [in, out, key, seen, value, copy, item, name, of, build]
              properties:
                in: {type: string}
                out: {type: string}
                key: {type: integer}
                seen: {type: integer}
                value: {type: array, items: {type: string}}
                copy: {type: boolean}
                item: {type: number}
                name: {type: string}
                of: {type: string}
                build: {type: string}
                additionalProperties: {type: string}
                class: {type: string}
                hashCode: {type: string}
                CODEC: {type: string}
                REQUIRED: {type: string}
                write_to: {type: string}
            """);
    String json =
        "{\"in\":\"1\",\"out\":\"2\",\"key\":3,\"seen\":4,\"value\":[\"5\"],\"copy\":true,"
            + "\"item\":1.5,\"name\":\"n\",\"of\":\"o\",\"build\":\"b\",\"class\":\"c\","
            + "\"additionalProperties\":\"a\",\"hashCode\":\"h\",\"CODEC\":\"d\",\"write_to\":\"w\"}";
    assertThat(names.roundTrip("Names", json)).isEqualTo(JsonValue.parse(json));
  }

  @Test
  void aTypeMayHaveTheNameOfOneNestedInItsUnion() {
    Compiled names =
        Compiled.schemas(
            "Shape",
            """
            Shape:
              oneOf:
                - $ref: '#/components/schemas/Box'
                - type: object
                  title: Lid
                  required: [type]
                  properties: {type: {type: string, const: lid}}
            Box:
              type: object
              required: [type, lid]
              properties:
                type: {type: string, const: box}
                lid: {$ref: '#/components/schemas/Lid'}
                unknown: {$ref: '#/components/schemas/Unknown'}
            Lid: {type: object, properties: {size: {type: integer}}}
            Unknown: {type: object, properties: {size: {type: integer}}}
            """);
    String json = "{\"type\":\"box\",\"lid\":{\"size\":1},\"unknown\":{\"size\":2}}";
    assertThat(names.roundTrip("Shape", json)).isEqualTo(JsonValue.parse(json));
  }

  @Test
  void textOfTheDocumentStaysText() {
    Compiled hostile =
        Compiled.schemas(
            "Hostile",
            """
            Hostile:
              type: object
              description: "a */ class Pwned {} /* \\\\u002a\\\\u002f {@code x <b>bold\\n\\n@deprecated & <script>"
              required: ["we\\u2028ird\\"$L"]
              properties:
                "we\\u2028ird\\"$L": {type: string, description: "*/ {@link Foo} \\u202e $T"}
                kind: {type: string, enum: ["a\\u2029b", "$S", "*/", "\\\\u0022"]}
            """);
    String json = "{\"we\u2028ird\\\"$L\":\"x\",\"kind\":\"a\u2029b\"}";
    assertThat(hostile.roundTrip("Hostile", json)).isEqualTo(JsonValue.parse(json));
    assertThatThrownBy(() -> hostile.type("Pwned")).isInstanceOf(IllegalArgumentException.class);
    assertThat(hostile.source("Hostile")).doesNotContain("\u202e").doesNotContain("@deprecated");
  }

  @Test
  void deprecatedThingsWarnCallersOnly() {
    Compiled deprecated =
        Compiled.schemas(
            "User",
            """
            User:
              type: object
              properties:
                old: {$ref: '#/components/schemas/Old'}
                gone: {type: string, deprecated: true}
            Old: {type: object, deprecated: true, properties: {x: {type: string}}}
            """);
    assertThat(deprecated.type("Old").isAnnotationPresent(Deprecated.class)).isTrue();
    assertThat(deprecated.roundTrip("User", "{\"old\":{\"x\":\"1\"},\"gone\":\"2\"}"))
        .hasToString("{\"old\":{\"x\":\"1\"},\"gone\":\"2\"}");
  }

  @Test
  void recursiveTypesNest() {
    Compiled tree =
        Compiled.schemas(
            "Tree",
            """
            Tree:
              type: object
              properties:
                left: {$ref: '#/components/schemas/Tree'}
                rest: {type: array, items: {$ref: '#/components/schemas/Tree'}}
            """);
    String json = "{\"left\":{\"rest\":[{},{\"left\":{}}]}}";
    assertThat(tree.roundTrip("Tree", json)).isEqualTo(JsonValue.parse(json));
  }

  @Test
  void theSameDocumentGivesTheSameText() {
    String document =
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
            + SHAPES.indent(4);
    assertThat(Compiled.emit(document)).isEqualTo(Compiled.emit(document));
  }
}
