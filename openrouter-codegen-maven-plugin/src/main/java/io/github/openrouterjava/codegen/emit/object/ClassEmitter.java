package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.emit.text.Phrases;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Emits an object as a class made by its builder: one wider than the JVM's limit on parameters, or
 * any where the style wants classes.
 */
final class ClassEmitter {

  private final ObjectShape shape;
  private final String from;

  ClassEmitter(ObjectShape shape) {
    this.shape = shape;
    this.from = shape.free("from");
  }

  TypeSpec.Builder emit() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(shape.className())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(shape.source().about(List.of()));
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(shape.builder(), from);
    shape.components().forEach(member -> addComponent(type, constructor, member));
    if (shape.hasEntries()) {
      addEntries(type, constructor);
    }
    if (shape.source().hasExtras()) {
      addExtras(type, constructor);
    }
    return type.addMethod(constructor.build())
        .addMethods(objectMethods())
        .addMethod(ObjectMethods.text(shape));
  }

  private List<MethodSpec> objectMethods() {
    return shape.source().isDecoded()
        ? ObjectMethods.byJson(shape.className(), shape.types())
        : ObjectMethods.byValues(
            shape.className(),
            shape.components().stream().map(Member::name).toList(),
            shape.types());
  }

  private void addComponent(TypeSpec.Builder type, MethodSpec.Builder constructor, Member member) {
    String name = member.name();
    type.addField(member.type(), name, Modifier.PRIVATE, Modifier.FINAL);
    if (member.isCopied()) {
      constructor.addStatement("$1L = $2T.of($3L.$1L)", name, RuntimeTypes.COPIES, from);
    } else if (member.isPrimitive()) {
      CodeBlock zero = CodeBlock.of("$L", member.type().equals(TypeName.BOOLEAN) ? "false" : "0");
      constructor.addStatement("$1L = $2L.$1L == null ? $3L : $2L.$1L", name, from, zero);
    } else {
      constructor.addStatement("$1L = $2L.$1L", name, from);
    }
    MethodSpec.Builder accessor =
        accessor(member.type(), shape.accessor(member), name)
            .addAnnotations(shape.source().annotations(member))
            .addJavadoc("$L\n@return the value of $L", member.words(), MemberDocs.wireName(member));
    if (member.isDeprecated()) {
      accessor.addAnnotation(Deprecated.class).addJavadoc("\n" + Phrases.DEPRECATED);
    }
    type.addMethod(shape.record(member, accessor.build()));
  }

  private void addEntries(TypeSpec.Builder type, MethodSpec.Builder constructor) {
    type.addField(shape.entriesType(), ObjectShape.ENTRIES, Modifier.PRIVATE, Modifier.FINAL);
    constructor.addStatement(
        "$1L = $2L.$1L == null ? $3T.of() : $4T.of($2L.$1L)",
        ObjectShape.ENTRIES,
        from,
        Map.class,
        RuntimeTypes.COPIES);
    String name = shape.accessorNamed(ObjectShape.ENTRIES);
    MethodSpec entries =
        accessor(shape.entriesType(), name, ObjectShape.ENTRIES)
            .addJavadoc(JavadocText.returning(Phrases.ENTRIES))
            .build();
    String place = Places.entries(shape.source().place());
    type.addMethod(shape.context().recorder().from(place, entries));
  }

  private void addExtras(TypeSpec.Builder type, MethodSpec.Builder constructor) {
    ClassName extras = RuntimeTypes.ADDITIONAL_PROPERTIES;
    type.addField(extras, ObjectShape.EXTRAS, Modifier.PRIVATE, Modifier.FINAL);
    constructor.addStatement("$1L = $2L.$1L()", ObjectShape.EXTRAS, from);
    type.addMethod(
        accessor(extras, shape.accessorNamed(ObjectShape.EXTRAS), ObjectShape.EXTRAS)
            .addJavadoc(JavadocText.returning(Phrases.UNDESCRIBED))
            .build());
  }

  private static MethodSpec.Builder accessor(TypeName type, String name, String field) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $L", field);
  }
}
