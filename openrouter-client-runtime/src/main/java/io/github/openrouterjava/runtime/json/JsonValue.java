package io.github.openrouterjava.runtime.json;

import io.github.openrouterjava.runtime.internal.text.WireText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value (RFC 8259). Immutable; equal to what says the same: the order of members does not
 * count, numbers compare by value. {@code toString()} is compact JSON.
 */
public sealed interface JsonValue extends JsonSerializable
    permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {

  /**
   * Reads one JSON value.
   *
   * @throws JsonDecodeException if {@code json} is not one JSON value
   */
  static JsonValue parse(String json) {
    return JsonTrees.parse(json);
  }

  /**
   * The JSON for a Java value: null, a string, a number, a boolean, a {@link Map} with string keys,
   * an {@link Iterable}, an array, an {@link Optional}, or a {@link JsonSerializable}, of the same
   * all the way down. The order of a map's members is said by {@link JsonObject#of(Map)}.
   *
   * @throws IllegalArgumentException if it is anything else, such as an array of bytes or
   *     characters, or a number JSON has no form for
   */
  static JsonValue of(@Nullable Object value) {
    if (value == null) {
      return JsonNull.INSTANCE;
    }
    if (value instanceof JsonValue json) {
      return json;
    }
    JsonValue scalar = scalar(value);
    if (scalar != null) {
      return scalar;
    }
    if (value instanceof Map<?, ?> map) {
      return JsonObject.copyOf(map);
    }
    if (value instanceof Iterable<?> items) {
      List<JsonValue> values = new ArrayList<>();
      items.forEach(item -> values.add(of(item)));
      return new JsonArray(values);
    }
    if (value instanceof JsonSerializable serializable) {
      return JsonTrees.of(serializable);
    }
    if (value instanceof Optional<?> optional) {
      return of(optional.orElse(null));
    }
    List<?> items = JavaArrays.asList(value);
    if (items != null) {
      return of(items);
    }
    throw new IllegalArgumentException(
        "No JSON form for "
            + value.getClass().getTypeName()
            + "; give a map, a list or a scalar"
            + (value instanceof byte[] ? ", such as the bytes as Base64." : "."));
  }

  private static @Nullable JsonValue scalar(Object value) {
    if (value instanceof CharSequence text) {
      return new JsonString(text.toString());
    }
    if (value instanceof Boolean bool) {
      return JsonBoolean.of(bool);
    }
    if (value instanceof Number number) {
      return number(number);
    }
    boolean time =
        value instanceof OffsetDateTime
            || value instanceof OffsetTime
            || value instanceof LocalDate;
    return time ? new JsonString(WireText.of(value)) : null;
  }

  /** This value as an object, or null if it is something else. */
  default @Nullable JsonObject asObject() {
    return this instanceof JsonObject object ? object : null;
  }

  /** This value as an array, or null if it is something else. */
  default @Nullable JsonArray asArray() {
    return this instanceof JsonArray array ? array : null;
  }

  /** The text of a string, or null if this is something else. */
  default @Nullable String asString() {
    return this instanceof JsonString string ? string.value() : null;
  }

  /** The value of a number, or null if this is something else. */
  default @Nullable BigDecimal asNumber() {
    return this instanceof JsonNumber number ? number.value() : null;
  }

  /** The value of a boolean, or null if this is something else. */
  default @Nullable Boolean asBoolean() {
    return this instanceof JsonBoolean bool ? bool.value() : null;
  }

  /** The text of a member of an object; null if this is no object or has no such string. */
  default @Nullable String textOf(String member) {
    JsonObject object = asObject();
    JsonValue value = object == null ? null : object.get(member);
    return value == null ? null : value.asString();
  }

  /** Whether this is JSON's null. */
  default boolean isNull() {
    return this == JsonNull.INSTANCE;
  }

  /** This value as compact JSON. */
  default String toJson() {
    return JsonFormat.text(this);
  }

  private static JsonNumber number(Number number) {
    if (number instanceof BigDecimal decimal) {
      return new JsonNumber(decimal);
    }
    if (number instanceof BigInteger integer) {
      return new JsonNumber(new BigDecimal(integer));
    }
    if (number instanceof Double || number instanceof Float) {
      return JsonNumber.of(Double.parseDouble(number.toString()));
    }
    return JsonNumber.of(number.longValue());
  }
}
