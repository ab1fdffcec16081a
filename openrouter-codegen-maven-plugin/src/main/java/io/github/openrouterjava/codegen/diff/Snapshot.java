package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.GeneratedClient;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeGraph;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.naming.Names;
import io.github.openrouterjava.codegen.naming.Names.OperationNames;
import java.util.List;
import java.util.Locale;

/**
 * One of the two clients.
 *
 * @param api the model of its document
 * @param names the Java names
 * @param graph the ways its types travel
 */
record Snapshot(Api api, Names names, TypeGraph graph) {

  static Snapshot of(GeneratedClient client) {
    return new Snapshot(client.api(), client.names(), TypeGraph.of(client.api()));
  }

  /** Whether requests hold a type. */
  boolean isSent(TypeId id) {
    return graph.usage(id).inRequest();
  }

  /** Whether responses hold a type. */
  boolean isReceived(TypeId id) {
    return graph.usage(id).inResponse();
  }

  /** The name of a type without its package: {@code Outer.Inner}. */
  String simpleName(TypeId id) {
    return String.join(".", names.type(id).simpleNames());
  }

  /** The canonical name of the class of a type. */
  String className(TypeId id) {
    return names.modelPackage() + "." + simpleName(id);
  }

  /** What people call a type: its Java name, or the schema's name where it has none. */
  Subject subject(TypeDeclaration type) {
    if (type.isGenerated()) {
      return new Subject(Subject.Kind.TYPE, simpleName(type.id()), className(type.id()));
    }
    String pointer = type.id().pointer();
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return new Subject(Subject.Kind.TYPE, name.replace("~1", "/").replace("~0", "~"), "");
  }

  Subject subject(Operation operation) {
    String method = names.operation(operation).method();
    if (operation.onlyStreams()) {
      method = names.operation(operation).streamMethod();
    }
    return new Subject(Subject.Kind.OPERATION, key(operation), clientOf(operation) + "#" + method);
  }

  /** Method and path, with the query some documents write into the path. */
  static String key(Operation operation) {
    String query = operation.fixedQuery() == null ? "" : "?" + operation.fixedQuery();
    return operation.method() + " " + operation.path() + query;
  }

  /** The canonical name of the class that has the operation's methods. */
  String clientOf(Operation operation) {
    OperationNames own = names.operation(operation);
    return clientClass(own.resource());
  }

  String clientClass(int resource) {
    return names.clientPackage() + "." + names.resources().get(resource).className();
  }

  /** A type as people write it in Java, without packages. */
  String text(TypeRef type) {
    return type.match(
        scalar -> scalar.name().toLowerCase(Locale.ROOT),
        list -> "List<" + nullable(list.nullableItems()) + text(list.item()) + ">",
        map -> "Map<String, " + nullable(map.nullableValues()) + text(map.value()) + ">",
        declared -> simpleName(declared.id()));
  }

  static String nullable(boolean nullable) {
    return nullable ? "@Nullable " : "";
  }

  /** Where a property of a type stands in the document. */
  String pointer(TypeId type, String property) {
    return api.type(type).pointerOf(property);
  }

  List<TypeDeclaration> types() {
    return List.copyOf(api.types().values());
  }
}
