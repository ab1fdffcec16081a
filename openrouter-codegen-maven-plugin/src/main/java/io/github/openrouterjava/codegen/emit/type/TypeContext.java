package io.github.openrouterjava.codegen.emit.type;

import com.palantir.javapoet.ClassName;
import io.github.openrouterjava.codegen.emit.Additions;
import io.github.openrouterjava.codegen.emit.JavaTypes;
import io.github.openrouterjava.codegen.emit.SurfaceRecorder;
import io.github.openrouterjava.codegen.emit.object.ObjectContext;
import io.github.openrouterjava.codegen.emit.text.Wording;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeGraph;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.naming.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What every emitter of a type looks things up in. Immutable once built. */
final class TypeContext {

  private final Api api;
  private final Names names;
  private final Wording wording;
  private final SurfaceRecorder recorder;
  private final JavaTypes types;
  private final Uses uses;
  private final TypeGraph graph;
  private final List<TypeDeclaration> topLevel = new ArrayList<>();
  private final Map<List<String>, List<TypeDeclaration>> nested = new LinkedHashMap<>();

  TypeContext(Api api, Names names, Wording wording, SurfaceRecorder recorder) {
    this.api = api;
    this.names = names;
    this.wording = wording;
    this.recorder = recorder;
    this.types = new JavaTypes(names);
    this.uses = Uses.of(api, names);
    this.graph = TypeGraph.of(api);
    for (TypeDeclaration type : api.types().values()) {
      if (type.isGenerated()) {
        List<String> path = names.type(type.id()).simpleNames();
        List<String> owner = path.subList(0, path.size() - 1);
        (owner.isEmpty() ? topLevel : nested.computeIfAbsent(owner, k -> new ArrayList<>()))
            .add(type);
      }
    }
  }

  Names names() {
    return names;
  }

  Wording wording() {
    return wording;
  }

  /** Takes down the public members that are emitted. */
  SurfaceRecorder recorder() {
    return recorder;
  }

  /** What the emitters of objects look things up in. */
  ObjectContext objects() {
    return new ObjectContext(api, names, types, recorder);
  }

  /** What the style adds. */
  Additions additions() {
    return new Additions(names.style());
  }

  JavaTypes types() {
    return types;
  }

  List<TypeDeclaration> topLevel() {
    return topLevel;
  }

  List<TypeDeclaration> nestedIn(TypeDeclaration owner) {
    return nested.getOrDefault(names.type(owner.id()).simpleNames(), List.of());
  }

  /** The wire names of the properties within a type whose values are not shown. */
  Collection<String> secrets(TypeDeclaration type) {
    if (api.dialect().secrets().isEmpty()) {
      return List.of();
    }
    return graph.reachable(List.of(type.id())).stream()
        .flatMap(id -> api.type(id).properties().stream())
        .filter(Property::secret)
        .map(Property::wireName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What says who uses a type, for those that are not inside of another. */
  String uses(TypeDeclaration type) {
    return names.type(type.id()).simpleNames().size() == 1 ? uses.paragraph(type.id()) : "";
  }

  /** Whether the type, or one it is inside of, is deprecated. */
  boolean isDeprecated(TypeId id) {
    return api.isDeprecated(id);
  }

  TypeDeclaration declaration(TypeId id) {
    return api.type(id);
  }

  ClassName className(TypeId id) {
    return types.declared(id);
  }

  /** The name of a type as a caller reads it, {@code Outer.Inner}. */
  String displayName(TypeId id) {
    return String.join(".", names.type(id).simpleNames());
  }
}
