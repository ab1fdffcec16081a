package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Dialect.WebhookScheme;
import java.time.Duration;
import javax.lang.model.element.Modifier;

/** Emits the class that checks the signatures of webhooks. */
final class WebhooksEmitter {

  private WebhooksEmitter() {}

  static TypeSpec emit(ClientContext context, WebhookScheme scheme) {
    ClassName own = context.clientClass(context.dialectNames().webhooks());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(own)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("Verifies that this API sent a webhook.")
            .addField(constant("SIGNATURE_HEADER", "signature", scheme.header()));
    if (scheme.idHeader() != null) {
      type.addField(
          constant(
              "ID_HEADER", "webhook's ID, the same for every delivery of it", scheme.idHeader()));
    }
    return type.addField(
            FieldSpec.builder(
                    RuntimeTypes.WEBHOOK_SCHEME,
                    "SCHEME",
                    Modifier.PRIVATE,
                    Modifier.STATIC,
                    Modifier.FINAL)
                .initializer(scheme(scheme))
                .build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            MethodSpec.methodBuilder("signature")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(
                    "{@return a verifier of signatures}\n@param secret the webhook's secret\n"
                        + "@throws IllegalArgumentException if the secret is malformed")
                .returns(RuntimeTypes.WEBHOOK_SIGNATURE)
                .addParameter(String.class, "secret")
                .addStatement("return $T.of(SCHEME, secret)", RuntimeTypes.WEBHOOK_SIGNATURE)
                .build())
        .build();
  }

  private static FieldSpec constant(String name, String what, String header) {
    return FieldSpec.builder(String.class, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The header with the $L: $L.", what, JavadocText.code(header))
        .initializer("$L", Literals.string(header))
        .build();
  }

  private static CodeBlock scheme(WebhookScheme scheme) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "\n$>$>$T.of($L, $L, $L)$>$>",
                RuntimeTypes.WEBHOOK_SCHEME,
                Literals.string(scheme.header()),
                Literals.string(scheme.format()),
                Literals.string(scheme.payload()));
    if (!scheme.encoding().equals("hex")) {
      code.add("\n.base64Signatures()");
    }
    if (scheme.timestampHeader() != null) {
      code.add("\n.withTimestampHeader($L)", Literals.string(scheme.timestampHeader()));
    }
    if (scheme.idHeader() != null) {
      code.add("\n.withIdHeader($L)", Literals.string(scheme.idHeader()));
    }
    if (scheme.secretPrefix() != null) {
      code.add("\n.base64Secret($L)", Literals.string(scheme.secretPrefix()));
    }
    Duration tolerance = Duration.ofSeconds(scheme.toleranceSeconds());
    return code.add(
            "\n.withTolerance($T.ofSeconds($L))$<$<$<$<", Duration.class, tolerance.toSeconds())
        .build();
  }
}
