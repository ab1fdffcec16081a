package io.github.openrouterjava.codegen.emit.object;

import com.palantir.javapoet.TypeSpec;

/** Emits an object as a record, or as a class where a record cannot hold it. */
public final class ObjectEmitter {

  private ObjectEmitter() {}

  /** The class with all its members. */
  public static TypeSpec.Builder emit(ObjectSource source, ObjectContext context) {
    ObjectShape shape = new ObjectShape(source, context);
    TypeSpec.Builder type =
        shape.isClass() ? new ClassEmitter(shape).emit() : new RecordEmitter(shape).emit();
    if (source.isDeprecated()) {
      type.addAnnotation(Deprecated.class);
    }
    new FactoryEmitter(shape).addTo(type);
    new AccessorEmitter(shape).addTo(type);
    if (source.isBuilt() || shape.isClass()) {
      new BuilderEmitter(shape).addTo(type);
    }
    source.addFormat(type, shape);
    return type;
  }
}
