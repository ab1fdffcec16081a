package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.RuntimeTypes;
import io.github.openrouterjava.codegen.emit.object.ObjectShape;
import io.github.openrouterjava.codegen.model.TupleType;

/** An array whose items each have a type of their own: an object in Java, an array in JSON. */
final class TupleObject extends DeclaredObject {

  private final TupleType type;

  TupleObject(TypeContext context, TupleType type) {
    super(context, type, type.usage());
    this.type = type;
  }

  @Override
  public boolean hasExtras() {
    return false;
  }

  @Override
  public void addFormat(TypeSpec.Builder spec, ObjectShape shape) {
    spec.addSuperinterface(RuntimeTypes.JSON_SERIALIZABLE);
    addCodec(spec, CodeBlock.of("new Codec()"));
    TupleCodecEmitter codec = new TupleCodecEmitter(shape, type.rest().wireName());
    spec.addMethod(codec.writeTo());
    spec.addType(codec.codec());
  }
}
