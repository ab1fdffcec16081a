package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.model.Constraint;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether limits became tighter. */
final class LimitChanges {

  private static final Set<String> UPPER =
      Set.of(
          "maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains");
  private static final Set<String> LOWER =
      Set.of(
          "minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains");

  private LimitChanges() {}

  /** Whether some value that kept to {@code before} may not keep to {@code after}. */
  static boolean tightened(List<Constraint> before, List<Constraint> after) {
    return after.stream().anyMatch(limit -> isTighter(limit, before));
  }

  private static boolean isTighter(Constraint limit, List<Constraint> before) {
    // A format is an annotation, not a limit (JSON Schema 2020-12 Validation, section 7.2.1).
    if (limit.keyword().equals("format") || before.contains(limit)) {
      return false;
    }
    Optional<BigDecimal> now = number(limit);
    Optional<BigDecimal> old =
        before.stream()
            .filter(c -> c.keyword().equals(limit.keyword()))
            .findFirst()
            .flatMap(LimitChanges::number);
    if (now.isEmpty() || old.isEmpty()) {
      return !limit.value().text().equals("false");
    }
    int comparison = now.get().compareTo(old.get());
    if (UPPER.contains(limit.keyword())) {
      return comparison < 0;
    }
    return LOWER.contains(limit.keyword()) ? comparison > 0 : comparison != 0;
  }

  private static Optional<BigDecimal> number(Constraint limit) {
    try {
      return Optional.of(new BigDecimal(limit.value().text()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
