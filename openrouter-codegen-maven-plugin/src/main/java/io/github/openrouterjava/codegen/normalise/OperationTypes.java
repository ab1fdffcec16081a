package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The types an operation mentions. */
final class OperationTypes {

  private OperationTypes() {}

  /** All of them, some more than once. */
  static List<TypeRef> of(Operation operation) {
    List<TypeRef> types = new ArrayList<>();
    Stream.of(
            operation.pathParameters(),
            operation.queryParameters(),
            operation.headerParameters(),
            operation.cookieParameters())
        .flatMap(List::stream)
        .map(Parameter::type)
        .forEach(types::add);
    operation.bodies().forEach(body -> add(body, types));
    add(operation.response(), types);
    operation.otherResponses().forEach(answer -> add(answer, types));
    if (operation.events() != null) {
      types.add(operation.events().type());
    }
    if (operation.paging() != null) {
      types.add(operation.paging().item());
      operation.paging().pageType().forEach(id -> types.add(new TypeRef.Declared(id)));
    }
    return types;
  }

  private static void add(Operation.Body body, List<TypeRef> types) {
    if (body instanceof Operation.JsonBody json) {
      types.add(json.type());
    } else if (body instanceof Operation.FormBody form) {
      types.add(new TypeRef.Declared(form.type()));
    }
  }

  private static void add(Operation.Response answer, List<TypeRef> types) {
    if (answer instanceof Operation.JsonResponse json) {
      types.add(json.type());
    }
  }
}
