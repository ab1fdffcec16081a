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
      case REQUEST_BODY -> "The request body of " + operation + ".";
      case RESPONSE_BODY -> "The response of " + operation + ".";
      case EVENT -> "An event of " + operation + ".";
      case PARAMETER -> "A parameter of " + operation + ".";
    };
  }
}
