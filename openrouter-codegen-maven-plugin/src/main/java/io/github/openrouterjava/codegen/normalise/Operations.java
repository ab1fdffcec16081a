package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Operation;
import org.jspecify.annotations.Nullable;

/** Copies of operations with parts replaced. */
final class Operations {

  private Operations() {}

  static Operation with(
      Operation o, Operation.@Nullable Events events, Operation.@Nullable PagedResponse paging) {
    return new Operation(
        o.id(),
        o.at(),
        o.method(),
        o.path(),
        o.fixedQuery(),
        o.documentation(),
        o.tags(),
        o.javaName(),
        o.vendorName(),
        o.pathParameters(),
        o.queryParameters(),
        o.headerParameters(),
        o.cookieParameters(),
        o.bodies(),
        o.bodyRequired(),
        o.response(),
        o.otherResponses(),
        events,
        paging,
        o.anonymous(),
        o.paid());
  }
}
