package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.SurfaceRecorder;
import io.github.openrouterjava.codegen.emit.client.FieldRecord.Field;
import io.github.openrouterjava.codegen.naming.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Emits values as a class that is made by its builder: more than a record can have, or any where
 * the style wants classes.
 */
final class WideFields {

  /** The JVM's limit of 255 (JVMS 4.3.3), less the object under construction. */
  static final int MOST_COMPONENTS = 254;

  private final ClassName own;
  private final List<Field> fields;
  private final Function<Field, TypeName> types;
  private final Names names;
  private final JavaTypes java;
  private final SurfaceRecorder recorder;

  WideFields(
      ClassName own,
      List<Field> fields,
      Function<Field, TypeName> types,
      Names names,
      SurfaceRecorder recorder) {
    this.recorder = recorder;
    this.names = names;
    this.java = new JavaTypes(names);
    this.own = own;
    this.fields = fields;
    this.types = types;
  }

  TypeSpec.Builder emit(String about) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(own)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("$L", about);
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(own.nestedClass("Builder"), "from");
    for (Field field : fields) {
      TypeName fieldType = types.apply(field);
      type.addField(fieldType, field.name(), Modifier.PRIVATE, Modifier.FINAL);
      CodeBlock value = CodeBlock.of("from.$N", field.name());
      if (field.required()) {
        value = CodeBlock.of("$T.requireNonNull($L, $S)", Objects.class, value, field.name());
      }
      constructor.addStatement("this.$N = $L", field.name(), value);
      MethodSpec accessor =
          MethodSpec.methodBuilder(names.members().accessor(field.name(), false))
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc("$L\n@return $L", field.text(), field.wireName())
              .returns(fieldType)
              .addStatement("return $N", field.name())
              .build();
      type.addMethod(recorder.from(field.pointer(), accessor));
    }
    return type.addMethod(constructor.build())
        .addMethod(values())
        .addMethod(equality())
        .addMethod(
            object("hashCode", int.class).addStatement("return valuesOf(this).hashCode()").build())
        .addMethod(
            object("toString", String.class)
                .addStatement("return $S + valuesOf(this)", own.simpleName())
                .build());
  }

  private MethodSpec values() {
    CodeBlock values =
        fields.stream().map(f -> CodeBlock.of("of.$N", f.name())).collect(CodeBlock.joining(",$W"));
    TypeName any = java.nullableArgument(ClassName.OBJECT);
    return MethodSpec.methodBuilder("valuesOf")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(own, "of")
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), any))
        .addStatement("return $T.asList($L)", Arrays.class, values)
        .build();
  }

  private MethodSpec equality() {
    return object("equals", boolean.class)
        .addParameter(java.nullable(ClassName.OBJECT), "other")
        .addStatement("return other instanceof $T o && valuesOf(this).equals(valuesOf(o))", own)
        .build();
  }

  private static MethodSpec.Builder object(String name, Class<?> result) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(result);
  }
}
