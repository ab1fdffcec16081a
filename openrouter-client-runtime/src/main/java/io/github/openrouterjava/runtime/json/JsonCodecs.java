package io.github.openrouterjava.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codecs of types that are not generated. */
public final class JsonCodecs {

  private static final int STRINGS = 0;
  private static final int INTEGERS = 1;
  private static final int INT32S = 2;
  private static final int BIG_INTEGERS = 3;
  private static final int NUMBERS = 4;
  private static final int DECIMALS = 5;
  private static final int BOOLEANS = 6;
  private static final int LISTS = 7;
  private static final int MAPS = 8;
  private static final int OBJECTS = 9;
  private static final int VALUES = 10;

  /** Strings. */
  public static final JsonCodec<String> STRING = codec(STRINGS, null);

  /** Whole numbers. */
  public static final JsonCodec<Long> INTEGER = codec(INTEGERS, null);

  /** Whole numbers of 32 bits. */
  public static final JsonCodec<Integer> INT32 = codec(INT32S, null);

  /** Whole numbers of any size. */
  public static final JsonCodec<BigInteger> BIG_INTEGER = codec(BIG_INTEGERS, null);

  /** Numbers. */
  public static final JsonCodec<Double> NUMBER = codec(NUMBERS, null);

  /** Numbers that are not rounded. */
  public static final JsonCodec<BigDecimal> DECIMAL = codec(DECIMALS, null);

  /** True and false. */
  public static final JsonCodec<Boolean> BOOLEAN = codec(BOOLEANS, null);

  /** Writes whatever knows its JSON, and reads any JSON. */
  static final JsonCodec<JsonSerializable> ANY = codec(VALUES, null);

  private JsonCodecs() {}

  /**
   * Lists of what {@code items} reads and writes; read lists are unmodifiable and may hold null.
   */
  public static <T> JsonCodec<List<T>> list(JsonCodec<T> items) {
    return codec(LISTS, items);
  }

  /** Maps to what {@code values} reads and writes; read maps are unmodifiable and may hold null. */
  public static <T> JsonCodec<Map<String, T>> map(JsonCodec<T> values) {
    return codec(MAPS, values);
  }

  static JsonCodec<JsonObject> objects() {
    return codec(OBJECTS, null);
  }

  static JsonCodec<JsonValue> values() {
    return codec(VALUES, null);
  }

  @SuppressWarnings("unchecked") // Each kind reads one type, and writes what it reads.
  private static <T> JsonCodec<T> codec(int kind, @Nullable JsonCodec<?> parts) {
    return (JsonCodec<T>) new Plain(kind, (JsonCodec<Object>) parts);
  }

  /** One class for all: a class for each would be a twentieth of the library. */
  private static final class Plain extends JsonCodec<Object> {

    private final int kind;
    private final @Nullable JsonCodec<Object> parts;

    Plain(int kind, @Nullable JsonCodec<Object> parts) {
      this.kind = kind;
      this.parts = parts;
    }

    @Override
    @SuppressWarnings("NullAway") // Lists and maps have parts.
    public @Nullable Object read(JsonReader in) {
      return switch (kind) {
        case STRINGS -> in.string();
        case INTEGERS -> in.integerOrNull();
        case INT32S -> Scalars.int32OrNull(in);
        case BIG_INTEGERS -> Scalars.bigInteger(in);
        case NUMBERS -> in.numberOrNull();
        case DECIMALS -> in.decimal();
        case BOOLEANS -> in.boolOrNull();
        case LISTS -> in.list(parts);
        case MAPS -> in.map(parts);
        case OBJECTS -> in.object();
        default -> in.json();
      };
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // What this codec is given is of its type.
    public void write(JsonWriter out, Object value) {
      switch (kind) {
        case STRINGS -> out.string((String) value);
        case INTEGERS, INT32S -> out.integer(((Number) value).longValue());
        case BIG_INTEGERS -> out.decimal(new BigDecimal((BigInteger) value));
        case NUMBERS -> out.number((Double) value);
        case DECIMALS -> out.decimal((BigDecimal) value);
        case BOOLEANS -> out.bool((Boolean) value);
        case LISTS -> out.list((List<Object>) value, parts);
        case MAPS -> out.map((Map<String, Object>) value, parts);
        default -> super.write(out, value);
      }
    }
  }
}
