package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.object.ObjectShape;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.TypeRef;
import org.jspecify.annotations.Nullable;

/** An object schema: written and read as JSON. */
final class SchemaObject extends DeclaredObject {

  private final TypeContext context;
  private final ObjectType type;

  SchemaObject(TypeContext context, ObjectType type) {
    super(context, type, type.usage());
    this.context = context;
    this.type = type;
  }

  @Override
  public TypeRef.@Nullable MapOf entries() {
    TypeRef entries = type.entries();
    return entries == null ? null : new TypeRef.MapOf(entries, type.nullableEntries());
  }

  @Override
  public void addFormat(TypeSpec.Builder spec, ObjectShape shape) {
    Unions.implement(spec, type.unions(), context);
    if (shape.isClass()) {
      WideCodecEmitter codec = new WideCodecEmitter(shape);
      addCodec(spec, CodeBlock.of("new Codec()"));
      codec.addWriting(spec);
      spec.addType(codec.codec());
    } else {
      RecordCodecEmitter codec = new RecordCodecEmitter(shape, type.open());
      addCodec(spec, codec.codec());
      spec.addMethod(codec.writeTo());
      spec.addMethod(codec.read());
    }
  }
}
