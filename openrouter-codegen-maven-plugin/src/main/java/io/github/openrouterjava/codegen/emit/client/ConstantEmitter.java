package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Delivery;
import io.github.openrouterjava.codegen.model.Operation;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Emits the constant that tells the runtime all about an operation. */
final class ConstantEmitter {

  private ConstantEmitter() {}

  static FieldSpec emit(Variant variant, JavaTypes types) {
    Operation operation = variant.operation();
    FieldSpec.Builder field =
        FieldSpec.builder(variant.operationType(types), variant.constant())
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
    deliver(operation, code);
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

  private static void deliver(Operation operation, CodeBlock.Builder code) {
    Delivery delivery = operation.delivery();
    List<List<String>> security = delivery.security();
    if (security != null && security.isEmpty()) {
      code.add("\n.withoutCredential()");
    } else if (operation.anonymous()) {
      code.add("\n.anonymous()");
    }
    for (List<String> schemes : security == null ? List.<List<String>>of() : security) {
      code.add("\n.security($L)", texts(schemes));
    }
    delivery
        .headers()
        .forEach((name, value) -> code.add("\n.header($L)", texts(List.of(name, value))));
    if (delivery.server() != null) {
      code.add("\n.server($L)", Literals.string(delivery.server().defaultUrl()));
    }
  }

  private static String texts(List<String> texts) {
    return texts.stream().map(Literals::string).collect(Collectors.joining(", "));
  }
}
