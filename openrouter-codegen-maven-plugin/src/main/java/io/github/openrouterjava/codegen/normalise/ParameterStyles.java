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
    if (p.in() == In.HEADER && p.style() != Style.SIMPLE) {
      warn(p, "A header has the style \"simple\" only.", "It is written in that style.");
    } else if (p.in() == In.COOKIE && p.style() != Style.FORM) {
      warn(p, "A cookie has the style \"form\" only.", "It is written in that style.");
    } else if (p.in() == In.QUERY && isOfPath(p.style())) {
      warn(p, "This style has no meaning in a query.", "It is written in the style \"form\".");
    } else if (p.in() == In.PATH && !isOfPath(p.style())) {
      warn(p, "This style has no meaning in a path.", "It is written in the style \"simple\".");
    }
    if (p.allowReserved() && p.in() != In.QUERY) {
      diagnostics.warning(
          "parameter-reserved",
          p.at(),
          "\"allowReserved\" applies to query parameters only.",
          "Reserved characters in the value are percent-encoded.");
    }
  }

  private static boolean isOfPath(Style style) {
    return style == Style.SIMPLE || style == Style.LABEL || style == Style.MATRIX;
  }

  private void warn(RawParameter p, String message, String help) {
    diagnostics.warning("parameter-style", p.at(), message, help);
  }
}
