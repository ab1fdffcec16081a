package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.object.Member;
import io.github.openrouterjava.codegen.emit.object.ObjectShape;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits how a tuple is read and written, item by item. */
final class TupleCodecEmitter {

  private final ObjectShape shape;
  private final List<Member> members;
  private final String rest;
  private final String in;
  private final String out;
  private final String items;
  private final String to;

  /**
   * An emitter for a tuple.
   *
   * @param rest the name of the list of further items
   */
  TupleCodecEmitter(ObjectShape shape, String rest) {
    this.shape = shape;
    this.members = shape.json();
    this.rest = rest;
    this.in = shape.free("in");
    this.out = shape.free("out");
    this.items = shape.free("items");
    this.to = shape.free("to");
  }

  /** The method that writes the tuple. */
  MethodSpec writeTo() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("writeTo")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(RuntimeTypes.JSON_WRITER, out)
            .addStatement("$1T $2L = new $1T($3L)", RuntimeTypes.TUPLE_WRITER, items, out);
    for (Member member : members) {
      Literal constant = member.constant();
      if (constant != null) {
        method.addStatement("$L.constant($L)", items, JsonCode.literal(constant));
      } else {
        String call =
            isRest(member) ? "rest" : member.property().required() ? "required" : "optional";
        method.addStatement("$L.$L($L, $L)", items, call, codec(member), member.name());
      }
    }
    return method.addStatement("$L.end()", items).build();
  }

  /** The class that reads the tuple. */
  TypeSpec codec() {
    return TypeSpec.classBuilder("Codec")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(RuntimeTypes.TUPLE_CODEC, shape.className()))
        .addMethod(read())
        .build();
  }

  private MethodSpec read() {
    return MethodSpec.methodBuilder("readItems")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(shape.className())
        .addParameter(RuntimeTypes.TUPLE_READER, in)
        .addCode(shape.isClass() ? intoBuilder() : intoRecord())
        .build();
  }

  private CodeBlock intoBuilder() {
    CodeBlock.Builder code =
        CodeBlock.builder().addStatement("$1T $2L = new $1T()", shape.builder(), to);
    for (Member member : members) {
      Literal constant = member.constant();
      code.addStatement(
          constant == null
              ? CodeBlock.of("$L.$L = $L", to, member.name(), value(member))
              : constant(constant));
    }
    return code.addStatement("return new $T($L)", shape.className(), to).build();
  }

  private CodeBlock intoRecord() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Member member : members) {
      Literal constant = member.constant();
      code.addStatement(
          constant == null
              ? CodeBlock.of(
                  "$T $L = $L", member.type().withoutAnnotations(), member.name(), value(member))
              : constant(constant));
    }
    CodeBlock components =
        shape.components().stream()
            .map(m -> CodeBlock.of("$L", m.name()))
            .collect(CodeBlock.joining(",$W"));
    return code.addStatement("return new $T($L)", shape.className(), components).build();
  }

  private CodeBlock constant(Literal constant) {
    return CodeBlock.of("$L.constant($L)", in, JsonCode.literal(constant));
  }

  private CodeBlock value(Member member) {
    if (isRest(member)) {
      return CodeBlock.of("$L.rest($L, $L)", in, codec(member), list(member).nullableItems());
    }
    if (member.isPrimitive()) {
      return CodeBlock.of("$L.required($L, $L)", in, codec(member), zero(member.type()));
    }
    String call =
        (member.property().required() ? "required" : "optional")
            + (member.property().nullable() ? "OrNull" : "");
    return CodeBlock.of("$L.$L($L)", in, call, codec(member));
  }

  private static String zero(TypeName type) {
    if (type.equals(TypeName.BOOLEAN)) {
      return "false";
    }
    return type.equals(TypeName.DOUBLE) ? "0.0" : type.equals(TypeName.LONG) ? "0L" : "0";
  }

  /** The codec of an item; of the rest, that of each of its items. */
  private CodeBlock codec(Member member) {
    return shape.types().codec(isRest(member) ? list(member).item() : member.ref());
  }

  private boolean isRest(Member member) {
    return member.wireName().equals(rest);
  }

  private static TypeRef.ListOf list(Member rest) {
    return rest.ref()
        .match(
            scalar -> new TypeRef.ListOf(scalar, false),
            list -> list,
            map -> new TypeRef.ListOf(map, false),
            declared -> new TypeRef.ListOf(declared, false));
  }
}
