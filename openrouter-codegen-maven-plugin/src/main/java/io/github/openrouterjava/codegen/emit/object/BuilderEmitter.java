package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.emit.text.Phrases;
import io.github.openrouterjava.codegen.model.FileForm;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Emits the builder of an object; {@link SetterEmitter} emits what it has for each property. */
final class BuilderEmitter {

  static final String NAME = "Builder";

  /** A constant has at most 65,535 bytes (JVMS 4.4.7). */
  private static final int MAX_LINES = 100;

  private final ObjectShape shape;
  private final ObjectSource source;
  private final ClassName builder;

  BuilderEmitter(ObjectShape shape) {
    this.shape = shape;
    this.source = shape.source();
    this.builder = shape.builder();
  }

  /** Adds the builder and the two methods that make one. */
  void addTo(TypeSpec.Builder type) {
    type.addMethod(
        MethodSpec.methodBuilder("builder")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("{@return a new builder}")
            .returns(builder)
            .addStatement("return new $T()", builder)
            .build());
    type.addMethod(toBuilder());
    type.addType(builderType());
  }

  private MethodSpec toBuilder() {
    String copy = shape.free("copy");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("toBuilder")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("{@return a builder initialised from this value}")
            .returns(builder)
            .addStatement("$1T $2L = new $1T()", builder, copy);
    for (Member member : shape.components()) {
      method.addStatement("$1L.$2L = $2L", copy, member.name());
    }
    if (shape.hasEntries()) {
      method.addStatement("$1L.$2L = $2L", copy, ObjectShape.ENTRIES);
    }
    return source.hasExtras()
        ? method
            .addStatement("return $1L.$2L($2L.withoutDeviations())", copy, ObjectShape.EXTRAS)
            .build()
        : method.addStatement("return $L", copy).build();
  }

  private TypeSpec builderType() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(builder)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addAnnotations(source.builderAnnotations())
            .addJavadoc("Builds {@link $L}. Not thread-safe.", source.displayName())
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (source.hasExtras()) {
      type.superclass(ParameterizedTypeName.get(RuntimeTypes.OBJECT_BUILDER, builder));
    }
    SetterEmitter setters = new SetterEmitter(shape);
    for (Member member : shape.components()) {
      type.addField(field(member));
      for (MethodSpec method : setters.of(member)) {
        type.addMethod(shape.record(member, method));
      }
    }
    TypeRef.MapOf entries = source.entries();
    if (entries != null) {
      TypeName map = shape.types().nullable(shape.entriesType());
      type.addField(map, ObjectShape.ENTRIES, Modifier.PRIVATE);
      String place = Places.entries(source.place());
      MethodSpec put = new ElementEmitter(shape).putEntry(entries);
      type.addMethod(shape.context().recorder().from(place, put));
    }
    if (source.hasExtras()) {
      type.addMethod(declared());
    }
    return type.addMethod(build()).build();
  }

  /** The wire names that no other property may have, each with the method that sets it. */
  private MethodSpec declared() {
    List<String> lines = shape.json().stream().map(this::line).toList();
    List<CodeBlock> pieces = new ArrayList<>();
    for (int i = 0; i < lines.size() || i == 0; i += MAX_LINES) {
      pieces.add(constant(lines.subList(i, Math.min(lines.size(), i + MAX_LINES))));
    }
    CodeBlock all =
        pieces.size() == 1
            ? pieces.get(0)
            : CodeBlock.of("$T.join(\"\\n\",$W$L)", String.class, CodeBlock.join(pieces, ",$W"));
    return MethodSpec.methodBuilder("declared")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(String.class)
        .addStatement("return $L", all)
        .build();
  }

  /** Lines as one constant, which takes less room in a class than an array. */
  private static CodeBlock constant(List<String> lines) {
    List<CodeBlock> parts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String end = i < lines.size() - 1 ? "\n" : "";
      parts.add(CodeBlock.of("$L", Literals.string(lines.get(i) + end)));
    }
    return parts.isEmpty() ? CodeBlock.of("\"\"") : CodeBlock.join(parts, "$W+ ");
  }

  /** A property as the runtime takes it. */
  private String line(Member member) {
    String wireName =
        member.wireName().replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    if (!member.isComponent()) {
      return wireName + "\t";
    }
    String setter = shape.setter(member);
    return setter.equals(wireName) ? wireName : wireName + "\t" + setter;
  }

  private static FieldSpec field(Member member) {
    FieldSpec.Builder field =
        FieldSpec.builder(member.fieldType(), member.name(), Modifier.PRIVATE);
    if (member.isPatch()) {
      field.initializer("$T.absent()", RuntimeTypes.PATCH);
    }
    return field.build();
  }

  private MethodSpec build() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("build")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                "{@return a new value}"
                    + (RequiredCheck.isNeeded(shape) ? "\n" + Phrases.MISSING : ""))
            .returns(shape.className());
    for (Member member : shape.components()) {
      FileForm form = member.fileForm();
      if (form != null) {
        method.addStatement(
            "$1L = $2L($1S, $1L)", member.name(), form == FileForm.DATA_URL ? "dataUrl" : "base64");
      }
    }
    if (RequiredCheck.isInBuild(shape)) {
      method.addCode(RequiredCheck.inBuild(shape));
    }
    return method.addStatement("return new $T($L)", shape.className(), arguments()).build();
  }

  private CodeBlock arguments() {
    if (shape.isClass()) {
      return CodeBlock.of("this");
    }
    CodeBlock.Builder code = CodeBlock.builder();
    String separator = "";
    for (Member member : shape.components()) {
      code.add(separator + "$L", member.name());
      separator = ", ";
    }
    if (shape.hasEntries()) {
      code.add(separator + "$1L == null ? $2T.of() : $1L", ObjectShape.ENTRIES, Map.class);
      separator = ", ";
    }
    if (source.hasExtras()) {
      code.add(separator + "$L()", ObjectShape.EXTRAS);
    }
    return code.build();
  }
}
