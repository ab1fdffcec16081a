package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.model.Body;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.naming.Names.OperationNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The Java signatures that the methods of one operation take up in their class, after erasure and
 * as opaque keys that can only be compared. The asynchronous ones follow from the others and need
 * not be listed, except by name.
 */
final class Signatures {

  private Signatures() {}

  /**
   * All signatures of an operation.
   *
   * @param names the names it would have
   */
  static Set<String> of(Operation operation, OperationNames names) {
    String queryType = names.queryType();
    Set<String> signatures = new TreeSet<>();
    List<String> path = operation.pathParameters().stream().map(p -> key(p.type())).toList();
    if (operation.bodies().isEmpty()) {
      addAll(signatures, operation, methods(operation, names, ""), path, queryType);
    }
    for (Body body : operation.bodies()) {
      List<String> parameters = new ArrayList<>(path);
      parameters.add(key(body));
      String suffix = names.bodyVariant(body.mediaType());
      addAll(signatures, operation, methods(operation, names, suffix), parameters, queryType);
    }
    return signatures;
  }

  private static void addAll(
      Set<String> out,
      Operation operation,
      List<String> methods,
      List<String> fixed,
      String queryType) {
    for (String name : methods) {
      boolean query = hasQuery(operation);
      if (!query || !needsQuery(operation)) {
        out.add(name + "(" + String.join(",", fixed) + ")");
      }
      if (query) {
        Stream<String> all = Stream.concat(fixed.stream(), Stream.of(queryType));
        out.add(name + "(" + String.join(",", all.toList()) + ")");
      }
    }
  }

  private static List<String> methods(Operation operation, OperationNames names, String suffix) {
    List<String> methods = new ArrayList<>();
    String method = names.method() + suffix;
    String streaming = names.streamMethod() + suffix;
    if (!operation.onlyStreams()) {
      methods.add(method);
      methods.add(method + "Async");
    }
    if (operation.events() != null) {
      methods.add(streaming);
      methods.add(streaming + "Async");
    }
    if (operation.paging() != null && suffix.isEmpty()) {
      methods.add(names.allMethod());
    }
    return methods;
  }

  /** Whether the operation takes anything besides path parameters and body. */
  static boolean hasQuery(Operation operation) {
    return !operation.recordParameters().isEmpty();
  }

  private static boolean needsQuery(Operation operation) {
    return operation.recordParameters().stream().anyMatch(Parameter::required);
  }

  private static String key(Body body) {
    return body.match(
        json -> key(json.type()),
        form -> form.type().pointer(),
        raw -> raw.text() ? "STRING" : "BINARY",
        lines -> "Iterable");
  }

  private static String key(TypeRef type) {
    return type.match(
        Enum::name, list -> "List", map -> "Map", declared -> declared.id().pointer());
  }
}
