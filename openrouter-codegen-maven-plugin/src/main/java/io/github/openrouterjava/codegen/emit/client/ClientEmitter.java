package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.emit.Additions;
import io.github.openrouterjava.codegen.emit.SurfaceRecorder;
import io.github.openrouterjava.codegen.emit.layout.SourceRenderer;
import io.github.openrouterjava.codegen.emit.text.SourceFile;
import io.github.openrouterjava.codegen.emit.text.Wording;
import io.github.openrouterjava.codegen.emit.type.PackageInfo;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.naming.Names;
import io.github.openrouterjava.codegen.style.Target.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Emits everything callers call: one class per resource, the first of them the entry point. What
 * each class is made of is emitted by a class of this package each: {@link ConstantEmitter}, {@link
 * MethodFamily}, {@link QueryObject}, {@link PagingEmitter}, {@link FormObject}. The classes that
 * come of hints are in {@link HintedTypes}.
 */
public final class ClientEmitter {

  private final ClientContext context;

  private ClientEmitter(ClientContext context) {
    this.context = context;
  }

  /**
   * The files: that of the package, the entry point, what comes of hints, then the resources in the
   * order of names.
   *
   * @param recorder takes down the public members
   */
  public static List<SourceFile> emit(
      Api api, Names names, Wording wording, SurfaceRecorder recorder) {
    ClientEmitter emitter = new ClientEmitter(ClientContext.of(api, names, wording, recorder));
    List<SourceFile> files = new ArrayList<>();
    files.add(PackageInfo.of(names.clientPackage(), names.style(), wording));
    files.add(emitter.file(new EntryPointEmitter(emitter.context).emit(emitter.operations(0))));
    HintedTypes.emit(emitter.context).forEach(type -> files.add(emitter.file(type)));
    ResourceEmitter resources = new ResourceEmitter(emitter.context);
    for (int i = 1; i < names.resources().size(); i++) {
      files.add(emitter.file(resources.emit(i, emitter.operations(i))));
    }
    return files;
  }

  private List<Operation> operations(int resource) {
    return context.api().operations().stream()
        .filter(operation -> context.names().operation(operation).resource() == resource)
        .toList();
  }

  private SourceFile file(TypeSpec type) {
    TypeSpec.Builder complete = type.toBuilder();
    Additions additions = new Additions(context.names().style());
    additions.addTo(complete, Kind.CLIENT, null);
    additions.mark(complete);
    JavaFile file = JavaFile.builder(context.names().clientPackage(), complete.build()).build();
    context.recorder().add(file);
    return SourceRenderer.render(file, context.types().style().nullness());
  }
}
