package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.style.Target.Kind;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Emits an object as a record. */
final class RecordEmitter {

  private final TypeContext context;
  private final ObjectShape shape;

  RecordEmitter(TypeContext context, ObjectShape shape) {
    this.context = context;
    this.shape = shape;
  }

  TypeSpec.Builder emit() {
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(shape.className())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(Docs.type(shape.type(), context, params()))
            .recordConstructor(context.recorder().components(shape.className(), components()));
    if (shape.type().documentation().deprecated()) {
      type.addAnnotation(Deprecated.class);
    }
    Unions.implement(type, shape.type().unions(), context);
    ObjectCodecEmitter codec = new ObjectCodecEmitter(context, shape);
    type.addField(codecField());
    copying().ifPresent(type::addMethod);
    new FactoryEmitter(context, shape).addTo(type);
    new AccessorEmitter(context, shape).addTo(type);
    type.addMethod(codec.writeTo());
    if (shape.isBuilt() && !shape.isEmpty()) {
      new BuilderEmitter(context, shape).addTo(type);
    }
    return type.addType(codec.codec());
  }

  private FieldSpec codecField() {
    return FieldSpec.builder(
            ParameterizedTypeName.get(RuntimeTypes.JSON_CODEC, shape.className()), "CODEC")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Reads and writes the JSON.")
        .initializer("new Codec()")
        .build();
  }

  private List<String> params() {
    List<String> tags = new ArrayList<>();
    shape
        .components()
        .forEach(member -> tags.add("@param " + member.name() + " " + shape.words(member)));
    if (shape.hasEntries()) {
      tags.add("@param " + ObjectShape.ENTRIES + " the properties under names of any kind");
    }
    tags.add("@param " + ObjectShape.EXTRAS + " what the JSON holds beyond that");
    return tags;
  }

  /** The components, as JavaPoet wants them. */
  private MethodSpec components() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (Member member : shape.components()) {
      String pointer = shape.pointer(member);
      constructor.addParameter(
          context
              .recorder()
              .from(
                  pointer,
                  ParameterSpec.builder(member.type(), member.name())
                      .addAnnotations(context.additions().annotations(Kind.PROPERTY, pointer))
                      .build()));
    }
    if (shape.hasEntries()) {
      constructor.addParameter(
          context
              .recorder()
              .from(
                  Places.entries(shape.type().id()),
                  ParameterSpec.builder(shape.entriesType(), ObjectShape.ENTRIES).build()));
    }
    return constructor.addParameter(RuntimeTypes.ADDITIONAL_PROPERTIES, ObjectShape.EXTRAS).build();
  }

  /** What doclint of JDK 17 wants to see again of a constructor that is written out. */
  private String constructorParams() {
    StringBuilder tags = new StringBuilder();
    for (Member member : shape.components()) {
      tags.append("\n@param ").append(member.name()).append(' ').append(Docs.wireName(member));
    }
    if (shape.hasEntries()) {
      tags.append("\n@param " + ObjectShape.ENTRIES + " the properties under names of any kind");
    }
    return tags + "\n@param " + ObjectShape.EXTRAS + " what the JSON holds beyond that";
  }

  /** The constructor that copies what callers could change; empty where there is no such thing. */
  private Optional<MethodSpec> copying() {
    CodeBlock.Builder copies = CodeBlock.builder();
    for (Member member : shape.components()) {
      if ((member.isList() || member.isMap()) && !member.isPatch()) {
        copies.addStatement("$1L = $2T.of($1L)", member.name(), RuntimeTypes.COPIES);
      }
    }
    if (shape.hasEntries()) {
      copies.addStatement("$1L = $2T.of($1L)", ObjectShape.ENTRIES, RuntimeTypes.COPIES);
    }
    CodeBlock body = copies.build();
    return body.isEmpty()
        ? Optional.empty()
        : Optional.of(
            MethodSpec.compactConstructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("Copies lists and maps.$L", constructorParams())
                .addCode(body)
                .build());
  }
}
