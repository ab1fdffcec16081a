package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ErrorReport;
import io.github.openrouterjava.runtime.error.PermissionDeniedException;
import java.util.List;

/** A kind of error of its own, as generated code has it. */
final class ModerationException extends PermissionDeniedException {
  private static final long serialVersionUID = 1L;

  ModerationException(ErrorReport report) {
    super(report);
  }

  List<String> reasons() {
    return details().texts("/error/metadata/reasons");
  }
}
