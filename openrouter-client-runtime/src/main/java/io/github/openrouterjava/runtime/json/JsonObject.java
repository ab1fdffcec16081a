package io.github.openrouterjava.runtime.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object. Keeps the order of its members; equality ignores it.
 *
 * @param members the members, unmodifiable
 */
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

  /** Reads and writes JSON objects. */
  public static final JsonCodec<JsonObject> CODEC = new JsonObjectCodec();

  private static final JsonObject EMPTY = new JsonObject(Map.of());

  /** Copies {@code members}. */
  public JsonObject {
    members = Copies.of(members);
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
      throw new IllegalArgumentException("The name " + more[more.length - 1] + " has no value.");
    }
    Builder builder = builder().put(name, value);
    for (int i = 0; i < more.length; i += 2) {
      if (!(more[i] instanceof String next)) {
        throw new IllegalArgumentException("A member's name must be a string: " + more[i]);
      }
      builder.put(next, more[i + 1]);
    }
    return builder.build();
  }

  /** An object with the members of a map; what values may be says {@link JsonValue#of}. */
  public static JsonObject copyOf(Map<String, ?> members) {
    Builder builder = builder();
    members.forEach(builder::put);
    return builder.build();
  }

  /**
   * Reads one JSON object.
   *
   * @throws JsonDecodeException if {@code json} is not one JSON object
   */
  public static JsonObject parse(String json) {
    return CODEC.decode(json);
  }

  /** Starts an object without members. */
  public static Builder builder() {
    return new Builder();
  }

  /** The member of that name, or null if there is none; a JSON null is {@link JsonNull}. */
  public @Nullable JsonValue get(String name) {
    return members.get(name);
  }

  /** Whether there is a member of that name, null or not. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** Starts an object with these members. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.members.putAll(members);
    return builder;
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

  /** Collects members. Not thread-safe. */
  public static final class Builder {

    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    private Builder() {}

    /** Sets a member; what values may be says {@link JsonValue#of}. */
    public Builder put(String name, @Nullable Object value) {
      members.put(Objects.requireNonNull(name, "name"), JsonValue.of(value));
      return this;
    }

    /** Takes a member out. */
    public Builder remove(String name) {
      members.remove(name);
      return this;
    }

    /** The object. */
    public JsonObject build() {
      return members.isEmpty() ? EMPTY : new JsonObject(members);
    }
  }
}
