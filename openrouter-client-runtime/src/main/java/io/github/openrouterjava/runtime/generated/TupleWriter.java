package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.json.JsonWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the items of an array, each by a codec of its own. Optional items that are null are left
 * out at the end of the array, and written as null before others. Not thread-safe.
 */
public final class TupleWriter {
  private final JsonWriter out;

  /** How many nulls are still to be written if another item follows. */
  private int pending;

  /** Begins an array. */
  public TupleWriter(JsonWriter out) {
    this.out = out;
    out.beginArray();
  }

  /** Writes an item, null as null. */
  public <V> void required(JsonCodec<V> codec, @Nullable V value) {
    catchUp();
    write(codec, value);
  }

  /** Writes an item, unless it is null and no other follows. */
  public <V> void optional(JsonCodec<V> codec, @Nullable V value) {
    if (value == null) {
      pending++;
    } else {
      required(codec, value);
    }
  }

  /** Writes an item that has only one value. */
  public void constant(Object value) {
    required(JsonCodecs.VALUE, JsonValue.of(value));
  }

  /** Writes further items, if there are any. */
  public <V> void rest(JsonCodec<V> codec, @Nullable List<V> items) {
    if (items != null) {
      for (V item : items) {
        required(codec, item);
      }
    }
  }

  /** Ends the array. */
  public void end() {
    out.endArray();
  }

  private void catchUp() {
    for (; pending > 0; pending--) {
      out.nullValue();
    }
  }

  private <V> void write(JsonCodec<V> codec, @Nullable V value) {
    if (value == null) {
      out.nullValue();
    } else {
      codec.write(out, value);
    }
  }
}
