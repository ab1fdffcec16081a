package io.github.openrouterjava.codegen.template;

import io.github.openrouterjava.codegen.emit.text.JavadocText;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.template.ApiView.Schema;

/** What a type is called in the document, where the document says nothing else about it. */
final class TypePlace {

  private TypePlace() {}

  /** A sentence in HTML. */
  static String of(Schema schema) {
    return schema
        .type()
        .placement()
        .match(
            component -> JavadocText.code(component.name()) + ".",
            TypePlace::of,
            nested -> JavadocText.code(nested.hint()) + ".");
  }

  private static String of(Placement.OfOperation place) {
    String operation = JavadocText.code(place.operation());
    if (place.parameter() != null) {
      return JavadocText.code(place.parameter()) + " of " + operation + ".";
    }
    return switch (place.role()) {
      case REQUEST_BODY -> "What " + operation + " is sent.";
      case RESPONSE_BODY -> "What " + operation + "'s response.";
      case EVENT -> "What " + operation + " streams.";
      case PARAMETER -> "A parameter of " + operation + ".";
    };
  }
}
