package io.github.openrouterjava.codegen.emit.type;

import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.FormBody;
import io.github.openrouterjava.codegen.model.Operation.JsonBody;
import io.github.openrouterjava.codegen.model.Operation.LinesBody;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.naming.Names;
import io.github.openrouterjava.codegen.naming.Names.OperationNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which methods of the client send or return which types, those first that do it most directly. */
final class Uses {

  /** Whoever wants to know more than this many goes to the client, not to a type. */
  private static final int MOST_LINKS = 4;

  private final Api api;

  /** The methods by distance, those of one distance in document order. */
  private final Map<TypeId, Map<Integer, List<String>>> methods = new HashMap<>();

  private Uses(Api api) {
    this.api = api;
  }

  static Uses of(Api api, Names names) {
    Uses uses = new Uses(api);
    for (Operation operation : api.operations()) {
      OperationNames own = names.operation(operation);
      String resource =
          names.clientPackage() + "." + names.resources().get(own.resource()).className();
      String method = operation.onlyStreams() ? own.streamMethod() : own.method();
      uses.follow(roots(operation), resource + "#" + method);
      if (operation.events() != null) {
        uses.follow(List.of(operation.events().type()), resource + "#" + own.streamMethod());
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
        String.join(",\n", all.stream().limit(MOST_LINKS).map(m -> "{@link " + m + "}").toList());
    int more = all.size() - MOST_LINKS;
    return "<p>Used by " + links + (more > 0 ? " and " + more + " more." : ".");
  }

  private static List<TypeRef> roots(Operation operation) {
    List<TypeRef> roots = new ArrayList<>();
    operation
        .bodies()
        .forEach(
            body -> {
              if (body instanceof JsonBody json) {
                roots.add(json.type());
              } else if (body instanceof LinesBody lines) {
                roots.add(lines.type());
              } else if (body instanceof FormBody form) {
                form.fields().forEach(field -> roots.add(field.property().type()));
              }
            });
    Stream.concat(Stream.of(operation.response()), operation.otherResponses().stream())
        .forEach(answer -> roots.addAll(answer.jsonTypes()));
    Stream.of(
            operation.pathParameters(),
            operation.queryParameters(),
            operation.headerParameters(),
            operation.cookieParameters())
        .flatMap(List::stream)
        .map(Parameter::type)
        .forEach(roots::add);
    return roots;
  }

  /** Breadth first, so that each type is met at its least distance. */
  private void follow(List<TypeRef> roots, String method) {
    Set<TypeId> met = new HashSet<>();
    List<TypeRef> ring = roots;
    for (int distance = 0; !ring.isEmpty(); distance++) {
      List<TypeRef> next = new ArrayList<>();
      for (TypeRef ref : ring) {
        TypeRef plain = plain(ref);
        if (plain instanceof TypeRef.Declared declared && met.add(declared.id())) {
          methods
              .computeIfAbsent(declared.id(), id -> new TreeMap<>(Comparator.naturalOrder()))
              .computeIfAbsent(distance, d -> new ArrayList<>())
              .add(method);
          next.addAll(parts(api.type(declared.id())));
        }
      }
      ring = next;
    }
  }

  private static TypeRef plain(TypeRef ref) {
    TypeRef plain = ref;
    while (plain instanceof TypeRef.ListOf || plain instanceof TypeRef.MapOf) {
      plain = plain instanceof TypeRef.ListOf list ? list.item() : ((TypeRef.MapOf) plain).value();
    }
    return plain;
  }

  private static List<TypeRef> parts(TypeDeclaration type) {
    List<TypeRef> parts = new ArrayList<>();
    if (type instanceof ObjectType object) {
      object.properties().stream().map(Property::type).forEach(parts::add);
      if (object.entries() != null) {
        parts.add(object.entries());
      }
    } else if (type instanceof UnionType union) {
      union.alternatives().stream().map(Alternative::type).forEach(parts::add);
    }
    return parts;
  }
}
