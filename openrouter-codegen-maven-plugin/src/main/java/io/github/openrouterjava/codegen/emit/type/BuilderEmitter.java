package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.text.Literals;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.style.Style;
import io.github.openrouterjava.codegen.style.Target.Kind;
import io.github.openrouterjava.codegen.surface.Places;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the builder of an object type. */
final class BuilderEmitter {

  static final String NAME = "Builder";

  private final TypeContext context;
  private final ObjectShape shape;
  private final ClassName builder;

  BuilderEmitter(TypeContext context, ObjectShape shape) {
    this.context = context;
    this.shape = shape;
    this.builder = shape.className().nestedClass(NAME);
  }

  /** Adds the builder and the two methods that make one. */
  void addTo(TypeSpec.Builder type) {
    type.addMethod(
        MethodSpec.methodBuilder("builder")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .addJavadoc("{@return a builder with nothing set}")
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
            .addJavadoc("{@return a builder with all that is set here}")
            .returns(builder)
            .addStatement("$1T $2L = new $1T()", builder, copy);
    List<String> names = new ArrayList<>();
    shape.components().forEach(member -> names.add(member.name()));
    if (shape.hasEntries()) {
      names.add(ObjectShape.ENTRIES);
    }
    CodeBlock copies =
        names.stream()
            .map(name -> CodeBlock.of("$1L.$2L = $2L", copy, name))
            .collect(CodeBlock.joining(";$W"));
    if (!names.isEmpty()) {
      method.addStatement(copies);
    }
    return method
        .addStatement("return $1L.$2L($2L.withoutDeviations())", copy, ObjectShape.EXTRAS)
        .build();
  }

  private TypeSpec builderType() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(builder)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addAnnotations(
                context.additions().annotations(Kind.BUILDER, shape.type().id().pointer()))
            .superclass(ParameterizedTypeName.get(RuntimeTypes.OBJECT_BUILDER, builder))
            .addJavadoc(
                "Builds {@link $L}. Not thread-safe.", context.displayName(shape.type().id()))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (Member member : shape.components()) {
      type.addField(field(member));
      for (MethodSpec method : methods(member)) {
        type.addMethod(context.recorder().from(shape.pointer(member), method));
      }
    }
    if (shape.hasEntries()) {
      addEntries(type);
    }
    return type.addMethod(build()).build();
  }

  private static FieldSpec field(Member member) {
    FieldSpec.Builder field =
        FieldSpec.builder(member.fieldType(), member.name(), Modifier.PRIVATE);
    if (member.isPatch()) {
      field.initializer("$T.absent()", RuntimeTypes.PATCH);
    }
    return field.build();
  }

  private List<MethodSpec> methods(Member member) {
    List<MethodSpec> methods = new ArrayList<>();
    String value = member.isPatch() ? "$T.of($L)" : "$L";
    Object[] arguments =
        member.isPatch()
            ? new Object[] {RuntimeTypes.PATCH, member.name()}
            : new Object[] {member.name()};
    methods.add(
        method(member, shape.setter(member), "set", Docs.argument(member))
            .addParameter(member.parameterType(), member.name())
            .addStatement("this.$L = $L", member.name(), CodeBlock.of(value, arguments))
            .addStatement("return this")
            .build());
    for (WrappedValue wrapped : WrappedValue.of(context, member.ref())) {
      methods.add(overload(member, wrapped));
    }
    if (member.isTime() && context.types().style().dates() == Style.Dates.JAVA_TIME) {
      methods.add(fromTime(member));
    }
    if (member.isPatch()) {
      methods.add(clear(member));
    } else if (member.ref() instanceof TypeRef.ListOf list) {
      methods.add(add(member, list));
    } else if (member.ref() instanceof TypeRef.MapOf map) {
      methods.add(put(member, map));
    }
    return methods;
  }

  /** A setter that takes what a wrapper record of the property's union wraps. */
  private MethodSpec overload(Member member, WrappedValue wrapped) {
    String setter = shape.setter(member);
    return method(member, setter, "set", Docs.argument(member))
        .addParameter(parameter(wrapped.place(), wrapped.type(), member))
        .addStatement("return $L(new $T($L))", setter, wrapped.wrapper(), member.name())
        .build();
  }

  /** A setter that takes a date, or a date and time, for the text that says it. */
  private MethodSpec fromTime(Member member) {
    String setter = shape.setter(member);
    Class<?> time = member.isTimestamp() ? OffsetDateTime.class : LocalDate.class;
    return method(member, setter, "set", Docs.argument(member))
        .addParameter(parameter(Places.format(shape.pointer(member)), ClassName.get(time), member))
        .addStatement("return $L($T.text($L))", setter, RuntimeTypes.TIMESTAMPS, member.name())
        .build();
  }

  private ParameterSpec parameter(String place, TypeName type, Member member) {
    return context.recorder().from(place, ParameterSpec.builder(type, member.name()).build());
  }

  private MethodSpec clear(Member member) {
    String name = "clear" + capitalised(member.name());
    return method(member, name, "sent as null")
        .addStatement("$L = $T.ofNull()", member.name(), RuntimeTypes.PATCH)
        .addStatement("return this")
        .build();
  }

  private MethodSpec add(Member member, TypeRef.ListOf list) {
    return method(member, adder(member), "one longer", "@param item what to add at its end")
        .addParameter(element(list.item(), list.nullableItems()), "item")
        .addStatement("this.$1L = add(this.$1L, item)", member.name())
        .addStatement("return this")
        .build();
  }

  private MethodSpec put(Member member, TypeRef.MapOf map) {
    return method(member, adder(member), "put to", "@param key the key", "@param value its value")
        .addParameter(String.class, "key")
        .addParameter(element(map.value(), map.nullableValues()), "value")
        .addStatement("this.$1L = put(this.$1L, key, value)", member.name())
        .addStatement("return this")
        .build();
  }

  private String adder(Member member) {
    String name = shape.names().adders().get(member.wireName());
    if (name == null) {
      throw new IllegalStateException("no name for adding to " + member.wireName());
    }
    return name;
  }

  private TypeName element(TypeRef type, boolean nullable) {
    return nullable ? context.types().nullable(type) : context.types().of(type);
  }

  private void addEntries(TypeSpec.Builder type) {
    TypeName field = context.types().nullable(shape.entriesType());
    TypeName value = element(shape.entries(), shape.type().nullableEntries());
    type.addField(FieldSpec.builder(field, ObjectShape.ENTRIES, Modifier.PRIVATE).build());
    MethodSpec put =
        MethodSpec.methodBuilder("putEntry")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                "{@return this, with one more property}"
                    + "\n@param key its name\n@param value its value")
            .addParameter(String.class, "key")
            .addParameter(value, "value")
            .returns(builder)
            .addStatement("this.$1L = put(this.$1L, key, value)", ObjectShape.ENTRIES)
            .addStatement("return this")
            .build();
    type.addMethod(context.recorder().from(Places.entries(shape.type().id()), put));
  }

  private MethodSpec build() {
    List<Member> needed = shape.components().stream().filter(Member::isDefinite).toList();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("build")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                needed.isEmpty()
                    ? "{@return what was set}"
                    : "{@return what was set; fails where something required was not, naming all of"
                        + " it}")
            .returns(shape.className());
    if (!needed.isEmpty()) {
      CodeBlock pairs =
          needed.stream()
              .map(m -> CodeBlock.of("$L, $L", Literals.string(m.name()), m.name()))
              .collect(CodeBlock.joining(",$W"));
      String name = context.displayName(shape.type().id());
      method.addStatement("require($S,$W$L)", name, pairs);
    }
    return method.addStatement("return new $T($L)", shape.className(), arguments()).build();
  }

  private CodeBlock arguments() {
    if (shape.isClass()) {
      return CodeBlock.of("this");
    }
    CodeBlock.Builder code = CodeBlock.builder();
    shape.components().forEach(m -> code.add("$L,$W", m.name()));
    if (shape.hasEntries()) {
      code.add("$1L == null ? $2T.of() : $1L,$W", ObjectShape.ENTRIES, java.util.Map.class);
    }
    return code.add("$L()", ObjectShape.EXTRAS).build();
  }

  private MethodSpec.Builder method(Member member, String name, String how, String... tags) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(Docs.setter(member, how, tags))
            .returns(builder);
    return member.isDeprecated() ? method.addAnnotation(Deprecated.class) : method;
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
