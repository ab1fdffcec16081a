package io.github.openrouterjava.codegen.model;

import java.util.Objects;

/**
 * A JSON value written in the document: an enum value, a constant, a default, a bound.
 *
 * @param kind what it is; a number without a fraction is an {@link JsonKind#INTEGER}
 * @param text a string's own text; anything else as compact JSON
 */
public record Literal(JsonKind kind, String text) {

  public Literal {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }

  public static Literal string(String text) {
    return new Literal(JsonKind.STRING, text);
  }

  public boolean isNull() {
    return kind == JsonKind.NULL;
  }
}
