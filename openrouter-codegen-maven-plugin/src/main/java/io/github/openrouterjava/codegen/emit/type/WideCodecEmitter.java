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
import io.github.openrouterjava.codegen.emit.object.Member;
import io.github.openrouterjava.codegen.emit.object.ObjectShape;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Literal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Emits how a class made by its builder is written and read. Its code comes in pieces that stay
 * well below the JVM's limit of 64 kB for a method.
 */
final class WideCodecEmitter {

  private static final int PIECE = 100;

  private final ObjectShape shape;
  private final JsonCode json;
  private final ClassName builder;

  WideCodecEmitter(ObjectShape shape) {
    this.shape = shape;
    this.json = new JsonCode(shape.types());
    this.builder = shape.builder();
  }

  /** Adds the methods that write the object. */
  void addWriting(TypeSpec.Builder type) {
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
      CodeBlock codec = shape.types().codec(shape.entries());
      all.addStatement("$L.entries($L, $L)", out, ObjectShape.ENTRIES, codec);
    }
    type.addMethod(all.addStatement("$L.endObject()", out).build());
  }

  /** The class that reads the object. */
  TypeSpec codec() {
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
            ? CodeBlock.of(
                "to.$1L = $2T.put(to.$1L, key, $3L);\n",
                ObjectShape.ENTRIES,
                RuntimeTypes.COPIES,
                json.nullable(shape.entries(), "in"))
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
