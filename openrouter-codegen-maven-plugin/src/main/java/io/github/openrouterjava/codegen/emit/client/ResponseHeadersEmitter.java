package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.emit.text.Phrases;
import io.github.openrouterjava.codegen.model.Dialect.DetailType;
import io.github.openrouterjava.codegen.model.Dialect.HeaderFact;
import java.util.Optional;
import java.util.OptionalLong;
import javax.lang.model.element.Modifier;

/** Emits the typed view of the response header fields that hints name. */
final class ResponseHeadersEmitter {

  private final ClientContext context;
  private final ClassName own;

  ResponseHeadersEmitter(ClientContext context) {
    this.context = context;
    this.own = context.clientClass(context.dialectNames().responseHeaders());
  }

  TypeSpec emit() {
    TypeName response =
        ParameterizedTypeName.get(
            RuntimeTypes.API_RESPONSE, WildcardTypeName.subtypeOf(Object.class));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(own)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("Typed view of a response's headers. Immutable.")
            .addField(RuntimeTypes.HEADERS, "headers", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(RuntimeTypes.HEADERS, "headers")
                    .addStatement("this.headers = headers")
                    .build())
            .addMethod(factory(RuntimeTypes.HEADERS, "headers", "headers"))
            .addMethod(factory(response, "response", "response.headers()"))
            .addMethod(factory(RuntimeTypes.API_ERROR_EXCEPTION, "error", "error.headers()"));
    context.api().dialect().headers().forEach(header -> type.addMethod(accessor(header)));
    return type.build();
  }

  private MethodSpec factory(TypeName from, String name, String headers) {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("{@return a view of the headers}\n@param $N the response or its headers", name)
        .returns(own)
        .addParameter(from, name)
        .addStatement("return new $T($L)", own, headers)
        .build();
  }

  private static MethodSpec accessor(HeaderFact header) {
    String field = Literals.string(header.header());
    String expected = header.equalTo() == null ? "true" : header.equalTo();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(header.name())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                "$L",
                ErrorEmitter.doc(
                    header.description(), "The header " + JavadocText.code(header.header())))
            .addJavadoc(
                header.type() == DetailType.BOOLEAN
                    ? "\n@return whether the server sent the header with the value "
                        + JavadocText.code(expected)
                    : "\n" + Phrases.OPTIONAL);
    if (header.type() == DetailType.INTEGER) {
      return method
          .returns(OptionalLong.class)
          .addStatement("return headers.number($L)", field)
          .build();
    }
    if (header.type() == DetailType.BOOLEAN) {
      return method
          .returns(TypeName.BOOLEAN)
          .addStatement(
              "return headers.first($L).filter($L::equalsIgnoreCase).isPresent()",
              field,
              Literals.string(expected))
          .build();
    }
    return method
        .returns(ParameterizedTypeName.get(Optional.class, String.class))
        .addCode(CodeBlock.of("return headers.first($L);\n", field))
        .build();
  }
}
