package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.SurfaceRecorder;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.naming.Names;
import io.github.openrouterjava.codegen.style.Style;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Emits a nested record of named values with its builder: the shape of queries and forms. */
final class FieldRecord {

  /** With more required values than this, a builder reads better than a factory. */
  private static final int MAX_FACTORY_PARAMETERS = 3;

  private final ClassName own;
  private final ClassName builder;
  private final List<Field> fields;
  private final JavaTypes types;
  private final Names names;
  private final SurfaceRecorder recorder;
  private final String required;

  /**
   * A value of the record.
   *
   * @param name its Java name
   * @param type its type
   * @param required whether it must be given
   * @param wireName what it is called on the wire, in code font
   * @param text what the param tag of the record says
   * @param shortText the same in a sentence
   * @param pointer where it comes from
   */
  record Field(
      String name,
      TypeRef type,
      boolean required,
      String wireName,
      String text,
      String shortText,
      String pointer) {}

  /**
   * A record of {@code fields}.
   *
   * @param place what they are the values of in the document
   */
  FieldRecord(ClassName own, List<Field> fields, String place, ClientContext context) {
    this.required = Places.required(place);
    this.recorder = context.recorder();
    this.own = own;
    this.builder = own.nestedClass("Builder");
    this.fields = fields;
    this.types = context.types();
    this.names = context.names();
  }

  /**
   * The record, to be added to.
   *
   * @param about the first sentence of its Javadoc
   */
  TypeSpec.Builder emit(String about) {
    List<Field> required = required();
    TypeSpec.Builder type =
        isClass()
            ? new WideFields(own, fields, this::type, names, recorder).emit(about)
            : record(about, required);
    if (!required.isEmpty() && required.size() <= MAX_FACTORY_PARAMETERS) {
      type.addMethod(recorder.from(this.required, factory(required)));
    }
    return type.addMethod(builderMethod()).addType(builder());
  }

  /** Whether it is a class that its builder makes and no record. */
  private boolean isClass() {
    return fields.size() > WideFields.MOST_COMPONENTS
        || types.style().objects() == Style.Objects.CLASSES;
  }

  private TypeSpec.Builder record(String about, List<Field> required) {
    MethodSpec.Builder canonical = MethodSpec.constructorBuilder();
    CodeBlock.Builder doc = CodeBlock.builder().add("$L\n", about);
    for (Field field : fields) {
      canonical.addParameter(parameter(field, type(field)));
      doc.add("\n@param $L $L", field.name(), field.text());
    }
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(own)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(doc.build())
            .recordConstructor(recorder.components(own, canonical.build()));
    return required.isEmpty() ? type : type.addMethod(checks(required));
  }

  private List<Field> required() {
    return fields.stream().filter(Field::required).toList();
  }

  private MethodSpec checks(List<Field> required) {
    return MethodSpec.compactConstructorBuilder()
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("Checks that what is required is there.$L", params())
        .addCode(nonNull(required))
        .build();
  }

  private static CodeBlock nonNull(List<Field> required) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Field field : required) {
      code.addStatement("$1T.requireNonNull($2N, $2S)", Objects.class, field.name());
    }
    return code.build();
  }

  private String params() {
    return fields.stream()
        .map(field -> "\n@param " + field.name() + " " + field.shortText())
        .collect(Collectors.joining());
  }

  private MethodSpec factory(List<Field> required) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("of")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("{@return one with what is required, and nothing else}")
            .returns(own);
    for (Field field : required) {
      method.addJavadoc("\n@param $L $L", field.name(), field.shortText());
      method.addParameter(parameter(field, types.of(field.type())));
    }
    CodeBlock.Builder call = CodeBlock.builder().add("return builder()");
    required.forEach(
        field -> call.add(".$N($N)", names.members().setter(field.name()), field.name()));
    return method.addStatement(call.add(".build()").build()).build();
  }

  private MethodSpec builderMethod() {
    return MethodSpec.methodBuilder("builder")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("{@return a builder with nothing set}")
        .returns(builder)
        .addStatement("return new $T()", builder)
        .build();
  }

  private TypeSpec builder() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(builder)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Builds a {@link $T}. Not thread-safe.", own)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (Field field : fields) {
      TypeName fieldType = types.nullable(field.type());
      type.addField(FieldSpec.builder(fieldType, field.name(), Modifier.PRIVATE).build());
      type.addMethod(recorder.from(field.pointer(), setter(field)));
    }
    CodeBlock arguments =
        isClass()
            ? CodeBlock.of("this")
            : fields.stream()
                .map(f -> CodeBlock.of("$N", f.name()))
                .collect(CodeBlock.joining(", "));
    return type.addMethod(
            MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("{@return what was set}")
                .returns(own)
                .addStatement("return new $T($L)", own, arguments)
                .build())
        .build();
  }

  private MethodSpec setter(Field field) {
    return MethodSpec.methodBuilder(names.members().setter(field.name()))
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "{@return this, with $L set}\n@param $L $L",
            field.wireName(),
            field.name(),
            field.shortText())
        .returns(builder)
        .addParameter(ParameterSpec.builder(type(field), field.name()).build())
        .addStatement("this.$N = $N", field.name(), field.name())
        .addStatement("return this")
        .build();
  }

  private ParameterSpec parameter(Field field, TypeName type) {
    return recorder.from(field.pointer(), ParameterSpec.builder(type, field.name()).build());
  }

  private TypeName type(Field field) {
    return field.required() ? types.boxed(field.type()) : types.nullable(field.type());
  }
}
