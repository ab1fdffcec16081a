package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.object.ObjectMethods;
import io.github.openrouterjava.codegen.emit.object.WrappedValue;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.style.Style;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the records nested in a union: for values that are no objects, and for unknown ones. */
final class WrapperEmitter {

  private static final String OUT = "out";
  private static final String VALUE = "value";
  private static final String ABOUT = "Wraps a non-object value.";

  private final TypeContext context;
  private final ClassName union;

  WrapperEmitter(TypeContext context, ClassName union) {
    this.context = context;
    this.union = union;
  }

  TypeSpec wrapper(WrappedValue value) {
    TypeSpec.Builder type =
        context.types().style().objects() == Style.Objects.CLASSES
            ? valueClass(value)
            : valueRecord(value);
    JsonCode json = new JsonCode(context.types());
    return type.addMethod(
            writeTo().addStatement("$L", json.writeValue(value.ref(), "value", OUT)).build())
        .build();
  }

  private TypeSpec.Builder valueClass(WrappedValue value) {
    return TypeSpec.classBuilder(value.wrapper())
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(ABOUT)
        .addSuperinterface(union)
        .addField(value.type(), VALUE, Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Wraps {@code value}.\n@param value the value")
                .addParameter(value.type(), VALUE)
                .addStatement("this.value = $L", kept(value))
                .build())
        .addMethod(
            MethodSpec.methodBuilder(context.names().members().accessor(VALUE, isFlag(value)))
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return the value}")
                .returns(value.type())
                .addStatement("return value")
                .build())
        .addMethods(ObjectMethods.byValues(value.wrapper(), List.of(VALUE), context.types()))
        .addMethod(ObjectMethods.text(value.wrapper(), List.of(VALUE)));
  }

  private static boolean isFlag(WrappedValue value) {
    return value.type().equals(TypeName.BOOLEAN);
  }

  private TypeSpec.Builder valueRecord(WrappedValue value) {
    TypeSpec.Builder type = record(value.wrapper(), ABOUT + "\n@param value the value");
    MethodSpec components =
        MethodSpec.constructorBuilder().addParameter(value.type(), VALUE).build();
    type.recordConstructor(context.recorder().components(value.wrapper(), components));
    if (!value.type().isPrimitive()) {
      type.addMethod(
          MethodSpec.compactConstructorBuilder()
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc("Wraps {@code value}.\n@param value the value")
              .addStatement(isCopied(value) ? "value = $L" : "$L", kept(value))
              .build());
    }
    return type;
  }

  /** The value as it is kept: checked, and copied where callers could change it. */
  private static CodeBlock kept(WrappedValue value) {
    if (value.type().isPrimitive()) {
      return CodeBlock.of(VALUE);
    }
    CodeBlock checked = CodeBlock.of("$T.nonNull(value, $S)", RuntimeTypes.CHECKS, VALUE);
    return isCopied(value) ? CodeBlock.of("$T.of($L)", RuntimeTypes.COPIES, checked) : checked;
  }

  private static boolean isCopied(WrappedValue value) {
    return value.ref().isCollection();
  }

  TypeSpec unknown(UnionType declaration) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(union.nestedClass(Unions.UNKNOWN))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("A value matching no known alternative; equality is by JSON.")
            .superclass(RuntimeTypes.UNKNOWN_VARIANT)
            .addSuperinterface(union)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("Wraps {@code raw}.\n@param raw the JSON value")
                    .addParameter(RuntimeTypes.JSON_VALUE, "raw")
                    .addStatement("super(raw)")
                    .build());
    String tag = declaration.dispatch().tag();
    if (tag != null) {
      MethodSpec method =
          MethodSpec.methodBuilder("tag")
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc("{@return the value of the discriminator, or null if it has none}")
              .returns(context.types().nullable(ClassName.get(String.class)))
              .addStatement("return raw().textOf($L)", Literals.string(tag))
              .build();
      String place = Places.discriminator(declaration.id());
      type.addMethod(context.recorder().from(place, method));
    }
    return type.build();
  }

  private TypeSpec.Builder record(ClassName name, String doc) {
    return TypeSpec.recordBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(doc)
        .addSuperinterface(union);
  }

  private static MethodSpec.Builder writeTo() {
    return MethodSpec.methodBuilder("writeTo")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(RuntimeTypes.JSON_WRITER, OUT);
  }
}
