package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.Constraint;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Usage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to show of the values of the model. */
final class Texts {

  private Texts() {}

  /** Summary and description, one after the other. */
  static String of(Documentation documentation) {
    return Stream.of(documentation.summary(), documentation.description())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n\n"));
  }

  static @Nullable String of(@Nullable Literal literal) {
    if (literal == null) {
      return null;
    }
    return switch (literal.kind()) {
      case STRING -> '"' + literal.text() + '"';
      default -> literal.text();
    };
  }

  static String of(List<Constraint> constraints) {
    return constraints.stream()
        .map(c -> c.keyword() + " " + of(c.value()))
        .collect(Collectors.joining(", "));
  }

  static String of(Usage usage) {
    if (usage.inRequest()) {
      return usage.inResponse() ? "requests and responses" : "requests";
    }
    return usage.inResponse() ? "responses" : "nowhere";
  }

  static String presence(boolean required, boolean nullable) {
    return (required ? "required" : "optional") + (nullable ? ", nullable" : "");
  }
}
