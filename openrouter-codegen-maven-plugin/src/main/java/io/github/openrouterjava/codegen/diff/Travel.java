package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.AliasType;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.Body;
import io.github.openrouterjava.codegen.model.Operation.FormBody;
import io.github.openrouterjava.codegen.model.Operation.JsonBody;
import io.github.openrouterjava.codegen.model.Operation.JsonResponse;
import io.github.openrouterjava.codegen.model.Operation.Response;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.UnionType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which way each type travels.
 *
 * @param sent the types reachable from what callers send
 * @param received the types reachable from what servers answer
 */
record Travel(Set<TypeId> sent, Set<TypeId> received) {

  static Travel of(Api api) {
    Set<TypeId> sent = new HashSet<>();
    Set<TypeId> received = new HashSet<>();
    for (Operation operation : api.operations()) {
      operation.bodies().forEach(body -> follow(api, type(body), sent));
      parameters(operation).forEach(p -> follow(api, List.of(p.type()), sent));
      Stream.concat(Stream.of(operation.response()), operation.otherResponses().stream())
          .forEach(answer -> follow(api, type(answer), received));
      if (operation.events() != null) {
        follow(api, List.of(operation.events().type()), received);
      }
    }
    return new Travel(Set.copyOf(sent), Set.copyOf(received));
  }

  boolean isSent(TypeId id) {
    return sent.contains(id);
  }

  boolean isReceived(TypeId id) {
    return received.contains(id);
  }

  /** All parameters of an operation, path parameters first. */
  static Stream<Parameter> parameters(Operation operation) {
    return Stream.of(
            operation.pathParameters(),
            operation.queryParameters(),
            operation.headerParameters(),
            operation.cookieParameters())
        .flatMap(List::stream);
  }

  private static List<TypeRef> type(Body body) {
    if (body instanceof FormBody form) {
      return List.of(new TypeRef.Declared(form.type()));
    }
    return body instanceof JsonBody json ? List.of(json.type()) : List.of();
  }

  private static List<TypeRef> type(Response answer) {
    return answer instanceof JsonResponse json ? List.of(json.type()) : List.of();
  }

  private static void follow(Api api, List<TypeRef> from, Set<TypeId> reached) {
    Deque<TypeRef> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      TypeRef type = open.pop();
      if (type instanceof TypeRef.ListOf list) {
        open.push(list.item());
      } else if (type instanceof TypeRef.MapOf map) {
        open.push(map.value());
      } else if (type instanceof TypeRef.Declared declared && reached.add(declared.id())) {
        parts(api.type(declared.id())).forEach(open::push);
      }
    }
  }

  private static Stream<TypeRef> parts(TypeDeclaration type) {
    if (type instanceof ObjectType object) {
      Stream<TypeRef> entries =
          object.entries() == null ? Stream.empty() : Stream.of(object.entries());
      return Stream.concat(object.properties().stream().map(p -> p.type()), entries);
    }
    if (type instanceof UnionType union) {
      return union.alternatives().stream().map(Alternative::type);
    }
    return type instanceof AliasType alias ? Stream.of(alias.target()) : Stream.empty();
  }
}
