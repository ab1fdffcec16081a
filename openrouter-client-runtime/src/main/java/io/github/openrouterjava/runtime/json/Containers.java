package io.github.openrouterjava.runtime.json;

import io.github.openrouterjava.runtime.internal.collect.Frozen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads lists and maps, and keeps the JSON of those that hold something odd. */
final class Containers {

  /** How many items have room at first: most lists are short. */
  private static final int FEW = 4;

  private Containers() {}

  /** Reads the array {@code in} stands at. */
  @SuppressWarnings("unchecked") // The array holds nothing but what the codec read.
  static <T> List<T> list(JsonReader in, JsonCodec<T> codec) {
    @Nullable Object[] items = new Object[FEW];
    int size = 0;
    List<JsonValue> raw = null;
    boolean spelling = true;
    in.beginArray();
    while (in.parser().nextToken() != JsonToken.END_ARRAY) {
      T item = codec.read(in);
      JsonValue odd = in.takeDeviation();
      if (odd != null && raw == null) {
        raw = encode((T[]) items, size, codec);
      }
      spelling &= odd == null || in.isSpelling();
      if (raw != null) {
        raw.add(odd == null ? encode(item, codec) : odd);
      }
      if (size == items.length) {
        items = Arrays.copyOf(items, 2 * size);
      }
      items[size++] = item;
    }
    in.endArray();
    if (raw != null) {
      in.deviate(new JsonArray(raw), "other items", spelling);
    }
    return (List<T>) Frozen.adopt(size == items.length ? items : Arrays.copyOf(items, size));
  }

  /** Reads the rest of an object whose beginning {@code in} has read. */
  @SuppressWarnings("NullAway") // A null among the values is kept: it is what the JSON says.
  static <T> Map<String, T> map(JsonReader in, JsonCodec<T> codec) {
    LinkedHashMap<String, T> values = new LinkedHashMap<>();
    Map<String, JsonValue> odd = null;
    boolean spelling = true;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      values.put(name, codec.read(in));
      JsonValue raw = in.takeDeviation();
      if (raw != null) {
        odd = odd == null ? new LinkedHashMap<>() : odd;
        odd.put(name, raw);
        spelling &= in.isSpelling();
      } else if (odd != null) {
        odd.remove(name);
      }
    }
    in.endObject();
    if (odd != null && !odd.isEmpty()) {
      in.deviate(raw(values, odd, codec), "other values", spelling);
    }
    return Frozen.adopt(values);
  }

  private static <T> JsonObject raw(
      Map<String, T> values, Map<String, JsonValue> odd, JsonCodec<T> codec) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (Map.Entry<String, T> entry : values.entrySet()) {
      JsonValue raw = odd.get(entry.getKey());
      members.put(entry.getKey(), raw == null ? encode(entry.getValue(), codec) : raw);
    }
    return new JsonObject(members);
  }

  private static <T> List<JsonValue> encode(@Nullable T[] items, int size, JsonCodec<T> codec) {
    List<JsonValue> raw = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      raw.add(encode(items[i], codec));
    }
    return raw;
  }

  private static <T> JsonValue encode(@Nullable T item, JsonCodec<T> codec) {
    return item == null ? JsonNull.INSTANCE : JsonTrees.of(item, codec);
  }
}
