package io.github.openrouterjava.codegen.style;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An annotation as it is written on something: its syntax is sound, whether it may stand there only
 * the compiler can tell.
 *
 * @param type the annotation's class
 * @param elements its elements by name, in the order they were written
 */
public record AnnotationUse(QualifiedName type, Map<String, Value> elements) {

  public AnnotationUse {
    elements = Collections.unmodifiableMap(new LinkedHashMap<>(elements));
  }

  /** The value of an element. */
  public sealed interface Value {}

  /**
   * A string.
   *
   * @param value its characters
   */
  public record Text(String value) implements Value {}

  /**
   * A number, a character or a boolean.
   *
   * @param literal a Java literal
   */
  public record Literal(String literal) implements Value {}

  /**
   * A class.
   *
   * @param type its name
   */
  public record ClassOf(QualifiedName type) implements Value {}

  /**
   * A constant of an enum or a class.
   *
   * @param type the class
   * @param name the constant
   */
  public record Constant(QualifiedName type, String name) implements Value {}

  /**
   * Another annotation.
   *
   * @param annotation the annotation
   */
  public record Nested(AnnotationUse annotation) implements Value {}

  /**
   * An array.
   *
   * @param values its elements
   */
  public record Array(List<Value> values) implements Value {
    public Array {
      values = List.copyOf(values);
    }
  }
}
