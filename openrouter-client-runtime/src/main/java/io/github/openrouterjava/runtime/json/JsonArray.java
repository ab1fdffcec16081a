package io.github.openrouterjava.runtime.json;

import io.github.openrouterjava.runtime.internal.collect.Frozen;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON array.
 *
 * @param items the items, unmodifiable
 */
public record JsonArray(List<JsonValue> items) implements JsonValue, Iterable<JsonValue> {

  /** Copies {@code items}. */
  public JsonArray {
    items = Frozen.copyOf(items);
  }

  /** An array of the given items; what they may be says {@link JsonValue#of}. */
  public static JsonArray of(@Nullable Object... items) {
    List<JsonValue> values = new ArrayList<>(items.length);
    for (Object item : items) {
      values.add(JsonValue.of(item));
    }
    return new JsonArray(values);
  }

  /** The number of items. */
  public int size() {
    return items.size();
  }

  /**
   * The item at {@code index}, counted from 0.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public JsonValue get(int index) {
    return items.get(index);
  }

  @Override
  public Iterator<JsonValue> iterator() {
    return items.iterator();
  }

  @Override
  public void writeTo(JsonWriter out) {
    out.beginArray();
    for (JsonValue item : items) {
      item.writeTo(out);
    }
    out.endArray();
  }

  @Override
  public String toString() {
    return toJson();
  }
}
