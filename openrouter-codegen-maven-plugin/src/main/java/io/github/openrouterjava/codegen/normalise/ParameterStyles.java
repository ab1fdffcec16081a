package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Parameter.In;
import io.github.openrouterjava.codegen.model.Parameter.Style;
import io.github.openrouterjava.codegen.parse.RawParameter;

/** Reports what a parameter asks for and the client does not do (OpenAPI 3.1, section 4.8.12). */
final class ParameterStyles {

  private final Diagnostics diagnostics;

  ParameterStyles(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(RawParameter p) {
    if (p.style() == Style.LABEL || p.style() == Style.MATRIX) {
      diagnostics.warning(
          "parameter-style",
          p.at(),
          "The parameter's style is not supported.",
          "It is serialised in the style \"simple\"; use an overlay to change the path instead.");
    } else if (p.in() != In.QUERY && p.explode() && Keywords.isObject(p.schema())) {
      diagnostics.warning(
          "parameter-style",
          p.at(),
          "Exploded objects are supported in queries only.",
          "Names and values are separated by commas, as without \"explode\".");
    }
    if (p.allowReserved() && p.in() != In.QUERY) {
      diagnostics.warning(
          "parameter-reserved",
          p.at(),
          "\"allowReserved\" applies to query parameters only.",
          "Reserved characters in the value are percent-encoded.");
    }
  }
}
