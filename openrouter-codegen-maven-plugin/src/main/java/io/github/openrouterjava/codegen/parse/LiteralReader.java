package io.github.openrouterjava.codegen.parse;

import io.github.openrouterjava.codegen.document.Json;
import io.github.openrouterjava.codegen.document.Node;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;

/** Turns nodes into the model's literals. */
final class LiteralReader {

  private LiteralReader() {}

  static Literal of(Node node) {
    return node instanceof Node.Text text
        ? Literal.string(text.value())
        : new Literal(kind(node), Json.write(node));
  }

  static JsonKind kind(Node node) {
    if (node instanceof Node.Mapping) {
      return JsonKind.OBJECT;
    }
    if (node instanceof Node.Sequence) {
      return JsonKind.ARRAY;
    }
    if (node instanceof Node.Text) {
      return JsonKind.STRING;
    }
    if (node instanceof Node.Numeric number) {
      return Json.isWhole(number.value()) ? JsonKind.INTEGER : JsonKind.NUMBER;
    }
    return node instanceof Node.Bool ? JsonKind.BOOLEAN : JsonKind.NULL;
  }
}
