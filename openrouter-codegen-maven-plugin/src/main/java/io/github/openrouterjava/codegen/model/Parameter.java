package io.github.openrouterjava.codegen.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation.
 *
 * @param wireName its name on the wire
 * @param in where it goes
 * @param type the type of its value
 * @param required whether a caller must give it
 * @param style how a list or an object is written
 * @param explode whether a list or an object is spread over several parameters
 * @param allowReserved whether reserved characters stay as they are
 * @param json whether the value is sent as JSON text
 * @param documentation text of the document
 * @param javaName the Java name an overlay gives
 * @param defaultValue what the server assumes, for the documentation
 * @param constraints limits, for the documentation
 */
public record Parameter(
    String wireName,
    In in,
    TypeRef type,
    boolean required,
    Style style,
    boolean explode,
    boolean allowReserved,
    boolean json,
    Documentation documentation,
    @Nullable String javaName,
    @Nullable Literal defaultValue,
    List<Constraint> constraints) {

  public Parameter {
    constraints = List.copyOf(constraints);
  }

  /** Where a parameter goes (OpenAPI 3.1, section 4.8.12.1). */
  public enum In {
    PATH,
    QUERY,
    HEADER,
    COOKIE
  }

  /** How a parameter is written (OpenAPI 3.1, section 4.8.12.3). */
  public enum Style {
    SIMPLE,
    LABEL,
    MATRIX,
    FORM,
    SPACE_DELIMITED,
    PIPE_DELIMITED,
    DEEP_OBJECT
  }
}
