package io.github.openrouterjava.runtime.json;

import io.github.openrouterjava.runtime.internal.collect.Frozen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Reads lists and maps, and keeps the JSON of those that hold something odd; reads JSON as a tree.
 * Recursion is bounded by the parser's limit on nesting.
 */
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
    in.frames.push(in);
    while (in.parser().nextToken() != JsonToken.END_ARRAY) {
      T item = codec.read(in);
      JsonValue odd = in.takeDeviation();
      if (odd != null && raw == null) {
        raw = encode((T[]) items, size, codec);
      }
      if (raw != null) {
        raw.add(odd == null ? encode(item, codec) : odd);
      }
      if (size == items.length) {
        items = Arrays.copyOf(items, 2 * size);
      }
      items[size++] = item;
    }
    in.frames.pop();
    in.leave();
    if (raw != null) {
      in.deviate(new JsonArray(raw), "other items");
    }
    return (List<T>) Frozen.adopt(size == items.length ? items : Arrays.copyOf(items, size));
  }

  /** Reads the rest of an object whose beginning {@code in} has read. */
  @SuppressWarnings("NullAway") // A null among the values is kept: it is what the JSON says.
  static <T> Map<String, T> map(JsonReader in, JsonCodec<T> codec) {
    LinkedHashMap<String, T> values = new LinkedHashMap<>();
    Map<String, JsonValue> odd = null;
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      values.put(name, codec.read(in));
      JsonValue raw = in.takeDeviation();
      if (raw != null) {
        odd = odd == null ? new LinkedHashMap<>() : odd;
        odd.put(name, raw);
      } else if (odd != null) {
        odd.remove(name);
      }
    }
    in.endObject();
    if (odd != null && !odd.isEmpty()) {
      in.deviate(raw(values, odd, codec), "other values");
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
    return item == null ? JsonNull.INSTANCE : tree(item, codec);
  }

  /** The JSON that {@code codec} writes for a value. */
  static <T> JsonValue tree(T value, JsonCodec<T> codec) {
    TokenBuffer buffer = TokenBuffer.forGeneration();
    codec.write(new JsonWriter(buffer, null), value);
    JsonParser parser = buffer.asParser(ObjectReadContext.empty());
    parser.nextToken();
    return tree(parser);
  }

  /** Reads the value the parser stands at; leaves it at the last token. */
  static JsonValue tree(JsonParser parser) {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_START_OBJECT -> members(parser, new LinkedHashMap<>());
      case JsonTokenId.ID_START_ARRAY -> items(parser);
      case JsonTokenId.ID_STRING -> new JsonString(parser.getString());
      case JsonTokenId.ID_NUMBER_INT -> integer(parser);
      case JsonTokenId.ID_NUMBER_FLOAT -> new JsonNumber(new BigDecimal(parser.getString()));
      case JsonTokenId.ID_TRUE -> JsonBoolean.TRUE;
      case JsonTokenId.ID_FALSE -> JsonBoolean.FALSE;
      case JsonTokenId.ID_NULL -> JsonNull.INSTANCE;
      case JsonTokenId.ID_NO_TOKEN -> throw new JsonDecodeException("$", "there is no JSON.", null);
      default ->
          throw new JsonDecodeException("$", "unexpected " + parser.currentToken() + ".", null);
    };
  }

  /** Reads the rest of an object whose {@code members} were read before. */
  static JsonObject members(JsonParser parser, LinkedHashMap<String, JsonValue> members) {
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      members.put(name, tree(parser));
    }
    return members.isEmpty() ? JsonObject.of() : new JsonObject(Frozen.adopt(members));
  }

  private static JsonArray items(JsonParser parser) {
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(tree(parser));
    }
    return new JsonArray(items);
  }

  private static JsonNumber integer(JsonParser parser) {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? new JsonNumber(new BigDecimal(parser.getBigIntegerValue()))
        : JsonNumber.of(parser.getLongValue());
  }
}
