package io.github.openrouterjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.naming.Names;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Emits a nested class that is to its users what a record is: the values it is made of. */
public final class ValueClass {

  private final ClassName own;
  private final List<Component> components;
  private final Names names;
  private final JavaTypes types;

  /**
   * A value.
   *
   * @param name its Java name
   * @param type its type
   * @param text what the accessor returns, in HTML
   * @param shortText the same in a sentence, for the constructor
   */
  public record Component(String name, TypeName type, String text, String shortText) {}

  /** A class of {@code components}, in this order. */
  public ValueClass(ClassName own, List<Component> components, Names names) {
    this.own = own;
    this.components = List.copyOf(components);
    this.names = names;
    this.types = new JavaTypes(names);
  }

  /**
   * The class, to be added to.
   *
   * @param about the first sentence of its Javadoc
   * @param checks what the constructor does to its parameters before it keeps them
   */
  public TypeSpec.Builder emit(String about, CodeBlock checks) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(own)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("$L", about);
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("Of these values.")
            .addCode(checks);
    for (Component component : components) {
      type.addField(component.type(), component.name(), Modifier.PRIVATE, Modifier.FINAL);
      constructor
          .addJavadoc("\n@param $L $L", component.name(), component.shortText())
          .addParameter(component.type(), component.name())
          .addStatement("this.$1N = $1N", component.name());
    }
    type.addMethod(constructor.build());
    components.forEach(component -> type.addMethod(accessor(component)));
    return type.addMethod(equality()).addMethod(hash()).addMethod(text());
  }

  private MethodSpec accessor(Component component) {
    boolean flag = component.type().equals(TypeName.BOOLEAN);
    return MethodSpec.methodBuilder(names.members().accessor(component.name(), flag))
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L\n@return the value", component.text())
        .returns(component.type())
        .addStatement("return $N", component.name())
        .build();
  }

  private MethodSpec equality() {
    CodeBlock.Builder code = CodeBlock.builder().add("return other instanceof $T", own);
    code.add(components.isEmpty() ? "" : " that");
    for (Component component : components) {
      code.add("$W&& $1T.equals(this.$2N, that.$2N)", Objects.class, component.name());
    }
    return method("equals", TypeName.BOOLEAN)
        .addParameter(types.nullable(ClassName.OBJECT), "other")
        .addStatement(code.build())
        .build();
  }

  private MethodSpec hash() {
    CodeBlock values =
        components.stream()
            .map(component -> CodeBlock.of("$N", component.name()))
            .collect(CodeBlock.joining(",$W"));
    return method("hashCode", TypeName.INT)
        .addStatement("return $T.hash($L)", Objects.class, values)
        .build();
  }

  private MethodSpec text() {
    String values =
        components.stream()
            .map(component -> component.name() + "=\" + " + component.name())
            .collect(Collectors.joining(" + \", "));
    String end = values.isEmpty() ? "]\"" : " + \"]\"";
    return method("toString", ClassName.get(String.class))
        .addStatement("return \"$L[$L$L", own.simpleName(), values, end)
        .build();
  }

  private static MethodSpec.Builder method(String name, TypeName result) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(result);
  }
}
