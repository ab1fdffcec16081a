package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.style.Target.Kind;
import io.github.openrouterjava.codegen.surface.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Emits an object with more properties than a record can have as a class that is made by its
 * builder. Looks like a record from outside, but for the constructor. Its code comes in pieces that
 * stay well below the JVM's limit of 64 kB for a method.
 */
final class WideObjectEmitter {

  private static final int PIECE = 100;

  private final TypeContext context;
  private final ObjectShape shape;
  private final JsonCode json;
  private final ClassName builder;

  WideObjectEmitter(TypeContext context, ObjectShape shape) {
    this.context = context;
    this.shape = shape;
    this.json = new JsonCode(context.types());
    this.builder = shape.className().nestedClass(BuilderEmitter.NAME);
  }

  TypeSpec.Builder emit() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(shape.className())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(Docs.type(shape.type(), context, List.of()));
    if (shape.type().documentation().deprecated()) {
      type.addAnnotation(Deprecated.class);
    }
    Unions.implement(type, shape.type().unions(), context);
    type.addField(
        FieldSpec.builder(
                ParameterizedTypeName.get(RuntimeTypes.JSON_CODEC, shape.className()), "CODEC")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Reads and writes the JSON.")
            .initializer("new Codec()")
            .build());
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(builder, shape.free("from"));
    shape.components().forEach(m -> addComponent(type, constructor, m));
    if (shape.hasEntries()) {
      addEntries(type, constructor);
    }
    addExtras(type, constructor);
    new FactoryEmitter(context, shape).addTo(type);
    new AccessorEmitter(context, shape).addTo(type);
    new BuilderEmitter(context, shape).addTo(type);
    addWriting(type);
    return type.addMethod(constructor.build())
        .addMethods(ObjectMethods.of(shape.className(), context.types()))
        .addType(codec());
  }

  private void addComponent(TypeSpec.Builder type, MethodSpec.Builder constructor, Member member) {
    String from = shape.free("from");
    type.addField(member.type(), member.name(), Modifier.PRIVATE, Modifier.FINAL);
    boolean copied = (member.isList() || member.isMap()) && !member.isPatch();
    if (copied) {
      constructor.addStatement("$1L = $2T.of($3L.$1L)", member.name(), RuntimeTypes.COPIES, from);
    } else if (member.isPrimitive()) {
      CodeBlock zero = CodeBlock.of("$L", member.type().equals(TypeName.BOOLEAN) ? "false" : "0");
      constructor.addStatement("$1L = $2L.$1L == null ? $3L : $2L.$1L", member.name(), from, zero);
    } else {
      constructor.addStatement("$1L = $2L.$1L", member.name(), from);
    }
    MethodSpec.Builder accessor =
        accessor(member.type(), shape.accessor(member), member.name())
            .addAnnotations(context.additions().annotations(Kind.PROPERTY, shape.pointer(member)))
            .addJavadoc("$L\n@return $L", shape.words(member), Docs.wireName(member));
    if (member.isDeprecated()) {
      accessor.addAnnotation(Deprecated.class).addJavadoc("\n@deprecated As the document says.");
    }
    type.addMethod(context.recorder().from(shape.pointer(member), accessor.build()));
  }

  private void addEntries(TypeSpec.Builder type, MethodSpec.Builder constructor) {
    type.addField(shape.entriesType(), ObjectShape.ENTRIES, Modifier.PRIVATE, Modifier.FINAL);
    constructor.addStatement(
        "$1L = $2L.$1L == null ? $3T.of() : $4T.of($2L.$1L)",
        ObjectShape.ENTRIES,
        shape.free("from"),
        java.util.Map.class,
        RuntimeTypes.COPIES);
    MethodSpec entries =
        accessor(shape.entriesType(), named(ObjectShape.ENTRIES), ObjectShape.ENTRIES)
            .addJavadoc("{@return the properties under names of any kind}")
            .build();
    type.addMethod(context.recorder().from(Places.entries(shape.type().id()), entries));
  }

  private void addExtras(TypeSpec.Builder type, MethodSpec.Builder constructor) {
    ClassName extras = RuntimeTypes.ADDITIONAL_PROPERTIES;
    type.addField(extras, ObjectShape.EXTRAS, Modifier.PRIVATE, Modifier.FINAL);
    constructor.addStatement("$1L = $2L.$1L()", ObjectShape.EXTRAS, shape.free("from"));
    type.addMethod(
        accessor(extras, named(ObjectShape.EXTRAS), ObjectShape.EXTRAS)
            .addJavadoc("{@return what the JSON holds beyond that}")
            .build());
  }

  private String named(String component) {
    return shape.accessorNamed(component);
  }

  private static MethodSpec.Builder accessor(TypeName type, String name, String field) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $L", field);
  }

  private void addWriting(TypeSpec.Builder type) {
    String out = shape.free("out");
    MethodSpec.Builder all =
        MethodSpec.methodBuilder("writeTo")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(RuntimeTypes.JSON_WRITER, out)
            .addStatement("$L.beginObject($L)", out, ObjectShape.EXTRAS);
    List<Member> members = shape.json();
    for (int i = 0; i < members.size(); i += PIECE) {
      String name = shape.free("write" + i);
      MethodSpec.Builder piece =
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE)
              .addParameter(RuntimeTypes.JSON_WRITER, out);
      members
          .subList(i, Math.min(members.size(), i + PIECE))
          .forEach(m -> piece.addStatement("$L", json.write(m, out)));
      type.addMethod(piece.build());
      all.addStatement("$L($L)", name, out);
    }
    if (shape.hasEntries()) {
      CodeBlock codec = context.types().codec(shape.entries());
      all.addStatement("$L.entries($L, $L)", out, ObjectShape.ENTRIES, codec);
    }
    type.addMethod(all.addStatement("$L.endObject()", out).build());
  }

  private TypeSpec codec() {
    TypeSpec.Builder codec =
        TypeSpec.classBuilder("Codec")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(RuntimeTypes.OBJECT_CODEC, shape.className()))
            .addField(required());
    CodeBlock.Builder reads = CodeBlock.builder();
    List<Member> members = shape.json();
    for (int i = 0; i < members.size(); i += PIECE) {
      codec.addMethod(readPiece(i, members.subList(i, Math.min(members.size(), i + PIECE))));
      reads.add(i == 0 ? "read$L(in, key, to)" : "$W|| read$L(in, key, to)", i);
    }
    return codec.addMethod(read(reads.build())).build();
  }

  private MethodSpec read(CodeBlock tries) {
    CodeBlock otherwise =
        shape.hasEntries()
            ? CodeBlock.of("to.putEntry(key, $L);\n", json.nullable(shape.entries(), "in"))
            : CodeBlock.of("in.unknown();\n");
    return MethodSpec.methodBuilder("readObject")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(shape.className())
        .addParameter(RuntimeTypes.JSON_READER, "in")
        .addStatement("$1T to = new $1T()", builder)
        .addStatement("$T<$T> seen = new $T<>()", Set.class, String.class, HashSet.class)
        .beginControlFlow("for (String key = in.nextName(); key != null; key = in.nextName())")
        .addStatement("seen.add(key)")
        .addCode(tries.isEmpty() ? otherwise : unless(tries, otherwise))
        .endControlFlow()
        .beginControlFlow("for (String name : REQUIRED)")
        .beginControlFlow("if (!seen.contains(name))")
        .addStatement("in.missing(name)")
        .endControlFlow()
        .endControlFlow()
        .addStatement("return new $T(to.$L(in.endObject()))", shape.className(), ObjectShape.EXTRAS)
        .build();
  }

  private static CodeBlock unless(CodeBlock condition, CodeBlock code) {
    return CodeBlock.builder()
        .beginControlFlow("if (!($L))", condition)
        .add(code)
        .endControlFlow()
        .build();
  }

  private MethodSpec readPiece(int index, List<Member> members) {
    CodeBlock.Builder cases = CodeBlock.builder();
    for (Member member : members) {
      Literal constant = member.constant();
      CodeBlock read =
          constant == null
              ? CodeBlock.of("to.$L = $L", member.name(), json.read(member, "in"))
              : json.readConstant(constant, "in");
      cases.add("case $L -> $L;\n", Literals.string(member.wireName()), read);
    }
    return MethodSpec.methodBuilder("read" + index)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(RuntimeTypes.JSON_READER, "in")
        .addParameter(String.class, "key")
        .addParameter(builder, "to")
        .beginControlFlow("switch (key)")
        .addCode(cases.build())
        .beginControlFlow("default ->")
        .addStatement("return false")
        .endControlFlow()
        .endControlFlow()
        .addStatement("return true")
        .build();
  }

  private FieldSpec required() {
    CodeBlock names =
        shape.json().stream()
            .filter(m -> m.property().required())
            .map(m -> CodeBlock.of("$L", Literals.string(m.wireName())))
            .collect(CodeBlock.joining(",$W"));
    return FieldSpec.builder(ArrayTypeName.of(ClassName.get(String.class)), "REQUIRED")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("{$L}", names)
        .build();
  }
}
