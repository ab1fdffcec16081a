package io.github.openrouterjava.codegen.emit.type;

import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.TypeGraph;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.naming.Names;
import io.github.openrouterjava.codegen.naming.Names.OperationNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which methods of the client send or return which types, those first that do it most directly. */
final class Uses {

  /** Whoever wants to know more than this many goes to the client, not to a type. */
  private static final int MAX_LINKS = 4;

  private final TypeGraph graph;

  /** The methods by distance, those of one distance in document order. */
  private final Map<TypeId, Map<Integer, List<String>>> methods = new HashMap<>();

  private Uses(TypeGraph graph) {
    this.graph = graph;
  }

  static Uses of(Api api, Names names) {
    Uses uses = new Uses(TypeGraph.of(api));
    for (Operation operation : api.operations()) {
      OperationNames own = names.operation(operation);
      String resource =
          names.clientPackage() + "." + names.resources().get(own.resource()).className();
      String method = operation.onlyStreams() ? own.streamMethod() : own.method();
      List<TypeId> direct = new ArrayList<>(operation.argumentTypes());
      operation.allResponses().forEach(response -> direct.addAll(response.mentions()));
      uses.follow(direct, resource + "#" + method);
      if (operation.events() != null) {
        uses.follow(operation.events().type().mentions(), resource + "#" + own.streamMethod());
      }
    }
    return uses;
  }

  /** A paragraph with links to the methods; empty where there is none. */
  String paragraph(TypeId type) {
    List<String> all =
        methods.getOrDefault(type, Map.of()).values().stream()
            .flatMap(List::stream)
            .distinct()
            .toList();
    if (all.isEmpty()) {
      return "";
    }
    String links =
        String.join(",\n", all.stream().limit(MAX_LINKS).map(m -> "{@link " + m + "}").toList());
    int more = all.size() - MAX_LINKS;
    return "<p>Used by " + links + (more > 0 ? " and " + more + " more." : ".");
  }

  private void follow(List<TypeId> direct, String method) {
    List<Set<TypeId>> rings = graph.rings(direct);
    for (int distance = 0; distance < rings.size(); distance++) {
      for (TypeId type : rings.get(distance)) {
        methods
            .computeIfAbsent(type, id -> new TreeMap<>(Comparator.naturalOrder()))
            .computeIfAbsent(distance, d -> new ArrayList<>())
            .add(method);
      }
    }
  }
}
