package io.github.openrouterjava.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.naming.Names;
import io.github.openrouterjava.codegen.style.QualifiedName;
import io.github.openrouterjava.codegen.style.Style;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;

/** The Java types, and the codecs, of the model's types. */
public final class JavaTypes {

  private final Names names;
  private final Style.Code style;

  public JavaTypes(Names names) {
    this.names = names;
    this.style = names.style().code();
  }

  /** What the code looks like. */
  public Style.Code style() {
    return style;
  }

  /** The type of a value that is always there: a primitive where Java has one. */
  public TypeName of(TypeRef type) {
    TypeName boxed = boxed(type);
    return boxed.isBoxedPrimitive() ? boxed.unbox() : boxed;
  }

  /** The type of a value that may be null, annotated as such. */
  public TypeName nullable(TypeRef type) {
    return nullable(boxed(type));
  }

  /** {@code type}, annotated as nullable. */
  public TypeName nullable(TypeName type) {
    QualifiedName annotation = style.nullness().nullable();
    return annotation == null
        ? type
        : type.annotated(AnnotationSpec.builder(Additions.className(annotation)).build());
  }

  /** {@code type} as the argument of another, annotated as nullable where that may be. */
  public TypeName nullableArgument(TypeName type) {
    return style.nullness().inTypes() ? nullable(type) : type;
  }

  /** The type of a value, never a primitive. */
  public TypeName boxed(TypeRef type) {
    return type.match(
        this::scalar,
        list ->
            ParameterizedTypeName.get(
                ClassName.get(List.class), argument(list.item(), list.nullableItems())),
        map ->
            ParameterizedTypeName.get(
                ClassName.get(Map.class),
                ClassName.get(String.class),
                argument(map.value(), map.nullableValues())),
        declared -> declared(declared.id()));
  }

  /** The type of the items of a list, or of the values of a map. */
  public TypeName argument(TypeRef type, boolean nullable) {
    return nullable ? nullableArgument(boxed(type)) : boxed(type);
  }

  /** The class of a declared type. */
  public ClassName declared(TypeId id) {
    List<String> simpleNames = names.type(id).simpleNames();
    String[] nested = simpleNames.subList(1, simpleNames.size()).toArray(String[]::new);
    return ClassName.get(names.modelPackage(), simpleNames.get(0), nested);
  }

  /** The text of {@link #boxed} as reflection names it: with {@code $} before nested classes. */
  public String reflectionName(TypeRef type) {
    return type.match(
        scalar -> scalar(scalar).reflectionName(),
        list -> List.class.getName() + "<" + reflectionName(list.item()) + ">",
        map -> Map.class.getName() + "<java.lang.String, " + reflectionName(map.value()) + ">",
        declared -> reflectionName(declared.id()));
  }

  /** The text of {@link #boxed} as a reader of the code sees it: without packages. */
  public String displayName(TypeRef type) {
    return type.match(
        scalar -> scalar(scalar).simpleName(),
        list -> List.class.getSimpleName() + "<" + displayName(list.item()) + ">",
        map -> Map.class.getSimpleName() + "<String, " + displayName(map.value()) + ">",
        declared -> String.join(".", declared(declared.id()).simpleNames()));
  }

  /** The name of the class of a declared type, as reflection has it. */
  public String reflectionName(TypeId id) {
    return declared(id).reflectionName();
  }

  /** An expression for the codec of a type. */
  public CodeBlock codec(TypeRef type) {
    return type.match(
        this::codec,
        list -> CodeBlock.of("$T.list($L)", RuntimeTypes.JSON_CODECS, codec(list.item())),
        map -> CodeBlock.of("$T.map($L)", RuntimeTypes.JSON_CODECS, codec(map.value())),
        declared -> {
          String form = declared.anyText() ? "$T.CODEC.open()" : "$T.CODEC";
          return CodeBlock.of(form, declared(declared.id()));
        });
  }

  private CodeBlock codec(Scalar scalar) {
    return switch (scalar) {
      case OBJECT, ANY ->
          CodeBlock.of(
              "$T.$L", RuntimeTypes.JSON_CODECS, scalar == Scalar.ANY ? "VALUE" : "OBJECT");
      case DATE_TIME, DATE, TIME -> CodeBlock.of("$T.$L", RuntimeTypes.TIME_CODECS, scalar.name());
      case BINARY -> throw new IllegalArgumentException("bytes have no codec");
      default -> CodeBlock.of("$T.$L", RuntimeTypes.JSON_CODECS, codecName(scalar));
    };
  }

  private String codecName(Scalar scalar) {
    return switch (scalar) {
      case INTEGER ->
          switch (style.integers()) {
            case LONG -> "INTEGER";
            case INT -> "INT32";
            case BIG_INTEGER -> "BIG_INTEGER";
          };
      case NUMBER -> style.numbers() == Style.Numbers.DOUBLE ? "NUMBER" : "DECIMAL";
      default -> scalar.name();
    };
  }

  private ClassName integer() {
    return switch (style.integers()) {
      case LONG -> ClassName.get(Long.class);
      case INT -> ClassName.get(Integer.class);
      case BIG_INTEGER -> ClassName.get(BigInteger.class);
    };
  }

  private ClassName scalar(Scalar scalar) {
    return switch (scalar) {
      case STRING -> ClassName.get(String.class);
      case BOOLEAN -> ClassName.get(Boolean.class);
      case INTEGER -> integer();
      case NUMBER ->
          style.numbers() == Style.Numbers.DOUBLE
              ? ClassName.get(Double.class)
              : ClassName.get(BigDecimal.class);
      case DECIMAL -> ClassName.get(BigDecimal.class);
      case BIG_INTEGER -> ClassName.get(BigInteger.class);
      case DATE_TIME -> ClassName.get(OffsetDateTime.class);
      case DATE -> ClassName.get(LocalDate.class);
      case TIME -> ClassName.get(OffsetTime.class);
      case OBJECT -> RuntimeTypes.JSON_OBJECT;
      case ANY -> RuntimeTypes.JSON_VALUE;
      case BINARY -> RuntimeTypes.FILE_PART;
    };
  }
}
