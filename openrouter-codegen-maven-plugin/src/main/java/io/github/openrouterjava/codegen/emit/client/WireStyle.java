package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.CodeBlock;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.model.Body.FieldStyle;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Parameter.Style;
import io.github.openrouterjava.codegen.model.TypeRef;
import org.jspecify.annotations.Nullable;

/** The runtime's name of the style in which a parameter or the field of a form is written. */
final class WireStyle {

  static final String JSON = "JSON";
  static final String FIELD = "FIELD";

  private WireStyle() {}

  /** The style of a parameter, null where it is the default of its place in the runtime. */
  static @Nullable String of(Parameter parameter) {
    if (parameter.json()) {
      return JSON;
    }
    return switch (parameter.in()) {
      case PATH -> ofPath(parameter.style(), parameter.explode() && hasParts(parameter));
      case HEADER -> parameter.explode() && hasParts(parameter) ? "SIMPLE_EXPLODED" : null;
      case COOKIE -> parameter.explode() && hasParts(parameter) ? "FORM" : null;
      case QUERY -> ofQuery(parameter.style(), parameter.explode());
    };
  }

  /** The style of a field of a form, null for the default. */
  static @Nullable String of(FieldStyle field) {
    return ofQuery(field.style(), field.explode());
  }

  /** An argument that names a style. */
  static CodeBlock argument(String style) {
    return CodeBlock.of("$T.$L", RuntimeTypes.PARAMETER_STYLE, style);
  }

  /** Whether exploding makes a difference: no scalar has parts. */
  private static boolean hasParts(Parameter parameter) {
    return parameter
        .type()
        .match(
            scalar -> scalar.jsonKind() == null || scalar == TypeRef.Scalar.OBJECT,
            list -> parameter.in() != Parameter.In.HEADER && !isSimple(parameter),
            map -> true,
            declared -> true);
  }

  /** Lists of the style "simple" look the same, exploded or not. */
  private static boolean isSimple(Parameter parameter) {
    return parameter.style() == Style.SIMPLE;
  }

  private static @Nullable String ofPath(Style style, boolean explode) {
    return switch (style) {
      case LABEL -> explode ? "LABEL_EXPLODED" : "LABEL";
      case MATRIX -> explode ? "MATRIX_EXPLODED" : "MATRIX";
      default -> explode ? "SIMPLE_EXPLODED" : null;
    };
  }

  private static @Nullable String ofQuery(Style style, boolean explode) {
    if (style == Style.DEEP_OBJECT) {
      return "DEEP_OBJECT";
    }
    if (explode) {
      return null;
    }
    return switch (style) {
      case SPACE_DELIMITED -> "SPACE_JOINED";
      case PIPE_DELIMITED -> "PIPE_JOINED";
      default -> "COMMA_JOINED";
    };
  }
}
