package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Dialect.Setting;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the builder's methods for the header fields that are set once per client. */
final class SettingEmitter {

  private SettingEmitter() {}

  static List<MethodSpec> methods(ClientContext context, ClassName builder) {
    List<MethodSpec> methods = new ArrayList<>();
    for (Setting setting : context.api().dialect().settings()) {
      String field = JavadocText.code(setting.header());
      methods.add(
          MethodSpec.methodBuilder(setting.name())
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc("$L", ErrorEmitter.doc(setting.description(), "Sets the header " + field))
              .addJavadoc("\n@param value the value of the header $L", field)
              .addJavadoc("\n@return this builder")
              .returns(builder)
              .addParameter(String.class, "value")
              .addStatement("return header($L, value)", Literals.string(setting.header()))
              .build());
    }
    return methods;
  }
}
