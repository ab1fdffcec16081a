package io.github.openrouterjava.runtime.json;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Looks into a value before it is read. The first property of an object is looked at in place;
 * anything further is copied to a buffer, which is then read instead.
 */
abstract class LookaheadReader {

  /** Reads the value: the source, or the innermost buffer. */
  JsonParser parser;

  /** Whether the parser stands at the value of the first property of an object still to be read. */
  boolean ahead;

  /** Whether the text of a tag was made into a string that the parser may still hold. */
  private boolean hasText;

  /** The innermost buffer being read, if any. */
  private @Nullable Replay replay;

  LookaheadReader(JsonParser source) {
    this.parser = source;
  }

  /** The kind of the value the reader stands at. */
  public JsonKind kind() {
    return ahead ? JsonKind.OBJECT : kind(parser);
  }

  /**
   * The value of a property of the object the reader stands at; the reader stays there. Costs
   * nothing where it is the first property, else the object is buffered.
   *
   * @return the text of a string, the JSON of a number or boolean; null for anything else and where
   *     there is no such property
   */
  public @Nullable String tag(String property) {
    if (!ahead) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        return null;
      }
      if (current() == null) {
        if (parser.nextName() == null) {
          return emptyObject();
        }
        parser.nextToken();
        ahead = true;
      }
    }
    if (ahead && property.equals(parser.currentName())) {
      hasText = true;
      return scalar(parser);
    }
    JsonParser scan = find(property);
    return scan == null ? null : scalar(scan);
  }

  /** Whether the object the reader stands at has a property; the reader stays there. */
  public boolean has(String property) {
    return propertyKind(property) != JsonKind.NONE;
  }

  /** Whether the object the reader stands at has a property of a kind; the reader stays there. */
  public boolean has(String property, JsonKind kind) {
    JsonKind found = propertyKind(property);
    return found == kind || (kind == JsonKind.NUMBER && found == JsonKind.INTEGER);
  }

  /**
   * The kind of the first item of the array the reader stands at; the reader stays there.
   *
   * @param depth 1 for the item itself, 2 for the first item of that item, and so on
   * @return the kind, or {@link JsonKind#NONE} where an array is empty or not an array
   */
  public JsonKind firstItemKind(int depth) {
    if (kind() != JsonKind.ARRAY) {
      return JsonKind.NONE;
    }
    JsonParser scan = start(buffered());
    for (int i = 0; i < depth; i++) {
      if (scan.currentToken() != JsonToken.START_ARRAY || scan.nextToken() == JsonToken.END_ARRAY) {
        return JsonKind.NONE;
      }
    }
    return kind(scan);
  }

  /** The kind of the value the parser stands at. */
  static JsonKind kind(JsonParser parser) {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_START_OBJECT -> JsonKind.OBJECT;
      case JsonTokenId.ID_START_ARRAY -> JsonKind.ARRAY;
      case JsonTokenId.ID_STRING -> JsonKind.STRING;
      case JsonTokenId.ID_NUMBER_INT -> JsonKind.INTEGER;
      case JsonTokenId.ID_NUMBER_FLOAT -> JsonKind.NUMBER;
      case JsonTokenId.ID_TRUE, JsonTokenId.ID_FALSE -> JsonKind.BOOLEAN;
      default -> JsonKind.NULL;
    };
  }

  /** A parser that stands at the first token of {@code json}. */
  static JsonParser replay(JsonValue json) {
    TokenBuffer buffer = TokenBuffer.forGeneration();
    json.writeTo(new JsonWriter(buffer, null));
    return start(buffer);
  }

  /** Whether the string the reader stands at is {@code text}; makes a string only once. */
  boolean isText(String text) {
    if (hasText || !parser.hasStringCharacters()) {
      hasText = false;
      return text.equals(parser.getString());
    }
    int length = parser.getStringLength();
    if (length != text.length()) {
      return false;
    }
    char[] characters = parser.getStringCharacters();
    int offset = parser.getStringOffset();
    for (int i = 0; i < length; i++) {
      if (characters[offset + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The kind of a property, or none. */
  private JsonKind propertyKind(String property) {
    if (kind() != JsonKind.OBJECT) {
      return JsonKind.NONE;
    }
    JsonParser scan = find(property);
    return scan == null ? JsonKind.NONE : kind(scan);
  }

  /** Reads the object whose first property was looked at. */
  JsonObject readObject() {
    ahead = false;
    LinkedHashMap<String, JsonValue> members = new LinkedHashMap<>();
    String first = parser.currentName();
    members.put(first, JsonTrees.tree(parser));
    return JsonTrees.members(parser, members);
  }

  /** Goes on after a value: with what was read before, where a buffer was read to its end. */
  void leave() {
    Replay last = replay;
    if (last != null && last.parser == parser && parser.streamReadContext().inRoot()) {
      replay = last.outer;
      parser = last.source;
    }
  }

  /** The place as a path such as {@code $.items[0].name}. */
  String path() {
    StringBuilder path = new StringBuilder("$");
    appendSources(path, replay);
    JsonFormat.appendPath(path, parser.streamReadContext());
    return path.toString();
  }

  private static void appendSources(StringBuilder path, @Nullable Replay inner) {
    if (inner != null) {
      appendSources(path, inner.outer);
      JsonFormat.appendPath(path, inner.source.streamReadContext());
    }
  }

  /** A scan of the object that stands at the value of {@code property}; null if it has none. */
  private @Nullable JsonParser find(String property) {
    JsonParser scan = start(buffered());
    for (String name = scan.nextName(); name != null; name = scan.nextName()) {
      scan.nextToken();
      if (name.equals(property)) {
        return scan;
      }
      scan.skipChildren();
    }
    return null;
  }

  /** The buffer of the value the reader stands at, which is made where there is none. */
  private TokenBuffer buffered() {
    Replay current = current();
    if (current != null) {
      return current.buffer;
    }
    TokenBuffer buffer = TokenBuffer.forGeneration();
    if (ahead) {
      ahead = false;
      buffer.writeStartObject();
      buffer.writeName(parser.currentName());
      buffer.copyCurrentStructure(parser);
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        buffer.copyCurrentStructure(parser);
      }
      buffer.writeEndObject();
    } else {
      buffer.copyCurrentStructure(parser);
    }
    push(buffer);
    return buffer;
  }

  private @Nullable String emptyObject() {
    TokenBuffer buffer = TokenBuffer.forGeneration();
    buffer.writeStartObject();
    buffer.writeEndObject();
    push(buffer);
    return null;
  }

  private void push(TokenBuffer buffer) {
    replay = new Replay(buffer, start(buffer), parser, replay);
    parser = replay.parser;
  }

  /** The buffer that is about to be read, if the reader stands at its first token. */
  private @Nullable Replay current() {
    Replay last = replay;
    return last != null && last.parser == parser && isAtStart(last.parser) ? last : null;
  }

  private static boolean isAtStart(JsonParser parser) {
    return parser.currentToken().isStructStart() && parser.streamReadContext().getParent().inRoot();
  }

  private static JsonParser start(TokenBuffer buffer) {
    JsonParser parser = buffer.asParser(ObjectReadContext.empty());
    parser.nextToken();
    return parser;
  }

  private static @Nullable String scalar(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getString() : null;
  }

  /** A buffer being read. */
  private static final class Replay {

    final TokenBuffer buffer;

    /** What reads the buffer. */
    final JsonParser parser;

    /** What was read before; stands at the last token of the value. */
    final JsonParser source;

    /** The buffer that {@code source} reads, if it reads one. */
    final @Nullable Replay outer;

    Replay(TokenBuffer buffer, JsonParser parser, JsonParser source, @Nullable Replay outer) {
      this.buffer = buffer;
      this.parser = parser;
      this.source = source;
      this.outer = outer;
    }
  }
}
