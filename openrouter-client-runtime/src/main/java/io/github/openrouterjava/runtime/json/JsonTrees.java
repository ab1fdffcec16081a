package io.github.openrouterjava.runtime.json;

import io.github.openrouterjava.runtime.internal.collect.Frozen;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.util.TokenBuffer;

/** Reads JSON as a tree. Recursion is bounded by the parser's limit on nesting. */
final class JsonTrees {

  private JsonTrees() {}

  /**
   * Reads one JSON value and nothing more.
   *
   * @throws JsonDecodeException if {@code json} is not one JSON value
   */
  static JsonValue parse(String json) {
    try (JsonParser parser = JsonFormat.FACTORY.createParser(ObjectReadContext.empty(), json)) {
      try {
        parser.nextToken();
        JsonValue value = tree(parser);
        if (parser.nextToken() != null) {
          throw new JsonDecodeException("$", JsonDecodeException.MORE, null);
        }
        return value;
      } catch (JacksonException e) {
        StringBuilder path = new StringBuilder("$");
        JsonFormat.appendPath(path, parser.streamReadContext());
        throw new JsonDecodeException(path.toString(), JsonProblem.describe(e), null);
      }
    }
  }

  /** The JSON that a value writes. */
  static JsonValue of(JsonSerializable value) {
    TokenBuffer buffer = TokenBuffer.forGeneration();
    value.writeTo(new JsonWriter(buffer, null));
    return tree(buffer);
  }

  /** The JSON that {@code encoder} writes for a value. */
  static <T> JsonValue of(T value, JsonWriter.Encoder<T> encoder) {
    TokenBuffer buffer = TokenBuffer.forGeneration();
    encoder.write(new JsonWriter(buffer, null), value);
    return tree(buffer);
  }

  private static JsonValue tree(TokenBuffer buffer) {
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
      case JsonTokenId.ID_NUMBER_FLOAT -> JsonNumber.read(parser.getString());
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

  private static JsonNumber smallInteger(JsonParser parser) {
    long value = parser.getLongValue();
    return value == 0 ? JsonNumber.read(parser.getString()) : JsonNumber.of(value); // 0 or -0
  }

  private static JsonNumber integer(JsonParser parser) {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? new JsonNumber(new BigDecimal(parser.getBigIntegerValue()))
        : smallInteger(parser);
  }
}
