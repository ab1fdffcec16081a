package io.github.openrouterjava.codegen.emit.object;

import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.SurfaceRecorder;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.naming.Names;
import org.jspecify.annotations.Nullable;

/**
 * What the emitters of objects look things up in.
 *
 * @param api the API the client is generated for
 * @param names all names
 * @param types the Java types
 * @param recorder records the public members that are emitted
 */
public record ObjectContext(Api api, Names names, JavaTypes types, SurfaceRecorder recorder) {

  /** What {@code type} refers to, null if it is not a declared type. */
  @Nullable TypeDeclaration declaration(TypeRef type) {
    return api.declaration(type);
  }
}
