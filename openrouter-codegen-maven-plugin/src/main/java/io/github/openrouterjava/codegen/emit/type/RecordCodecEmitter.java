package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.object.Member;
import io.github.openrouterjava.codegen.emit.object.ObjectShape;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.Literal;
import java.util.LinkedHashMap;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits how a record is read and written, property by property. */
final class RecordCodecEmitter {

  /** The bits of a {@code long}. */
  private static final int BITS = 64;

  private static final String READ = "read";

  private final ObjectShape shape;
  private final boolean open;
  private final JsonCode json;
  private final List<Member> required;
  private final String in;
  private final String key;
  private final String seen;
  private final String out;

  /**
   * An emitter for a record.
   *
   * @param open whether the document allows further properties
   */
  RecordCodecEmitter(ObjectShape shape, boolean open) {
    this.shape = shape;
    this.open = open;
    this.json = new JsonCode(shape.types());
    this.required = shape.json().stream().filter(m -> m.property().required()).toList();
    this.in = shape.free("in");
    this.key = shape.free("key");
    this.seen = shape.free("seen");
    this.out = shape.free("out");
  }

  /** The method of the record that writes it. */
  MethodSpec writeTo() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("writeTo")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .addParameter(RuntimeTypes.JSON_WRITER, out)
            .addStatement("$L.beginObject($L)", out, ObjectShape.EXTRAS);
    for (Member member : shape.json()) {
      method.addStatement("$L", json.write(member, out));
    }
    if (shape.hasEntries()) {
      CodeBlock codec = shape.types().codec(shape.entries());
      method.addStatement("$L.entries($L, $L)", out, ObjectShape.ENTRIES, codec);
    }
    return method.addStatement("$L.endObject()", out).build();
  }

  /** What reads and writes the record; a component of its name would obscure it (JLS 6.4.2). */
  CodeBlock codec() {
    List<String> names = shape.className().simpleNames();
    boolean obscured = shape.components().stream().anyMatch(m -> names.contains(m.name()));
    return obscured
        ? CodeBlock.of("$1L -> $2L($1L)", in, READ)
        : CodeBlock.of("$T::$L", shape.className(), READ);
  }

  /** The method of the record that reads it. */
  MethodSpec read() {
    return MethodSpec.methodBuilder(READ)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(shape.types().nullable(shape.className()))
        .addParameter(RuntimeTypes.JSON_READER, in)
        .beginControlFlow("if (!$L.beginObject())", in)
        .addStatement("return null")
        .endControlFlow()
        .addCode(locals())
        .beginControlFlow(
            "for (String $1L = $2L.nextName(); $1L != null; $1L = $2L.nextName())", key, in)
        .beginControlFlow("switch ($L)", key)
        .addCode(cases())
        .endControlFlow()
        .endControlFlow()
        .addCode(missing())
        .addStatement("return new $T($L)", shape.className(), arguments())
        .build();
  }

  /** The variables that take the values. */
  private CodeBlock locals() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Member member : shape.components()) {
      TypeName type = member.type().withoutAnnotations();
      CodeBlock value =
          member.isPatch()
              ? CodeBlock.of("$T.absent()", RuntimeTypes.PATCH)
              : CodeBlock.of("$L", zero(type));
      code.addStatement("$T $L = $L", type, member.name(), value);
    }
    if (shape.hasEntries()) {
      code.addStatement(
          "$T $L = new $T<>()", shape.entriesType(), ObjectShape.ENTRIES, LinkedHashMap.class);
    }
    for (int i = 0; i * BITS < required.size(); i++) {
      code.addStatement("long $L = 0", word(seen, i));
    }
    return code.build();
  }

  private static String zero(TypeName type) {
    if (type.equals(TypeName.BOOLEAN)) {
      return "false";
    }
    return type.isPrimitive() ? "0" : "null";
  }

  private CodeBlock cases() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (Member member : shape.json()) {
      Literal constant = member.constant();
      CodeBlock read =
          constant == null
              ? CodeBlock.of("$L = $L;", member.name(), json.read(member, in))
              : CodeBlock.of("$L;", json.readConstant(constant, in));
      int index = required.indexOf(member);
      CodeBlock body =
          index < 0
              ? read
              : CodeBlock.of("{ $L |= $L; $L }", word(seen, index / BITS), bit(index), read);
      code.add("case $L -> $L\n", Literals.string(member.wireName()), body);
    }
    if (shape.hasEntries()) {
      CodeBlock value = json.nullable(shape.entries(), in);
      code.add("default -> $L.put($L, $L);\n", ObjectShape.ENTRIES, key, value);
    } else {
      code.add("default -> $L.$L();\n", in, open ? "additional" : "unknown");
    }
    return code.build();
  }

  private CodeBlock missing() {
    CodeBlock.Builder code = CodeBlock.builder();
    for (int i = 0; i * BITS < required.size(); i++) {
      List<Member> some = required.subList(i * BITS, Math.min(required.size(), (i + 1) * BITS));
      CodeBlock names =
          some.stream()
              .map(m -> CodeBlock.of("$L", Literals.string(m.wireName())))
              .collect(CodeBlock.joining(",$W"));
      long all = some.size() == BITS ? -1L : (1L << some.size()) - 1;
      code.addStatement(
          "$L.check($L, 0x$LL,$W$L)", in, word(seen, i), Long.toHexString(all), names);
    }
    return code.build();
  }

  private CodeBlock arguments() {
    CodeBlock.Builder code = CodeBlock.builder();
    shape.components().forEach(m -> code.add("$L,$W", m.name()));
    if (shape.hasEntries()) {
      code.add("$L,$W", ObjectShape.ENTRIES);
    }
    return code.add("$L.endObject()", in).build();
  }

  private static String bit(int index) {
    return index % BITS == 0 ? "1" : "1L << " + index % BITS;
  }

  private static String word(String name, int index) {
    return index == 0 ? name : name + index;
  }
}
