package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.diagnostic.UnexpectedFailure;
import io.github.openrouterjava.codegen.emit.Nested;
import io.github.openrouterjava.codegen.emit.SurfaceRecorder;
import io.github.openrouterjava.codegen.emit.layout.SourceRenderer;
import io.github.openrouterjava.codegen.emit.object.ObjectEmitter;
import io.github.openrouterjava.codegen.emit.text.SourceFile;
import io.github.openrouterjava.codegen.emit.text.Wording;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.naming.Names;
import java.util.List;
import java.util.stream.Stream;

/** Emits a file for each type that is not inside of another, and one for their package. */
public final class TypeEmitter {

  private final TypeContext context;

  private TypeEmitter(TypeContext context) {
    this.context = context;
  }

  /**
   * The files, in the order of the model; the same input gives the same text.
   *
   * @param recorder takes down the public members
   */
  public static List<SourceFile> emit(
      Api api, Names names, Wording wording, SurfaceRecorder recorder) {
    TypeEmitter emitter = new TypeEmitter(new TypeContext(api, names, wording, recorder));
    Stream<SourceFile> types =
        emitter.context.topLevel().parallelStream()
            .map(type -> UnexpectedFailure.at(type.at(), () -> emitter.file(type)));
    SourceFile about = PackageInfo.of(names.modelPackage(), names.style(), wording);
    return Stream.concat(Stream.of(about), types).toList();
  }

  private SourceFile file(TypeDeclaration declaration) {
    TypeSpec.Builder type = type(declaration);
    if (new DeprecatedUses(context).isIn(declaration)) {
      type.addAnnotation(Annotations.suppress("deprecation"));
    }
    context.additions().mark(type);
    TypeSpec built = context.recorder().from(declaration.id().pointer(), type.build());
    JavaFile file = JavaFile.builder(context.names().modelPackage(), built).build();
    context.recorder().add(file);
    return SourceRenderer.render(file, context.types().style().nullness());
  }

  /** The type with all that is nested in it. */
  private TypeSpec.Builder type(TypeDeclaration declaration) {
    TypeSpec.Builder type = emit(declaration);
    context.additions().addTo(type, declaration);
    for (TypeDeclaration nested : context.nestedIn(declaration)) {
      TypeSpec.Builder inner = type(nested);
      TypeSpec built =
          declaration.match(
              object -> Nested.inClass(inner),
              union -> Nested.inInterface(inner),
              enumeration -> Nested.inClass(inner),
              tuple -> Nested.inClass(inner),
              alias -> Nested.inClass(inner));
      type.addType(context.recorder().from(nested.id().pointer(), built));
    }
    return type;
  }

  private TypeSpec.Builder emit(TypeDeclaration declaration) {
    return declaration.match(
        object -> ObjectEmitter.emit(new SchemaObject(context, object), context.objects()),
        union -> new UnionEmitter(context, union).emit(),
        enumeration -> new EnumEmitter(context, enumeration).emit(),
        tuple -> ObjectEmitter.emit(new TupleObject(context, tuple), context.objects()),
        alias -> {
          throw new IllegalArgumentException(alias.id() + " needs no type of its own");
        });
  }
}
