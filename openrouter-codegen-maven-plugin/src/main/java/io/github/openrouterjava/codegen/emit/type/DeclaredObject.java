package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.object.Member;
import io.github.openrouterjava.codegen.emit.object.Member.MemberNames;
import io.github.openrouterjava.codegen.emit.object.ObjectSource;
import io.github.openrouterjava.codegen.emit.text.Phrases;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.Usage;
import io.github.openrouterjava.codegen.naming.Names.TypeNames;
import io.github.openrouterjava.codegen.style.Target.Kind;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A schema that becomes an object in Java. */
abstract class DeclaredObject implements ObjectSource {

  private final TypeContext context;
  private final TypeDeclaration type;
  private final Usage usage;
  private final TypeNames names;

  /**
   * The object of a declaration.
   *
   * @param usage which way it travels
   */
  DeclaredObject(TypeContext context, TypeDeclaration type, Usage usage) {
    this.context = context;
    this.type = type;
    this.usage = usage;
    this.names = context.names().type(type.id());
  }

  @Override
  public final ClassName className() {
    return context.className(type.id());
  }

  @Override
  public final String displayName() {
    return context.displayName(type.id());
  }

  @Override
  public final String place() {
    return type.id().pointer();
  }

  @Override
  public final List<Member> members() {
    return type.properties().stream().map(this::member).toList();
  }

  private Member member(Property property) {
    String wireName = property.wireName();
    return new Member(
        property,
        new MemberNames(names.member(wireName), names.adders().get(wireName)),
        type.pointerOf(wireName),
        context.wording().property(type, property),
        context.types());
  }

  @Override
  public final CodeBlock about(List<String> tags) {
    return Docs.type(type, context, tags);
  }

  @Override
  public final boolean isBuilt() {
    return usage.inRequest();
  }

  @Override
  public final boolean isDecoded() {
    return true;
  }

  @Override
  public final Collection<String> secrets() {
    return context.secrets(type);
  }

  @Override
  public final boolean isDeprecated() {
    return type.documentation().deprecated();
  }

  @Override
  public final List<AnnotationSpec> annotations(Member member) {
    return context.additions().annotations(Kind.PROPERTY, member.pointer());
  }

  @Override
  public final List<AnnotationSpec> builderAnnotations() {
    return context.additions().annotations(Kind.BUILDER, type.id().pointer());
  }

  /** Adds the constant that reads and writes the class. */
  final void addCodec(TypeSpec.Builder spec, CodeBlock codec) {
    spec.addField(
        FieldSpec.builder(ParameterizedTypeName.get(RuntimeTypes.JSON_CODEC, className()), "CODEC")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(Phrases.CODEC)
            .initializer(codec)
            .build());
  }
}
