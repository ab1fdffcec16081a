package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.JsonCodec;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonReader;
import io.github.openrouterjava.runtime.json.JsonValue;
import io.github.openrouterjava.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codecs of types that are not generated. */
public final class JsonCodecs {

  /** Strings. */
  public static final JsonCodec<String> STRING = new StringCodec();

  /** Whole numbers. */
  public static final JsonCodec<Long> INTEGER = new IntegerCodec();

  /** Whole numbers of 32 bits. */
  public static final JsonCodec<Integer> INT32 = new Int32Codec();

  /** Whole numbers of any size. */
  public static final JsonCodec<BigInteger> BIG_INTEGER = new BigIntegerCodec();

  /** Numbers. */
  public static final JsonCodec<Double> NUMBER = new NumberCodec();

  /** Numbers that are not rounded. */
  public static final JsonCodec<BigDecimal> DECIMAL = new DecimalCodec();

  /** True and false. */
  public static final JsonCodec<Boolean> BOOLEAN = new BooleanCodec();

  /** Any JSON value. */
  public static final JsonCodec<JsonValue> VALUE = new ValueCodec();

  /** JSON objects. */
  public static final JsonCodec<JsonObject> OBJECT = new JsonObjectCodec();

  private JsonCodecs() {}

  /**
   * Lists of what {@code items} reads and writes; read lists are unmodifiable and may hold null.
   */
  public static <T> JsonCodec<List<T>> list(JsonCodec<T> items) {
    return new ListCodec<>(items);
  }

  /** Maps to what {@code values} reads and writes; read maps are unmodifiable and may hold null. */
  public static <T> JsonCodec<Map<String, T>> map(JsonCodec<T> values) {
    return new MapCodec<>(values);
  }

  private static final class ValueCodec implements JsonCodec<JsonValue> {
    @Override
    public JsonValue read(JsonReader in) {
      return in.json();
    }
  }

  private static final class JsonObjectCodec implements JsonCodec<JsonObject> {
    @Override
    public @Nullable JsonObject read(JsonReader in) {
      return in.object();
    }
  }

  private static final class StringCodec implements JsonCodec<String> {
    @Override
    public @Nullable String read(JsonReader in) {
      return in.string();
    }

    @Override
    public void write(JsonWriter out, String value) {
      out.string(value);
    }
  }

  private static final class IntegerCodec implements JsonCodec<Long> {
    @Override
    public @Nullable Long read(JsonReader in) {
      return in.integerOrNull();
    }

    @Override
    public void write(JsonWriter out, Long value) {
      out.integer(value);
    }
  }

  private static final class Int32Codec implements JsonCodec<Integer> {
    @Override
    public @Nullable Integer read(JsonReader in) {
      return Scalars.int32OrNull(in);
    }

    @Override
    public void write(JsonWriter out, Integer value) {
      Scalars.write(out, value.intValue());
    }
  }

  private static final class BigIntegerCodec implements JsonCodec<BigInteger> {
    @Override
    public @Nullable BigInteger read(JsonReader in) {
      return Scalars.bigInteger(in);
    }

    @Override
    public void write(JsonWriter out, BigInteger value) {
      Scalars.write(out, value);
    }
  }

  private static final class NumberCodec implements JsonCodec<Double> {
    @Override
    public @Nullable Double read(JsonReader in) {
      return in.numberOrNull();
    }

    @Override
    public void write(JsonWriter out, Double value) {
      out.number(value);
    }
  }

  private static final class DecimalCodec implements JsonCodec<BigDecimal> {
    @Override
    public @Nullable BigDecimal read(JsonReader in) {
      return in.decimal();
    }

    @Override
    public void write(JsonWriter out, BigDecimal value) {
      out.decimal(value);
    }
  }

  private static final class BooleanCodec implements JsonCodec<Boolean> {
    @Override
    public @Nullable Boolean read(JsonReader in) {
      return in.boolOrNull();
    }

    @Override
    public void write(JsonWriter out, Boolean value) {
      out.bool(value);
    }
  }

  private static final class ListCodec<T> implements JsonCodec<List<T>> {
    private final JsonCodec<T> items;

    ListCodec(JsonCodec<T> items) {
      this.items = items;
    }

    @Override
    public @Nullable List<T> read(JsonReader in) {
      return in.list(items);
    }

    @Override
    public void write(JsonWriter out, List<T> value) {
      out.list(value, items);
    }
  }

  private static final class MapCodec<T> implements JsonCodec<Map<String, T>> {
    private final JsonCodec<T> values;

    MapCodec(JsonCodec<T> values) {
      this.values = values;
    }

    @Override
    public @Nullable Map<String, T> read(JsonReader in) {
      return in.map(values);
    }

    @Override
    public void write(JsonWriter out, Map<String, T> value) {
      out.map(value, values);
    }
  }
}
