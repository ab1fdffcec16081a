package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.object.Member;
import io.github.openrouterjava.codegen.emit.object.Member.MemberNames;
import io.github.openrouterjava.codegen.emit.object.ObjectShape;
import io.github.openrouterjava.codegen.emit.object.ObjectSource;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TupleType;
import io.github.openrouterjava.codegen.naming.Names.TypeNames;
import io.github.openrouterjava.codegen.style.Target.Kind;
import java.util.List;

/** An array whose items each have a type of their own: an object in Java, an array in JSON. */
final class TupleObject implements ObjectSource {

  private final TypeContext context;
  private final TupleType type;
  private final TypeNames names;

  TupleObject(TypeContext context, TupleType type) {
    this.context = context;
    this.type = type;
    this.names = context.names().type(type.id());
  }

  @Override
  public ClassName className() {
    return context.className(type.id());
  }

  @Override
  public String displayName() {
    return context.displayName(type.id());
  }

  @Override
  public String place() {
    return type.id().pointer();
  }

  @Override
  public List<Member> members() {
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
  public CodeBlock about(List<String> tags) {
    return Docs.type(type, context, tags);
  }

  @Override
  public boolean isBuilt() {
    return type.usage().inRequest();
  }

  @Override
  public boolean isDecoded() {
    return true;
  }

  @Override
  public boolean hasExtras() {
    return false;
  }

  @Override
  public boolean isDeprecated() {
    return type.documentation().deprecated();
  }

  @Override
  public List<AnnotationSpec> annotations(Member member) {
    return context.additions().annotations(Kind.PROPERTY, member.pointer());
  }

  @Override
  public List<AnnotationSpec> builderAnnotations() {
    return context.additions().annotations(Kind.BUILDER, type.id().pointer());
  }

  @Override
  public void addFormat(TypeSpec.Builder spec, ObjectShape shape) {
    spec.addSuperinterface(RuntimeTypes.JSON_SERIALIZABLE);
    spec.addField(SchemaObject.codecField(className()));
    TupleCodecEmitter codec = new TupleCodecEmitter(shape, type.rest().wireName());
    spec.addMethod(codec.writeTo());
    spec.addType(codec.codec());
  }
}
