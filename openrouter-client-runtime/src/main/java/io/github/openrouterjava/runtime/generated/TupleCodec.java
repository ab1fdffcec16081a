package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonReader;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import org.jspecify.annotations.Nullable;

/**
 * A codec of a type that is a JSON array whose items each have a type of their own ({@code
 * prefixItems} of JSON Schema 2020-12).
 *
 * @param <T> the type
 */
public abstract class TupleCodec<T extends JsonSerializable> implements JsonCodec<T> {

  /** For subclasses. */
  protected TupleCodec() {}

  @Override
  public final @Nullable T read(JsonReader in) {
    if (!in.beginItems()) {
      return null;
    }
    TupleReader items = new TupleReader(in);
    T value = readItems(items);
    items.end();
    return value;
  }

  /** Reads all items, in their order. */
  protected abstract T readItems(TupleReader in);
}
