package io.github.openrouterjava.codegen.manifest;

import static io.github.openrouterjava.codegen.OperationBuilder.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.openrouterjava.codegen.OperationBuilder;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.model.AliasType;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Operation.EventData;
import io.github.openrouterjava.codegen.model.Operation.Events;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.Response.NoResponse;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Declared;
import io.github.openrouterjava.codegen.model.TypeRef.ListOf;
import io.github.openrouterjava.codegen.model.TypeRef.MapOf;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.model.Usage;
import io.github.openrouterjava.codegen.naming.Namer;
import io.github.openrouterjava.codegen.naming.Names;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManifestTest {

  private static final TypeId OBJECT = new TypeId("#/components/schemas/Thing");
  private static final TypeId NESTED = new TypeId(OBJECT + "/properties/mode");

  private final Api api =
      OperationBuilder.api(
          List.of(
              operation("GET /things/{id}", "getThing").build(),
              operation("POST /things", "watch \"things\"")
                  .response(new NoResponse())
                  .events(
                      new Events(
                          "text/event-stream",
                          EventData.JSON,
                          Scalar.STRING,
                          List.of(),
                          null,
                          null))
                  .build()),
          object(),
          nestedEnum(),
          alias("Name", Scalar.STRING),
          alias("Whole", Scalar.INTEGER),
          alias("Anything", Scalar.ANY),
          alias("Modes", new MapOf(new ListOf(new Declared(NESTED), false), false)));
  private final Names names = Namer.name(api, "test", "Entry", new Diagnostics());

  @Test
  void namesWhatEachSchemaBecame() {
    JsonNode manifest = read(new Manifest(api, names).json("1.0", "abc"));

    assertThat(manifest.get("generator").asString()).isEqualTo("1.0");
    assertThat(manifest.get("inputSha256").asString()).isEqualTo("abc");
    assertThat(manifest.get("types").values())
        .extracting(
            type -> type.get("pointer").asString(),
            type -> type.get("java").asString(),
            type -> type.get("kind").asString())
        .containsExactly(
            row(OBJECT.pointer(), "test.client.model.Thing", "record"),
            row(NESTED.pointer(), "test.client.model.Thing$Mode", "enum"),
            row("#/components/schemas/Name", "java.lang.String", "scalar"),
            row("#/components/schemas/Whole", "java.lang.Long", "scalar"),
            row(
                "#/components/schemas/Anything",
                "io.github.openrouterjava.runtime.json.JsonValue",
                "alias"),
            row(
                "#/components/schemas/Modes",
                "java.util.Map<java.lang.String, java.util.List<test.client.model.Thing$Mode>>",
                "alias"));
  }

  @Test
  void namesTheMethodOfEachOperation() {
    JsonNode operations = read(new Manifest(api, names).json("1.0", "abc")).get("operations");

    assertThat(operations.get(0).toString())
        .isEqualTo(
            "{\"operationId\":\"getThing\",\"method\":\"GET\",\"path\":\"/things/{id}\","
                + "\"java\":\"test.client.ThingsClient#get\",\"streaming\":false,\"paged\":false}");
    assertThat(operations.get(1).get("operationId").asString()).isEqualTo("watch \"things\"");
    assertThat(operations.get(1).get("java").asString())
        .isEqualTo("test.client.ThingsClient#stream");
    assertThat(operations.get(1).get("streaming").asBoolean()).isTrue();
  }

  @Test
  void nativeImagesKeepTheCodecs() {
    JsonNode metadata = read(ReachabilityMetadata.json(api, names));

    assertThat(metadata.get("reflection").values())
        .extracting(entry -> entry.get("type").asString())
        .containsExactly("test.client.model.Thing", "test.client.model.Thing$Mode");
    assertThat(metadata.get("reflection").get(0).get("fields").get(0).get("name").asString())
        .isEqualTo("CODEC");
    assertThat(ReachabilityMetadata.path(names)).startsWith("META-INF/native-image/");
  }

  private static Tuple row(String pointer, String java, String kind) {
    return tuple(pointer, java, kind);
  }

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }

  private static TypeDeclaration object() {
    return new ObjectType(
        OBJECT,
        at(OBJECT),
        new Placement.Component("Thing", null),
        Documentation.NONE,
        List.of(),
        null,
        false,
        false,
        List.of(),
        false,
        new Usage(true, true));
  }

  private static TypeDeclaration nestedEnum() {
    return new EnumType(
        NESTED,
        at(NESTED),
        new Placement.Nested(OBJECT, "mode", null),
        Documentation.NONE,
        JsonKind.STRING,
        List.of(new EnumType.Value(Literal.string("fast"), null)));
  }

  private static TypeDeclaration alias(String name, TypeRef target) {
    TypeId id = new TypeId("#/components/schemas/" + name);
    return new AliasType(
        id, at(id), new Placement.Component(name, null), Documentation.NONE, target);
  }

  private static Location at(TypeId id) {
    return new Location("test.yaml", 0, 0, id.pointer());
  }
}
