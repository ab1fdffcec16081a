package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.Nested;
import io.github.openrouterjava.codegen.emit.object.ObjectEmitter;
import io.github.openrouterjava.codegen.emit.text.SourceFile;
import io.github.openrouterjava.codegen.emit.text.SourceRenderer;
import io.github.openrouterjava.codegen.emit.text.Wording;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.naming.Names;
import java.util.List;
import java.util.stream.Stream;

/** Emits a file for each type that is not inside of another, and one for their package. */
public final class TypeEmitter {

  private final TypeContext context;

  private TypeEmitter(TypeContext context) {
    this.context = context;
  }

  /** The files, in the order of the model; the same input gives the same text. */
  public static List<SourceFile> emit(Api api, Names names, Wording wording) {
    TypeEmitter emitter = new TypeEmitter(new TypeContext(api, names, wording));
    Stream<SourceFile> types =
        emitter.context.topLevel().parallelStream().map(type -> emitter.file(type));
    SourceFile about = PackageInfo.of(names.modelPackage(), names.style(), wording);
    return Stream.concat(Stream.of(about), types).toList();
  }

  private SourceFile file(TypeDeclaration declaration) {
    TypeSpec.Builder type = type(declaration);
    if (new DeprecatedUses(context).isIn(declaration)) {
      type.addAnnotation(Annotations.suppress("deprecation"));
    }
    context.additions().mark(type);
    return SourceRenderer.render(
        JavaFile.builder(context.names().modelPackage(), type.build()).build(),
        context.types().style().nullness());
  }

  /** The type with all that is nested in it. */
  private TypeSpec.Builder type(TypeDeclaration declaration) {
    TypeSpec.Builder type = emit(declaration);
    context.additions().addTo(type, declaration);
    for (TypeDeclaration nested : context.nestedIn(declaration)) {
      TypeSpec.Builder inner = type(nested);
      type.addType(
          declaration.match(
              object -> Nested.inClass(inner),
              union -> Nested.inInterface(inner),
              enumeration -> Nested.inClass(inner),
              alias -> Nested.inClass(inner)));
    }
    return type;
  }

  private TypeSpec.Builder emit(TypeDeclaration declaration) {
    if (declaration instanceof ObjectType object) {
      return ObjectEmitter.emit(new SchemaObject(context, object), context.objects());
    }
    if (declaration instanceof UnionType union) {
      return new UnionEmitter(context, union).emit();
    }
    if (declaration instanceof EnumType type) {
      return new EnumEmitter(context, type).emit();
    }
    throw new IllegalArgumentException(declaration.id() + " needs no type of its own");
  }
}
