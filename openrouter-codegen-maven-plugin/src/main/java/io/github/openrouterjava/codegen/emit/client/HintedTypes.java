package io.github.openrouterjava.codegen.emit.client;

import com.palantir.javapoet.TypeSpec;
import io.github.openrouterjava.codegen.model.Dialect;
import io.github.openrouterjava.codegen.model.Dialect.ErrorKind;
import java.util.ArrayList;
import java.util.List;

/** The classes that come of hints; none where a document has none. */
final class HintedTypes {

  private HintedTypes() {}

  static List<TypeSpec> emit(ClientContext context) {
    Dialect dialect = context.api().dialect();
    List<TypeSpec> types = new ArrayList<>();
    if (!dialect.isNone()) {
      types.add(new DialectEmitter(context).emit());
    }
    ErrorEmitter errors = new ErrorEmitter(context);
    if (!dialect.errors().details().isEmpty()) {
      types.add(errors.details(dialect.errors().details()));
    }
    for (ErrorKind kind : dialect.errors().kinds()) {
      types.add(errors.exception(kind));
    }
    if (!dialect.headers().isEmpty()) {
      types.add(new ResponseHeadersEmitter(context).emit());
    }
    if (dialect.webhook() != null) {
      types.add(WebhooksEmitter.emit(context, dialect.webhook()));
    }
    return types;
  }
}
