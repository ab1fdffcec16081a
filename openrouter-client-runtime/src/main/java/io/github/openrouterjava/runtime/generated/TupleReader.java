package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonNull;
import io.github.openrouterjava.runtime.json.JsonReader;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of an array, each by a codec of its own. If Java cannot say an item, the JSON of
 * the whole array is kept and written back. Not thread-safe.
 */
public final class TupleReader {
  private final JsonReader in;

  /** The items so far, and what writes each of them. */
  private final List<@Nullable Object> items = new ArrayList<>(4);

  private final List<JsonCodec<?>> codecs = new ArrayList<>(4);

  /** The JSON of the items so far, once Java cannot say one of them; else null. */
  private @Nullable List<JsonValue> raw;

  /** What the array should have been; null while Java says all of it, if in another spelling. */
  private @Nullable String expected;

  private boolean ended;

  /** How many items a writer will write. */
  private int written;

  TupleReader(JsonReader in) {
    this.in = in;
  }

  /** Reads an item that is always there and not null; null where it is missing or null. */
  public <V> @Nullable V required(JsonCodec<V> codec) {
    V value = read(codec, false);
    return present(codec, value);
  }

  /** Reads an item that is always there and may be null. */
  public <V> @Nullable V requiredOrNull(JsonCodec<V> codec) {
    V value = read(codec, true);
    return present(codec, value);
  }

  /**
   * Reads an item that is always there and not null.
   *
   * @param otherwise the value where it is missing or null, which Java cannot say
   */
  public <V> V required(JsonCodec<V> codec, V otherwise) {
    V value = null;
    if (next()) {
      value = codec.read(in);
      if (value == null) {
        in.deviateNull();
      }
      add(codec, value);
    }
    V found = present(codec, value);
    return found == null ? otherwise : found;
  }

  /** Reads an item that need not be there; null where it is missing or null. */
  public <V> @Nullable V optional(JsonCodec<V> codec) {
    return read(codec, false);
  }

  /** Reads an item that need not be there and may be null. */
  public <V> @Nullable V optionalOrNull(JsonCodec<V> codec) {
    return read(codec, true);
  }

  /** Reads an item that has only one value; another is kept. */
  public void constant(Object value) {
    JsonValue expected = JsonValue.of(value);
    if (next()) {
      JsonValue found = in.json();
      if (!found.equals(expected)) {
        in.deviate(found, expected.toJson());
      }
      add(JsonCodecs.VALUE, expected);
    }
    present(JsonCodecs.VALUE, expected);
  }

  /**
   * Reads all further items, unmodifiable.
   *
   * @return null if there are none
   */
  public <V> @Nullable List<V> rest(JsonCodec<V> codec, boolean nullable) {
    List<V> rest = null;
    while (next()) {
      V value = codec.read(in);
      value = nullable ? value : in.nonNull(value);
      add(codec, value);
      rest = rest == null ? new ArrayList<>() : rest;
      rest.add(value);
      written = items.size();
    }
    return rest == null ? null : Collections.unmodifiableList(rest);
  }

  private <V> @Nullable V read(JsonCodec<V> codec, boolean nullable) {
    if (!next()) {
      return null;
    }
    V value = codec.read(in);
    value = nullable ? value : in.nonNull(value);
    add(codec, value);
    if (value != null) {
      written = items.size();
    }
    return value;
  }

  private boolean next() {
    ended = ended || !in.nextItem();
    return !ended;
  }

  /** Notes whether a required item was there: a writer writes it in any case. */
  private <V> @Nullable V present(JsonCodec<V> codec, @Nullable V value) {
    if (ended) {
      keepAll();
      expected = "an array with all its required items";
    } else {
      written = items.size();
    }
    return value;
  }

  private <V> void add(JsonCodec<V> codec, @Nullable V value) {
    JsonValue odd = in.takeDeviation();
    if (odd != null) {
      keepAll();
      expected = in.isSpelling() ? expected : "other items";
    }
    items.add(value);
    codecs.add(codec);
    if (raw != null) {
      raw.add(odd == null ? json(items.size() - 1) : odd);
    }
  }

  private void keepAll() {
    if (raw == null) {
      raw = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        raw.add(json(i));
      }
    }
  }

  @SuppressWarnings("unchecked") // the codec is the one that read the item
  private JsonValue json(int index) {
    Object item = items.get(index);
    JsonCodec<Object> codec = (JsonCodec<Object>) codecs.get(index);
    return item == null ? JsonNull.INSTANCE : JsonValue.parse(codec.encode(item));
  }

  /** Leaves the array. */
  void end() {
    while (next()) { // a codec that reads no rest
      add(JsonCodecs.VALUE, in.json());
      keepAll();
    }
    if (written < items.size()) {
      keepAll(); // a null at the end, which a writer leaves out
    }
    in.endItems(raw, expected);
  }
}
