package io.github.openrouterjava.runtime.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What generated codecs read from: one JSON value, token by token. A codec finds the reader at the
 * first token of its value and leaves it at the last.
 *
 * <p>A value that its Java type cannot say is read as far as possible, and its JSON goes to the
 * {@link AdditionalProperties} of the innermost object. Not thread-safe.
 */
public final class JsonReader extends DeviationReader {

  private final Frames frames = new Frames();

  JsonReader(JsonParser parser, Strictness strictness) {
    super(parser, strictness);
  }

  /**
   * Enters the object the reader stands at.
   *
   * @return false, having read the value, if it is null or not an object
   */
  public boolean beginObject() {
    if (!ahead && parser.currentToken() != JsonToken.START_OBJECT) {
      odd("an object");
      return false;
    }
    frames.push(this);
    return true;
  }

  /** Enters the array whose beginning was found. */
  void beginArray() {
    frames.push(this);
  }

  /**
   * Enters the array the reader stands at, whose items each have a type of their own.
   *
   * @return false, having read the value, if it is null or not an array
   */
  public boolean beginItems() {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      odd("an array");
      return false;
    }
    beginArray();
    return true;
  }

  /** Goes to the next item; false where the array ends. */
  public boolean nextItem() {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /**
   * Leaves the array whose end {@link #nextItem()} found.
   *
   * @param raw its items, where Java cannot say them; else null
   * @param expected what the array should have been; null if Java says it in another spelling
   */
  public void endItems(@Nullable List<JsonValue> raw, @Nullable String expected) {
    endArray();
    if (raw != null) {
      deviate(new JsonArray(raw), expected == null ? "" : expected, expected == null);
    }
  }

  /** Goes to the value of the next property; null where the object ends. */
  public @Nullable String nextName() {
    if (isDeviating()) {
      keepDeviation();
    }
    String name;
    if (ahead) {
      ahead = false;
      name = parser.currentName();
    } else {
      name = parser.nextName();
      if (name == null) {
        return null;
      }
      parser.nextToken();
    }
    frames.enter(name);
    return name;
  }

  /** Keeps the value of a property that is not declared. */
  public void unknown() {
    if (strict) {
      throw problem("the property is not one the API's document lists.", null);
    }
    additional();
  }

  /** Keeps the value of a property of an object in which the document allows any. */
  public void additional() {
    String name = parser.currentName();
    frames.unknown(name, json());
  }

  /**
   * Notes the required properties that were not there.
   *
   * @param seen a bit for each that was, the first the lowest
   * @param all a bit for each there is
   * @param required the wire names
   */
  public void check(long seen, long all, String... required) {
    for (int i = 0; seen != all && i < required.length; i++) {
      if ((seen & (1L << i)) == 0) {
        missing(required[i]);
      }
    }
  }

  /** Notes a required property that was not there. */
  public void missing(String required) {
    if (strict) {
      throw problem("the required property " + required + " is missing.", null);
    }
    frames.deviation(required, null);
  }

  /** Leaves the object whose end {@link #nextName()} found. */
  public AdditionalProperties endObject() {
    AdditionalProperties extras = frames.pop();
    leave();
    return extras;
  }

  /** Reads a string; null for null. */
  public @Nullable String string() {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    JsonValue raw = odd("a string");
    return raw == null ? null : LenientScalars.string(raw);
  }

  /** Reads a whole number; 0 for null. */
  public long integer() {
    if (LenientScalars.isShortInteger(parser)) {
      return parser.getLongValue();
    }
    Long value = integerOrNull();
    if (value == null) {
      deviateNull();
      return 0;
    }
    return value;
  }

  /** Reads a whole number; null for null. */
  public @Nullable Long integerOrNull() {
    if (LenientScalars.isShortInteger(parser)) {
      return parser.getLongValue();
    }
    JsonValue raw = jsonOrNull();
    Long value = LenientScalars.integer(raw);
    return converted(raw, value, raw instanceof JsonNumber, "a whole number");
  }

  /** Reads a number; 0 for null. */
  public double number() {
    if (LenientScalars.isShortNumber(parser)) {
      double value = parser.getDoubleValue();
      if (LenientScalars.isOrdinary(value)) {
        return value;
      }
    }
    Double value = numberOrNull();
    if (value == null) {
      deviateNull();
      return 0;
    }
    return value;
  }

  /** Reads a number; null for null. */
  public @Nullable Double numberOrNull() {
    if (LenientScalars.isShortNumber(parser)) {
      double value = parser.getDoubleValue();
      if (LenientScalars.isOrdinary(value)) {
        return value;
      }
    }
    JsonValue raw = jsonOrNull();
    Double value = LenientScalars.number(raw);
    return converted(raw, value, LenientScalars.isExact(value, raw), "a number");
  }

  /** What a value converts to; unless that is exactly the value, its JSON is kept. */
  private <T> @Nullable T converted(
      @Nullable JsonValue raw, @Nullable T value, boolean exact, String expected) {
    if (raw != null && (value == null || !exact)) {
      deviate(raw, expected);
    }
    return value;
  }

  /** Reads a number without rounding it; null for null. */
  public @Nullable BigDecimal decimal() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return parser.getDecimalValue();
    }
    JsonValue raw = odd("a number");
    return raw == null ? null : LenientScalars.decimal(raw);
  }

  /** Reads a boolean; false for null. */
  public boolean bool() {
    Boolean value = boolOrNull();
    if (value == null) {
      deviateNull();
      return false;
    }
    return value;
  }

  /** Reads a boolean; null for null. */
  public @Nullable Boolean boolOrNull() {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_TRUE) {
      return Boolean.TRUE;
    }
    if (token == JsonToken.VALUE_FALSE) {
      return Boolean.FALSE;
    }
    JsonValue raw = odd("true or false");
    return raw == null ? null : LenientScalars.bool(raw);
  }

  /** Reads the value of a property that has only one; another is kept as a deviation. */
  public void constant(String value) {
    if (parser.currentToken() != JsonToken.VALUE_STRING || !isText(value)) {
      deviate(json(), value);
    }
  }

  /** Reads the value of a property that has only one; another is kept as a deviation. */
  public void constant(boolean value) {
    if (parser.currentToken() != (value ? JsonToken.VALUE_TRUE : JsonToken.VALUE_FALSE)) {
      deviate(json(), value ? "true" : "false");
    }
  }

  /** Reads the value of a property that has only one; another is kept as a deviation. */
  public void constant(double value) {
    constant(JsonNumber.of(value), Double.toString(value));
  }

  /** Reads the value of a property that has only one; another is kept as a deviation. */
  public void constant(long value) {
    constant(JsonNumber.of(value), Long.toString(value));
  }

  private void constant(JsonNumber value, String text) {
    JsonValue found = json();
    if (!found.equals(value)) {
      deviate(found, text);
    }
  }

  /** Reads a list, unmodifiable; null for null. */
  public <T> @Nullable List<T> list(JsonCodec<T> items) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      odd("an array");
      return null;
    }
    return Containers.list(this, items);
  }

  /** Reads a map, unmodifiable, in the order of the JSON; null for null. */
  public <T> @Nullable Map<String, T> map(JsonCodec<T> values) {
    return beginObject() ? Containers.map(this, values) : null;
  }

  /** Reads a JSON object as it is; null for null. */
  public @Nullable JsonObject object() {
    if (kind() != JsonKind.OBJECT) {
      odd("an object");
      return null;
    }
    return (JsonObject) json();
  }

  /** Reads any JSON value as it is. */
  public JsonValue json() {
    JsonValue value = ahead ? readObject() : JsonTrees.tree(parser);
    leave();
    return value;
  }

  /** Reads any JSON value as it is; null for null. */
  public @Nullable JsonValue jsonOrNull() {
    JsonValue value = json();
    return value.isNull() ? null : value;
  }

  /** Reads a value that none of a union's alternatives is; null for null. */
  public @Nullable JsonValue unrecognised() {
    JsonValue raw = jsonOrNull();
    if (raw != null && strict) {
      throw JsonDecodeException.unrecognised(path(), raw);
    }
    return raw;
  }

  /** Refuses, where reading is strict, what is not among the known values of an enum. */
  public void unlisted(Object value) {
    if (strict) {
      throw problem("'" + value + "' is not a value the API's document lists.", null);
    }
  }

  /** Leaves the array whose end was found. */
  void endArray() {
    frames.pop();
    leave();
  }

  JsonParser parser() {
    return parser;
  }

  private void keepDeviation() {
    frames.deviation(parser.currentName(), takeDeviation());
  }

  /** Reads a value of another kind than expected; null for null, which is no deviation. */
  private @Nullable JsonValue odd(String expected) {
    JsonValue raw = jsonOrNull();
    if (raw != null) {
      deviate(raw, expected);
    }
    return raw;
  }
}
