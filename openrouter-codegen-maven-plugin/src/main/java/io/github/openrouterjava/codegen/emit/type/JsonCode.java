package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.object.Member;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.style.Style;

/** Calls of the runtime's reader and writer. */
final class JsonCode {

  private final JavaTypes types;

  JsonCode(JavaTypes types) {
    this.types = types;
  }

  /** Reads the value of a property from the reader called {@code in}. */
  CodeBlock read(Member member, String in) {
    CodeBlock value = value(member, in);
    if (member.isPatch()) {
      return CodeBlock.of("$T.ofNullable($L)", RuntimeTypes.PATCH, value);
    }
    boolean checked =
        !member.property().nullable() && !member.isPrimitive() && !isAlwaysThere(member);
    return checked ? CodeBlock.of("$L.nonNull($L)", in, value) : value;
  }

  private CodeBlock value(Member member, String in) {
    return member.isPrimitive() || isAlwaysThere(member)
        ? definite(member.ref(), in)
        : nullable(member.ref(), in);
  }

  private CodeBlock primitive(Scalar scalar, String in) {
    return isOtherInteger(scalar)
        ? CodeBlock.of("$T.int32($L)", RuntimeTypes.SCALARS, in)
        : CodeBlock.of("$L.$L()", in, reader(scalar));
  }

  /** Whether the style has another type for whole numbers than the reader and the writer. */
  private boolean isOtherInteger(TypeRef type) {
    return type == Scalar.INTEGER && types.style().integers() != Style.Integers.LONG;
  }

  /** Any JSON is required to be there and may be JSON's null, which is a value. */
  private static boolean isAlwaysThere(Member member) {
    return member.ref() == Scalar.ANY && member.property().required();
  }

  /** Whether the reader and the writer know the type by its codec only. */
  private static boolean hasOwnCodec(TypeRef type) {
    return type == Scalar.BIG_INTEGER
        || type == Scalar.DATE_TIME
        || type == Scalar.DATE
        || type == Scalar.TIME;
  }

  /** Reads a value that may be null. */
  CodeBlock nullable(TypeRef type, String in) {
    return type.match(
        scalar -> nullable(scalar, in),
        list -> CodeBlock.of("$L.list($L)", in, types.codec(list.item())),
        map -> CodeBlock.of("$L.map($L)", in, types.codec(map.value())),
        declared -> CodeBlock.of("$L.read($L)", types.codec(declared), in));
  }

  private CodeBlock nullable(Scalar type, String in) {
    if (hasOwnCodec(type)) {
      return CodeBlock.of("$L.read($L)", types.codec(type), in);
    }
    if (isOtherInteger(type)) {
      boolean wide = types.style().integers() == Style.Integers.BIG_INTEGER;
      String method = wide ? "bigInteger" : "int32OrNull";
      return CodeBlock.of("$T.$L($L)", RuntimeTypes.SCALARS, method, in);
    }
    return switch (type) {
      case BOOLEAN, INTEGER -> CodeBlock.of("$L.$LOrNull()", in, reader(type));
      case NUMBER -> CodeBlock.of("$L.$L()", in, numbers() ? "numberOrNull" : "decimal");
      case ANY -> CodeBlock.of("$L.jsonOrNull()", in);
      default -> CodeBlock.of("$L.$L()", in, reader(type));
    };
  }

  /** Reads a value that is known to be there: a primitive where Java has one. */
  CodeBlock definite(TypeRef type, String in) {
    if (type == Scalar.ANY) {
      return CodeBlock.of("$L.json()", in);
    }
    return type.match(
        scalar -> types.of(scalar).isPrimitive() ? primitive(scalar, in) : nullable(scalar, in),
        list -> nullable(list, in),
        map -> nullable(map, in),
        declared -> nullable(declared, in));
  }

  private boolean numbers() {
    return types.style().numbers() == Style.Numbers.DOUBLE;
  }

  /** Reads a property that has one value. */
  CodeBlock readConstant(Literal constant, String in) {
    return CodeBlock.of("$L.constant($L)", in, literal(constant));
  }

  private CodeBlock writeValue(Member member, String out) {
    String name = Literals.string(member.wireName());
    if (member.isPatch()) {
      return CodeBlock.of(
          "$L.writeTo($L, $L, $L)", member.name(), out, name, types.codec(member.ref()));
    }
    boolean required = member.property().required() && !member.isPrimitive();
    if (isOtherInteger(member.ref())) {
      String call = required ? "required" : "write";
      return CodeBlock.of(
          "$T.$L($L, $L, $L)", RuntimeTypes.SCALARS, call, out, name, member.name());
    }
    String method = writer(member.ref());
    String call =
        required
            ? "required" + Character.toUpperCase(method.charAt(0)) + method.substring(1)
            : method;
    return CodeBlock.of("$L.$L($L, $L$L)", out, call, name, member.name(), itemCodec(member.ref()));
  }

  /** Writes a property to the writer called {@code out}. */
  CodeBlock write(Member member, String out) {
    Literal constant = member.constant();
    return constant == null
        ? writeValue(member, out)
        : writeConstant(member.wireName(), constant, out);
  }

  private CodeBlock writeConstant(String wireName, Literal constant, String out) {
    String method =
        switch (constant.kind()) {
          case STRING -> "requiredString";
          case BOOLEAN -> "bool";
          case INTEGER -> "integer";
          default -> "number";
        };
    return CodeBlock.of("$L.$L($L, $L)", out, method, Literals.string(wireName), literal(constant));
  }

  /** Writes a value that stands for itself. */
  CodeBlock writeValue(TypeRef type, String value, String out) {
    if (isOtherInteger(type)) {
      return CodeBlock.of("$T.write($L, $L)", RuntimeTypes.SCALARS, out, value);
    }
    if (hasOwnCodec(type)) {
      return CodeBlock.of("$L.write($L, $L)", types.codec(type), out, value);
    }
    String method = writer(type);
    return method.equals("value")
        ? CodeBlock.of("$L.writeTo($L)", value, out)
        : CodeBlock.of("$L.$L($L$L)", out, method, value, itemCodec(type));
  }

  /** The Java literal of a constant. */
  static CodeBlock literal(Literal constant) {
    return CodeBlock.of("$L", Literals.of(constant));
  }

  private CodeBlock itemCodec(TypeRef type) {
    return type.match(
        scalar ->
            hasOwnCodec(scalar) ? CodeBlock.of(", $L", types.codec(scalar)) : CodeBlock.of(""),
        list -> CodeBlock.of(", $L", types.codec(list.item())),
        map -> CodeBlock.of(", $L", types.codec(map.value())),
        declared -> CodeBlock.of(""));
  }

  private String reader(Scalar scalar) {
    return switch (scalar) {
      case STRING -> "string";
      case BOOLEAN -> "bool";
      case INTEGER -> "integer";
      case NUMBER -> numbers() ? "number" : "decimal";
      case DECIMAL -> "decimal";
      case OBJECT -> "object";
      case ANY -> "json";
      case BIG_INTEGER, DATE_TIME, DATE, TIME -> "value";
      case BINARY -> throw new IllegalArgumentException("bytes are not JSON");
    };
  }

  private String writer(TypeRef type) {
    return type.match(
        scalar -> scalar == Scalar.OBJECT || scalar == Scalar.ANY ? "value" : reader(scalar),
        list -> "list",
        map -> "map",
        declared -> "value");
  }
}
