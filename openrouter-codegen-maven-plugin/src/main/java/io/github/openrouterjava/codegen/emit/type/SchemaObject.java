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
import io.github.openrouterjava.codegen.emit.object.ObjectShape;
import io.github.openrouterjava.codegen.emit.object.ObjectSource;
import io.github.openrouterjava.codegen.emit.text.Phrases;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.naming.Names.TypeNames;
import io.github.openrouterjava.codegen.style.Target.Kind;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** An object schema: written and read as JSON. */
final class SchemaObject implements ObjectSource {

  private final TypeContext context;
  private final ObjectType type;
  private final TypeNames names;

  SchemaObject(TypeContext context, ObjectType type) {
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
  public Collection<String> secrets() {
    return context.secrets(type);
  }

  @Override
  public boolean isDeprecated() {
    return type.documentation().deprecated();
  }

  @Override
  public TypeRef.@Nullable MapOf entries() {
    TypeRef entries = type.entries();
    return entries == null ? null : new TypeRef.MapOf(entries, type.nullableEntries());
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
    Unions.implement(spec, type.unions(), context);
    spec.addField(codecField(className()));
    if (shape.isClass()) {
      WideCodecEmitter codec = new WideCodecEmitter(shape);
      codec.addWriting(spec);
      spec.addType(codec.codec());
    } else {
      RecordCodecEmitter codec = new RecordCodecEmitter(shape, type.open());
      spec.addMethod(codec.writeTo());
      spec.addType(codec.codec());
    }
  }

  /** The constant that reads and writes a class, made of the class {@code Codec} in it. */
  static FieldSpec codecField(ClassName type) {
    return FieldSpec.builder(ParameterizedTypeName.get(RuntimeTypes.JSON_CODEC, type), "CODEC")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(Phrases.CODEC)
        .initializer("new Codec()")
        .build();
  }
}
