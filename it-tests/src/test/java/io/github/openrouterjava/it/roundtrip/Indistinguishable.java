package io.github.openrouterjava.it.roundtrip;

import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JavaType;

/**
 * Examples of records, read by way of each union they are an alternative of: which of them become
 * another record, because nothing in the value tells the two apart.
 */
final class Indistinguishable {

  private Indistinguishable() {}

  /** {@code Union: Record is read as Other}, for the examples that are. */
  static Set<String> in(ClientTypes types, List<Example> examples) throws Exception {
    Set<String> mistaken = new TreeSet<>();
    for (Example example : examples) {
      JavaType type = types.type(example.schema());
      if (type != null && example.conforms() && example.json() instanceof JsonObject) {
        for (Class<?> union : type.getRawClass().getInterfaces()) {
          // An object whose properties nothing describes is JSON of any kind, not of a union.
          if (union.isSealed() && union != JsonValue.class) {
            String other = readBy(union, example.json());
            String own = type.getRawClass().getSimpleName();
            if (!other.equals(own)) {
              mistaken.add(union.getSimpleName() + ": " + own + " is read as " + other);
            }
          }
        }
      }
    }
    return mistaken;
  }

  private static String readBy(Class<?> union, JsonValue json) throws ReflectiveOperationException {
    JsonCodec<?> codec =
        (JsonCodec<?>) Objects.requireNonNull(union.getField("CODEC").get(null), union::getName);
    return Objects.requireNonNull(codec.decode(json)).getClass().getSimpleName();
  }
}
