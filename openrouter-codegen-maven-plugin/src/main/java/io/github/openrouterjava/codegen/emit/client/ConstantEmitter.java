package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Operation;
import javax.lang.model.element.Modifier;

/** Emits the constant that tells the runtime all about an operation. */
final class ConstantEmitter {

  private ConstantEmitter() {}

  static FieldSpec emit(Variant variant) {
    Operation operation = variant.operation();
    FieldSpec.Builder field =
        FieldSpec.builder(variant.operationType(), variant.constant())
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(ClientDocs.constant(variant))
            .initializer(initializer(variant));
    if (operation.documentation().deprecated()) {
      field.addAnnotation(Deprecated.class);
    }
    return field.build();
  }

  private static CodeBlock initializer(Variant variant) {
    Operation operation = variant.operation();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "\n$>$>$T.of($L, $S, $L,$>$>\n$L)",
                RuntimeTypes.OPERATION,
                Literals.string(operation.id()),
                operation.method().name(),
                Literals.string(operation.path()),
                variant.responseType());
    if (operation.paid()) {
      code.add("\n.paid()");
    }
    if (operation.anonymous()) {
      code.add("\n.anonymous()");
    }
    if (operation.idempotencyKey() != null) {
      code.add("\n.idempotencyKey($L)", Literals.string(operation.idempotencyKey()));
    }
    String contentType = variant.unusualContentType();
    if (contentType != null) {
      code.add("\n.contentType($L)", Literals.string(contentType));
    }
    if (operation.events() != null && operation.events().requestField() != null) {
      String field = Literals.string(operation.events().requestField());
      code.add("\n.streamField($L, $L)", field, variant.streams());
    }
    return code.add("$<$<$<$<").build();
  }
}
