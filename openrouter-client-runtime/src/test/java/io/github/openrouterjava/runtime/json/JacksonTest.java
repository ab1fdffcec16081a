package io.github.openrouterjava.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** A mapper nobody configured reads and writes generated types wherever they stand. */
class JacksonTest {

  private static final String CHUNK =
      "{\"id\":\"a\",\"object\":\"chunk\",\"created\":1,\"shape\":{\"radius\":1.0,\"type\":\"circle\"}}";

  private final JsonMapper mapper = new JsonMapper();

  record Holder(Chunk chunk, List<Shape> shapes, Map<String, Shape> byName, JsonObject free) {}

  @Test
  void readsRecordsAndUnions() {
    assertThat(mapper.readValue(CHUNK, Chunk.class)).isEqualTo(Chunk.CODEC.decode(CHUNK));
    assertThat(mapper.readValue("\"x\"", Shape.class)).isEqualTo(new Shape.OfString("x"));
    assertThat(mapper.readValue("{\"type\":\"circle\",\"radius\":1}", Shape.class))
        .isInstanceOf(Shape.Circle.class);
    assertThat(mapper.readValue("{\"type\":\"circle\",\"radius\":1}", Shape.Circle.class).radius())
        .isEqualTo(1.0);
    assertThat(mapper.readValue("\"x\"", Shape.OfString.class).value()).isEqualTo("x");
    assertThat(mapper.readValue("{\"a\":[1]}", JsonValue.class))
        .isEqualTo(JsonObject.of("a", List.of(1)));
    assertThat(mapper.readValue("{\"a\":[1]}", JsonObject.class))
        .isEqualTo(JsonObject.of("a", List.of(1)));
    assertThat(mapper.readValue("null", Chunk.class)).isNull();
  }

  @Test
  void readsAndWritesInsideOtherTypes() {
    String json =
        "{\"chunk\":"
            + CHUNK
            + ",\"shapes\":[\"s\",null,{\"n\":1,\"type\":\"star\"}],\"byName\":{\"k\":[1,2]},\"free\":{\"x\":null}}";
    Holder holder = mapper.readValue(json, Holder.class);
    assertThat(holder.shapes()).hasSize(3).contains(new Shape.OfString("s"));
    assertThat(holder.byName()).containsEntry("k", new Shape.OfNumbers(List.of(1L, 2L)));
    assertThat(JsonValue.parse(mapper.writeValueAsString(holder))).isEqualTo(JsonValue.parse(json));
    List<Chunk> list = mapper.readValue("[" + CHUNK + "]", new TypeReference<List<Chunk>>() {});
    assertThat(list).containsExactly(Chunk.CODEC.decode(CHUNK));
  }

  @Test
  void refusesWhatIsNotThatAlternative() {
    assertThatThrownBy(() -> mapper.readValue("[\"x\"]", Shape.OfString.class))
        .isInstanceOf(DatabindException.class);
    assertThatThrownBy(() -> mapper.readValue("[]", Chunk.class))
        .isInstanceOf(DatabindException.class)
        .hasMessageContaining("At $");
  }
}
