package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.AnnotationSpec;
import io.github.openrouterjava.codegen.model.Api;
import io.github.openrouterjava.codegen.model.Operation;
import io.github.openrouterjava.codegen.model.TypeId;
import java.util.List;
import java.util.stream.Stream;

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
    Operation.PagedResponse paging = operation.paging();
    return Stream.of(
                operation.argumentTypes(),
                operation.responseTypes(),
                paging == null ? List.<TypeId>of() : paging.item().mentions())
            .flatMap(List::stream)
            .anyMatch(api::isDeprecated)
        || (paging != null && paging.pageType().stream().anyMatch(id -> hasDeprecated(id, api)));
  }

  /** Whether the type or, as its accessors are called, one of its properties is deprecated. */
  private static boolean hasDeprecated(TypeId id, Api api) {
    return api.isDeprecated(id)
        || api.type(id).properties().stream()
            .anyMatch(property -> property.documentation().deprecated());
  }
}
