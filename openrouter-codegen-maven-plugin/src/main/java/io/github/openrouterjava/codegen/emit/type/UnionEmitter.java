package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.object.WrappedValue;
import io.github.openrouterjava.codegen.emit.text.Phrases;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.UnionType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits a union as a sealed interface. */
final class UnionEmitter {

  private final TypeContext context;
  private final UnionType union;
  private final ClassName className;

  UnionEmitter(TypeContext context, UnionType union) {
    this.context = context;
    this.union = union;
    this.className = context.className(union.id());
  }

  TypeSpec.Builder emit() {
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(className)
            .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
            .addJavadoc(Docs.type(union, context, List.of()));
    if (union.documentation().deprecated()) {
      type.addAnnotation(Deprecated.class);
    }
    Unions.implement(type, union.unions(), context);
    addPermitted(type);
    type.addField(codec());
    TypeRef self = new TypeRef.Declared(union.id());
    WrappedValue.distinct(context.objects(), self)
        .forEach(value -> type.addMethod(context.recorder().from(value.place(), of(value))));
    new AlternativeEmitter(context, union).addTo(type);
    WrapperEmitter wrappers = new WrapperEmitter(context, className);
    WrappedValue.all(context.objects(), self)
        .forEach(
            value -> type.addType(context.recorder().from(value.place(), wrappers.wrapper(value))));
    return type.addType(wrappers.unknown(union));
  }

  private void addPermitted(TypeSpec.Builder type) {
    for (Alternative alternative : union.alternatives()) {
      ClassName permitted =
          alternative.match(
              object -> context.className(object.id()),
              other -> context.className(other.id()),
              wrapped -> className.nestedClass(wrapperName(union.id(), wrapped)));
      type.addPermittedSubclass(permitted);
    }
    type.addPermittedSubclass(className.nestedClass(Unions.UNKNOWN));
  }

  private String wrapperName(TypeId id, Alternative.Wrapped wrapped) {
    return context.names().type(id).member(wrapped.hint());
  }

  private FieldSpec codec() {
    return FieldSpec.builder(ParameterizedTypeName.get(RuntimeTypes.JSON_CODEC, className), "CODEC")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(Phrases.CODEC)
        .initializer("$L", new DispatchEmitter(context, union).codec())
        .build();
  }

  private MethodSpec of(WrappedValue value) {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(
            "{@return {@code value} as an alternative of this union}\n@param value the value to wrap")
        .addParameter(value.type(), "value")
        .returns(className)
        .addStatement("return new $T(value)", value.wrapper())
        .build();
  }
}
