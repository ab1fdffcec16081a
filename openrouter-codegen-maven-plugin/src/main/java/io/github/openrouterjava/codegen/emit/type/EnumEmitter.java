package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.object.MemberDocs;
import io.github.openrouterjava.codegen.emit.text.Phrases;
import io.github.openrouterjava.codegen.emit.text.Wording;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.JsonKind;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits a set of known values as a class that other values fit into. */
final class EnumEmitter {

  private static final String KNOWN = "Known";

  /**
   * What a switch over the known values sees in place of any other; the naming stage keeps it free.
   */
  private static final String UNRECOGNIZED = "UNRECOGNIZED";

  private final TypeContext context;
  private final EnumType type;
  private final Wording wording;
  private final List<EnumType.Value> values;
  private final List<String> constants = new ArrayList<>();
  private final ClassName className;
  private final ClassName known;
  private final ClassName base;
  private final TypeName value;

  EnumEmitter(TypeContext context, EnumType type) {
    this.context = context;
    this.type = type;
    this.wording = context.wording();
    this.values = type.values();
    this.className = context.className(type.id());
    this.known = className.nestedClass(KNOWN);
    this.base = base(type.kind());
    this.value = valueType(type.kind());
    values.forEach(v -> constants.add(context.names().type(type.id()).member(v.literal().text())));
  }

  TypeSpec.Builder emit() {
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(className)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(superclass())
            .addJavadoc(Docs.type(type, context, List.of()));
    if (type.documentation().deprecated()) {
      spec.addAnnotation(Deprecated.class);
    }
    for (int i = 0; i < values.size(); i++) {
      spec.addField(constant(i));
    }
    return spec.addField(codecField())
        .addMethod(constructor())
        .addMethod(of())
        .addMethod(unlisted())
        .addType(knownValues());
  }

  private FieldSpec constant(int index) {
    EnumType.Value constant = values.get(index);
    String name = constants.get(index);
    return FieldSpec.builder(className, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("$L", wording.constant(type, constant))
        .initializer("new $T($L, $T.$L)", className, literal(constant), known, name)
        .build();
  }

  private CodeBlock literal(EnumType.Value constant) {
    return type.kind() == JsonKind.NUMBER
        ? CodeBlock.of("$Ld", constant.literal().text())
        : JsonCode.literal(constant.literal());
  }

  private FieldSpec codecField() {
    return FieldSpec.builder(codec(), "CODEC", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(Phrases.CODEC)
        .initializer("new $T<>($L)", base.nestedClass("Codec"), all())
        .build();
  }

  private TypeName superclass() {
    return isText()
        ? ParameterizedTypeName.get(base, className, known)
        : ParameterizedTypeName.get(base, value.box(), className, known);
  }

  private TypeName codec() {
    ClassName codec = base.nestedClass("Codec");
    return isText()
        ? ParameterizedTypeName.get(codec, className)
        : ParameterizedTypeName.get(codec, value.box(), className);
  }

  private boolean isText() {
    return base.equals(RuntimeTypes.OPEN_ENUM);
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(value, "value")
        .addParameter(known, "known")
        .addStatement("super(value, known)")
        .build();
  }

  private MethodSpec of() {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            "{@return the value with this wire form, known or not}"
                + "\n@param value the value on the wire")
        .addParameter(value, "value")
        .returns(className)
        .addStatement("return CODEC.of(value)")
        .build();
  }

  private MethodSpec unlisted() {
    return MethodSpec.methodBuilder("unlisted")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .addParameter(value.box(), "value")
        .returns(className)
        .addStatement("return new $T(value, $T.$L)", className, known, UNRECOGNIZED)
        .build();
  }

  private TypeSpec knownValues() {
    TypeSpec.Builder spec =
        TypeSpec.enumBuilder(known)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("The known values, and {@code UNRECOGNIZED} for any other.");
    for (int i = 0; i < constants.size(); i++) {
      addKnown(spec, constants.get(i), MemberDocs.value(values.get(i).literal()));
    }
    addKnown(spec, UNRECOGNIZED, "any other value");
    return spec.build();
  }

  private static void addKnown(TypeSpec.Builder spec, String name, String doc) {
    spec.addEnumConstant(name, TypeSpec.anonymousClassBuilder("").addJavadoc("$L", doc).build());
  }

  private CodeBlock all() {
    return constants.stream().map(c -> CodeBlock.of("$L", c)).collect(CodeBlock.joining(",$W"));
  }

  private static ClassName base(JsonKind kind) {
    return switch (kind) {
      case INTEGER, NUMBER -> RuntimeTypes.OPEN_NUMBER_ENUM;
      default -> RuntimeTypes.OPEN_ENUM;
    };
  }

  private static TypeName valueType(JsonKind kind) {
    return switch (kind) {
      case INTEGER -> TypeName.LONG;
      case NUMBER -> TypeName.DOUBLE;
      default -> ClassName.get(String.class);
    };
  }
}
