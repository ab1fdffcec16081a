package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.AnnotationSpec;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.Operation.Body;
import io.github.openrouterjava.codegen.model.Operation.FormBody;
import io.github.openrouterjava.codegen.model.Operation.JsonBody;
import io.github.openrouterjava.codegen.model.Operation.LinesBody;
import io.github.openrouterjava.codegen.model.Operation.Response;
import io.github.openrouterjava.codegen.model.Parameter;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import java.util.List;

/** Whether a client must mention deprecated types, which its own compilation should not warn of. */
final class Deprecation {

  private Deprecation() {}

  static AnnotationSpec suppressed() {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "$S", "deprecation")
        .build();
  }

  static boolean isMentioned(List<Operation> operations, Api api) {
    return operations.stream().anyMatch(operation -> isMentioned(operation, api));
  }

  private static boolean isMentioned(Operation operation, Api api) {
    return operation.pathParameters().stream().anyMatch(p -> isDeprecated(p.type(), api))
        || ClientContext.queryComponents(operation).stream()
            .map(Parameter::type)
            .anyMatch(type -> isDeprecated(type, api))
        || operation.bodies().stream().anyMatch(body -> isDeprecated(body, api))
        || isDeprecated(operation.response(), api)
        || operation.otherResponses().stream().anyMatch(answer -> isDeprecated(answer, api))
        || (operation.events() != null && isDeprecated(operation.events().type(), api))
        || (operation.paging() != null
            && (isDeprecated(operation.paging().item(), api)
                || operation.paging().pageType().stream().anyMatch(id -> hasDeprecated(id, api))));
  }

  private static boolean isDeprecated(Body body, Api api) {
    return (body instanceof JsonBody json && isDeprecated(json.type(), api))
        || (body instanceof LinesBody lines && isDeprecated(lines.type(), api))
        || (body instanceof FormBody form
            && form.fields().stream().anyMatch(f -> isDeprecated(f.property().type(), api)));
  }

  private static boolean isDeprecated(Response answer, Api api) {
    return answer.jsonTypes().stream().anyMatch(type -> isDeprecated(type, api));
  }

  /** Whether the type or, as its accessors are called, one of its properties is deprecated. */
  private static boolean hasDeprecated(TypeId id, Api api) {
    return api.isDeprecated(id)
        || (api.type(id) instanceof ObjectType object
            && object.properties().stream()
                .map(Property::documentation)
                .anyMatch(documentation -> documentation.deprecated()));
  }

  private static boolean isDeprecated(TypeRef type, Api api) {
    if (type instanceof TypeRef.ListOf list) {
      return isDeprecated(list.item(), api);
    }
    if (type instanceof TypeRef.MapOf map) {
      return isDeprecated(map.value(), api);
    }
    return type instanceof TypeRef.Declared declared && api.isDeprecated(declared.id());
  }
}
