package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.emit.text.Phrases;
import io.github.openrouterjava.codegen.model.Dialect.DetailType;
import io.github.openrouterjava.codegen.model.Dialect.ErrorDetail;
import io.github.openrouterjava.codegen.model.Dialect.ErrorKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits the typed view of an error's details, and the exceptions of kinds of error. */
final class ErrorEmitter {

  private static final String FIELD = "details";

  private final ClientContext context;

  ErrorEmitter(ClientContext context) {
    this.context = context;
  }

  /** The class with an accessor for each detail. */
  TypeSpec details(List<ErrorDetail> details) {
    ClassName own = context.clientClass(context.dialectNames().errorDetails());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(own)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("Details of an error response. Immutable.")
            .addField(
                FieldSpec.builder(
                        RuntimeTypes.ERROR_DETAILS, FIELD, Modifier.PRIVATE, Modifier.FINAL)
                    .build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(RuntimeTypes.ERROR_DETAILS, FIELD)
                    .addStatement("this.$N = $N", FIELD, FIELD)
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("of")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .addJavadoc("{@return the details of an error}\n@param error the exception")
                    .returns(own)
                    .addParameter(RuntimeTypes.API_ERROR_EXCEPTION, "error")
                    .addStatement("return new $T(error.details())", own)
                    .build());
    details.forEach(detail -> type.addMethod(accessor(detail, CodeBlock.of("$N", FIELD))));
    return type.build();
  }

  /** The exception of a kind, which extends the one of its status. */
  TypeSpec exception(ErrorKind kind) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(context.clientClass(context.dialectNames().exception(kind)))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(RuntimeTypes.exceptionOf(kind.status()))
            .addJavadoc("$L", doc(kind.description(), "Error of kind " + kind.name()))
            .addField(
                FieldSpec.builder(
                        TypeName.LONG,
                        "serialVersionUID",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .initializer("1L")
                    .build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(RuntimeTypes.ERROR_REPORT, "report")
                    .addStatement("super(report)")
                    .build());
    kind.details().forEach(detail -> type.addMethod(accessor(detail, CodeBlock.of("details()"))));
    return type.build();
  }

  private static MethodSpec accessor(ErrorDetail detail, CodeBlock owner) {
    String pointers = detail.at().stream().map(Literals::string).collect(Collectors.joining(", "));
    return MethodSpec.methodBuilder(detail.name())
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L", doc(detail.description(), "The error's " + detail.name()))
        .addJavadoc("\n" + Phrases.OPTIONAL)
        .returns(type(detail.type()))
        .addStatement("return $L.$L($L)", owner, reader(detail.type()), pointers)
        .build();
  }

  /** The description, or other words where there is none. */
  static String doc(@Nullable String description, String otherwise) {
    return description == null || description.isBlank()
        ? otherwise + "."
        : JavadocText.blocks(description);
  }

  private static TypeName type(DetailType type) {
    return switch (type) {
      case TEXT, MESSAGE -> optional(ClassName.get(String.class));
      case INTEGER -> ClassName.get(OptionalLong.class);
      case NUMBER -> ClassName.get(OptionalDouble.class);
      case BOOLEAN -> optional(ClassName.get(Boolean.class));
      case TEXTS -> list(ClassName.get(String.class));
      case OBJECTS -> list(RuntimeTypes.JSON_OBJECT);
      case JSON -> optional(RuntimeTypes.JSON_VALUE);
    };
  }

  private static String reader(DetailType type) {
    return switch (type) {
      case TEXT -> "text";
      case MESSAGE -> "messageWithin";
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case BOOLEAN -> "bool";
      case TEXTS -> "texts";
      case OBJECTS -> "objects";
      case JSON -> "json";
    };
  }

  private static TypeName optional(ClassName of) {
    return ParameterizedTypeName.get(ClassName.get(Optional.class), of);
  }

  private static TypeName list(ClassName of) {
    return ParameterizedTypeName.get(ClassName.get(List.class), of);
  }
}
