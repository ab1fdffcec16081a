package io.github.openrouterjava.runtime.json;

import io.github.openrouterjava.runtime.internal.collect.Frozen;
import io.github.openrouterjava.runtime.internal.text.ShownText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object. Keeps the order of its members; equality ignores it. Members given as a map keep
 * the map's order, and stand by name where the map has none, so that the same object is written the
 * same in each run.
 *
 * @param members the members, unmodifiable
 */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

  private static final JsonObject EMPTY = new JsonObject(Map.of());

  /** Copies {@code members}. */
  public JsonObject {
    members = Frozen.copyOf(members);
  }

  /** {@code {}}. */
  public static JsonObject of() {
    return EMPTY;
  }

  /**
   * An object with the given members; what values may be says {@link JsonValue#of}.
   *
   * @param name the first member's name
   * @param value the first member's value
   * @param more further names and values in turn
   * @throws IllegalArgumentException if {@code more} does not alternate names and values
   */
  public static JsonObject of(String name, @Nullable Object value, @Nullable Object... more) {
    if (more.length % 2 != 0) {
      throw new IllegalArgumentException(
          ShownText.escaped("The name " + more[more.length - 1] + " has no value."));
    }
    Map<@Nullable Object, @Nullable Object> members = new LinkedHashMap<>();
    members.put(name, value);
    for (int i = 0; i < more.length; i += 2) {
      members.put(more[i], more[i + 1]);
    }
    return copyOf(members);
  }

  /**
   * An object with the members of a map; what values may be says {@link JsonValue#of}. They keep
   * the order in which the map gives them. Maps that promise none ({@code HashMap}, {@code Map.of}
   * and the like) give them by name.
   *
   * @throws IllegalArgumentException if a name is not a string
   */
  public static JsonObject of(Map<?, ?> members) {
    return copyOf(members);
  }

  /** The same as {@link #of(Map)}. */
  public static JsonObject copyOf(Map<?, ?> members) {
    LinkedHashMap<String, JsonValue> copy = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : Frozen.ordered(members).entrySet()) {
      if (!(member.getKey() instanceof String name)) {
        throw new IllegalArgumentException(
            ShownText.escaped("A member's name must be a string: " + member.getKey()));
      }
      copy.put(name, JsonValue.of(member.getValue()));
    }
    return new JsonObject(Frozen.adopt(copy));
  }

  /**
   * Reads one JSON object.
   *
   * @throws JsonDecodeException if {@code json} is not one JSON object
   */
  public static JsonObject parse(String json) {
    JsonValue value = JsonTrees.parse(json);
    if (value instanceof JsonObject object) {
      return object;
    }
    throw JsonDecodeException.unexpected("$", "an object", value);
  }

  /** The member of that name, or null if there is none; a JSON null is {@link JsonNull}. */
  public @Nullable JsonValue get(String name) {
    return members.get(name);
  }

  /** Whether there is a member of that name, null or not. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** These members and one more, or another value for one; see {@link JsonValue#of}. */
  public JsonObject with(String name, @Nullable Object value) {
    LinkedHashMap<String, JsonValue> changed = new LinkedHashMap<>(members);
    changed.put(Objects.requireNonNull(name, "name"), JsonValue.of(value));
    return new JsonObject(Frozen.adopt(changed));
  }

  /** These members but one, if there is one of that name. */
  public JsonObject without(String name) {
    LinkedHashMap<String, JsonValue> changed = new LinkedHashMap<>(members);
    changed.remove(name);
    return new JsonObject(Frozen.adopt(changed));
  }

  @Override
  public void writeTo(JsonWriter out) {
    out.beginObject();
    for (Map.Entry<String, JsonValue> member : members.entrySet()) {
      out.value(member.getKey(), member.getValue());
    }
    out.endObject();
  }

  @Override
  public String toString() {
    return toJson();
  }
}
