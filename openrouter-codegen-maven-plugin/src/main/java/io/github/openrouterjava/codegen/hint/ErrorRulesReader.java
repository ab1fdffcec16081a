package io.github.openrouterjava.codegen.hint;

import io.github.openrouterjava.codegen.document.Cursor;
import io.github.openrouterjava.codegen.model.Dialect.Condition;
import io.github.openrouterjava.codegen.model.Dialect.ErrorDetail;
import io.github.openrouterjava.codegen.model.Dialect.ErrorKind;
import io.github.openrouterjava.codegen.model.Dialect.ErrorRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads where errors keep their details, and which kinds of error there are. */
final class ErrorRulesReader {

  ErrorRules read(@Nullable Cursor hint) {
    if (hint == null) {
      return ErrorRules.NONE;
    }
    return new ErrorRules(
        Values.texts(hint.member("type")),
        Values.texts(hint.member("status")),
        statuses(hint.member("statuses")),
        Values.texts(hint.member("retryable")),
        Values.texts(hint.member("retryAfter")),
        Values.conditions(hint.member("notRun")),
        details(hint.member("details")),
        kinds(hint.member("kinds")));
  }

  /** Names of errors to statuses; the document lists the names of each status. */
  private static Map<String, Integer> statuses(@Nullable Cursor hint) {
    Map<String, Integer> statuses = new LinkedHashMap<>();
    for (Cursor status : Values.members(hint)) {
      if (status.name().matches("[0-9]{3}")) {
        for (String name : Values.texts(status)) {
          statuses.putIfAbsent(name, Integer.valueOf(status.name()));
        }
      }
    }
    return statuses;
  }

  private static List<ErrorDetail> details(@Nullable Cursor hint) {
    List<ErrorDetail> details = new ArrayList<>();
    for (Cursor detail : Values.members(hint)) {
      details.add(
          new ErrorDetail(
              detail.name(),
              Values.texts(detail.member("at")),
              Values.type(detail),
              detail.text("label"),
              detail.text("description")));
    }
    return details;
  }

  private static List<ErrorKind> kinds(@Nullable Cursor hint) {
    List<ErrorKind> kinds = new ArrayList<>();
    for (Cursor kind : Values.members(hint)) {
      Condition condition = Values.condition(kind);
      if (!condition.statuses().isEmpty()) {
        kinds.add(
            new ErrorKind(
                kind.name(), condition, details(kind.member("details")), kind.text("description")));
      }
    }
    return kinds;
  }
}
