package io.github.openrouterjava.it.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openrouterjava.it.roundtrip.Changes;
import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.json.Strictness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One row of a {@code values.yaml}: JSON, and what must come of it.
 *
 * @param golden the case
 * @param schema what to decode it as
 * @param json the JSON
 * @param java what it is in Java, see {@link Notation}; null where it cannot be decoded
 * @param writes what is written for it, where that is not the same JSON
 * @param strict what strict decoding says against it, null where it is content
 * @param error what lenient decoding says against it
 */
record Values(
    GoldenCase golden,
    String schema,
    JsonValue json,
    @Nullable String java,
    @Nullable JsonValue writes,
    @Nullable String strict,
    @Nullable String error) {

  static final String FILE = "values.yaml";

  private static final Set<String> MEMBERS = Set.of("json", "java", "writes", "strict", "error");

  /** All rows of a case. */
  static List<Values> of(GoldenCase golden) {
    List<Values> all = new ArrayList<>();
    JsonNode file;
    try {
      file =
          new YAMLMapper()
              .readTree(Files.readString(Objects.requireNonNull(golden.file(FILE), FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (Map.Entry<String, JsonNode> schema : file.properties()) {
      for (JsonNode row : schema.getValue()) {
        assertThat(MEMBERS).as("%s, %s", golden, schema.getKey()).containsAll(row.propertyNames());
        all.add(
            new Values(
                golden,
                schema.getKey(),
                JsonValue.parse(row.get("json").toString()),
                text(row, "java"),
                row.has("writes") ? JsonValue.parse(row.get("writes").toString()) : null,
                text(row, "strict"),
                text(row, "error")));
      }
    }
    return all;
  }

  private static @Nullable String text(JsonNode row, String name) {
    return row.has(name) ? row.get(name).asString() : null;
  }

  void check(GoldenClients clients) {
    String type = clients.type(golden, schema);
    check(clients, type, clients.codec(type));
  }

  private <T> void check(GoldenClients clients, String type, JsonCodec<T> codec) {
    if (error != null) {
      assertThatThrownBy(() -> codec.decode(json.toJson()))
          .isInstanceOf(JsonDecodeException.class)
          .hasMessage(error);
      return;
    }
    T value = codec.decode(json.toJson());
    assertThat(Notation.of(value)).isEqualTo(java);
    JsonValue written = writes == null ? json : writes;
    assertThat(JsonValue.parse(codec.encode(value))).isEqualTo(written);
    assertThat(codec.decode(Changes.reversed(json).toJson())).isEqualTo(value);
    if (strict == null) {
      assertThat(codec.decode(json.toJson(), Strictness.STRICT)).isEqualTo(value);
    } else {
      assertThatThrownBy(() -> codec.decode(json.toJson(), Strictness.STRICT))
          .isInstanceOf(JsonDecodeException.class)
          .hasMessage(strict);
    }
    if (type.startsWith(golden.basePackage())) {
      JsonMapper stock = new JsonMapper();
      assertThat((Object) stock.readValue(json.toJson(), clients.load(type))).isEqualTo(value);
      assertThat(JsonValue.parse(stock.writeValueAsString(value))).isEqualTo(written);
    }
  }

  @Override
  public String toString() {
    return schema + " " + json;
  }
}
