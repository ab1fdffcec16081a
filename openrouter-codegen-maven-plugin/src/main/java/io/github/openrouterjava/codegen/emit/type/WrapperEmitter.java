package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.ValueClass;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Dispatch;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.style.Style;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Emits the records nested in a union: for values that are no objects, and for unknown ones. */
final class WrapperEmitter {

  private static final String OUT = "out";

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
    boolean copied = value.ref() instanceof TypeRef.ListOf || value.ref() instanceof TypeRef.MapOf;
    CodeBlock copy =
        copied
            ? CodeBlock.builder().addStatement("value = $T.of(value)", RuntimeTypes.COPIES).build()
            : CodeBlock.of("");
    ValueClass.Component component =
        new ValueClass.Component("value", value.type(), "the value", "the value");
    return new ValueClass(value.wrapper(), List.of(component), context.names())
        .emit("A value that is no object of its own.", copy)
        .addSuperinterface(union);
  }

  private TypeSpec.Builder valueRecord(WrappedValue value) {
    TypeSpec.Builder type =
        record(value.wrapper(), "A value that is no object of its own.\n@param value the value");
    MethodSpec components =
        MethodSpec.constructorBuilder().addParameter(value.type(), "value").build();
    type.recordConstructor(context.recorder().components(value.wrapper(), components));
    if (value.ref() instanceof TypeRef.ListOf || value.ref() instanceof TypeRef.MapOf) {
      type.addMethod(
          MethodSpec.compactConstructorBuilder()
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc("Copies {@code value}.\n@param value the value")
              .addStatement("value = $T.of(value)", RuntimeTypes.COPIES)
              .build());
    }
    return type;
  }

  TypeSpec unknown(UnionType declaration) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(union.nestedClass(Unions.UNKNOWN))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("What none of the alternatives is; compares by its JSON.")
            .superclass(RuntimeTypes.UNKNOWN_VARIANT)
            .addSuperinterface(union)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("Keeps {@code raw}.\n@param raw the JSON")
                    .addParameter(RuntimeTypes.JSON_VALUE, "raw")
                    .addStatement("super(raw)")
                    .build());
    String tag = tag(declaration.dispatch());
    if (tag != null) {
      MethodSpec method =
          MethodSpec.methodBuilder("tag")
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc(
                  "{@return the text of the property that tells alternatives apart, if it has one}")
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

  /** The property that objects are told apart by, null where they are not. */
  private static @Nullable String tag(@Nullable Dispatch dispatch) {
    if (dispatch instanceof Dispatch.ByKind kinds) {
      return tag(kinds.kinds().get(JsonKind.OBJECT));
    }
    return dispatch instanceof Dispatch.ByTag tag ? tag.property() : null;
  }
}
