package io.github.openrouterjava.runtime.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads JSON as a tree. Recursion is bounded by the parser's limit on nesting. */
final class TreeReader {

  private TreeReader() {}

  /** Reads the value the parser stands at; leaves it at the last token. */
  static JsonValue read(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new JsonDecodeException("$", "there is no JSON.", null);
    }
    return switch (token) {
      case START_OBJECT -> members(parser, new LinkedHashMap<>());
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> new JsonString(parser.getString());
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> new JsonNumber(new BigDecimal(parser.getString()));
      case VALUE_TRUE -> JsonBoolean.TRUE;
      case VALUE_FALSE -> JsonBoolean.FALSE;
      case VALUE_NULL -> JsonNull.INSTANCE;
      default -> throw new JsonDecodeException("$", "unexpected " + token + ".", null);
    };
  }

  /** Reads the rest of an object whose {@code members} were read before. */
  static JsonObject members(JsonParser parser, LinkedHashMap<String, JsonValue> members) {
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      parser.nextToken();
      members.put(name, read(parser));
    }
    return members.isEmpty() ? JsonObject.of() : new JsonObject(Copies.adopt(members));
  }

  private static JsonArray items(JsonParser parser) {
    List<JsonValue> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser));
    }
    return new JsonArray(items);
  }

  private static JsonNumber integer(JsonParser parser) {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? new JsonNumber(new BigDecimal(parser.getBigIntegerValue()))
        : JsonNumber.of(parser.getLongValue());
  }
}
