package io.github.openrouterjava.codegen.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads JSON (RFC 8259), which a YAML reader would do slowly and, with tabs, not at all. */
final class JsonReader {

  private final String file;
  private final Limits limits;
  private final TreeBuilder tree;

  JsonReader(String file, Limits limits, Diagnostics diagnostics) {
    this.file = file;
    this.limits = limits;
    this.tree = new TreeBuilder(limits, diagnostics);
  }

  @Nullable Node read(String text) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth() + 1)
            .maxNumberLength(Integer.MAX_VALUE)
            .maxStringLength(limits.bytes())
            .maxNameLength(limits.bytes())
            .build();
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(constraints).build();
    try (JsonParser parser = factory.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (tree.root() != null) {
          throw problem(parser, "Unexpected second JSON value.", "Remove it.");
        }
        accept(token, parser);
      }
    } catch (JsonProcessingException e) {
      throw new UnreadableException(
          "json-syntax",
          mark(e.getLocation()).at(tree.pointer()),
          "Invalid JSON: " + e.getOriginalMessage().split("\n", 2)[0],
          "Correct the syntax here or just before.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tree.root();
  }

  private void accept(JsonToken token, JsonParser parser) throws IOException {
    Mark mark = mark(parser.currentTokenLocation());
    switch (token) {
      case START_OBJECT, START_ARRAY -> tree.begin(token == JsonToken.START_OBJECT, mark);
      case END_OBJECT, END_ARRAY -> tree.end();
      case FIELD_NAME -> tree.key(parser.currentName(), mark);
      case VALUE_STRING -> tree.add(new Node.Text(mark, parser.getText()));
      case VALUE_TRUE, VALUE_FALSE -> tree.add(new Node.Bool(mark, token == JsonToken.VALUE_TRUE));
      case VALUE_NULL -> tree.add(new Node.Null(mark));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tree.add(number(parser, mark));
      default -> throw problem(parser, "Not a JSON value.", "Correct the syntax.");
    }
  }

  private Node number(JsonParser parser, Mark mark) throws IOException {
    try {
      return CoreSchema.number(parser.getText(), 10, 0, mark, limits);
    } catch (UnreadableException e) {
      throw new UnreadableException(e.code(), mark.at(tree.pointer()), e.says(), e.fix());
    }
  }

  private UnreadableException problem(JsonParser parser, String message, String fix) {
    return new UnreadableException(
        "json-syntax", mark(parser.currentTokenLocation()).at(tree.pointer()), message, fix);
  }

  private Mark mark(@Nullable JsonLocation at) {
    return at == null
        ? new Mark(file, 0, 0)
        : new Mark(file, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
  }
}
