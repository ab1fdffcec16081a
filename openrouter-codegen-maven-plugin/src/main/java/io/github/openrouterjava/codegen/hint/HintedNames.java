package io.github.openrouterjava.codegen.hint;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import io.github.openrouterjava.codegen.document.Cursor;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** Reports methods that hints name as Java or the runtime already names another one. */
final class HintedNames {

  private static final Set<String> OBJECT_METHODS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** The methods with one text that the builder of every client has. */
  private static final Set<String> BUILDER_METHODS =
      Set.of("apiKey", "baseUrl", "userAgent", "equals");

  /** The factory of the classes with accessors. */
  private static final Set<String> VIEW_METHODS = Set.of("of");

  /** The methods without parameters that the exception of every error has. */
  private static final Set<String> EXCEPTION_METHODS =
      Set.of(
          "source",
          "httpStatus",
          "status",
          "details",
          "errorType",
          "retryAfter",
          "headers",
          "rawBody",
          "progress",
          "call",
          "requestId",
          "attempts",
          "getMessage",
          "getLocalizedMessage",
          "getCause",
          "getStackTrace",
          "getSuppressed",
          "fillInStackTrace",
          "printStackTrace");

  private final Diagnostics diagnostics;

  HintedNames(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void ofSetting(Cursor setting) {
    check(setting, BUILDER_METHODS);
  }

  void ofView(Cursor accessor) {
    check(accessor, VIEW_METHODS);
  }

  void ofErrors(@Nullable Cursor errors) {
    if (errors == null) {
      return;
    }
    Values.members(errors.member("details")).forEach(this::ofView);
    for (Cursor kind : Values.members(errors.member("kinds"))) {
      Values.members(kind.member("details")).forEach(detail -> check(detail, EXCEPTION_METHODS));
    }
  }

  private void check(Cursor named, Set<String> taken) {
    String name = named.name();
    if (!SourceVersion.isName(name) || taken.contains(name) || OBJECT_METHODS.contains(name)) {
      diagnostics.error(
          "java-name",
          named.location(),
          Quoted.of(name) + " cannot be a method name here.",
          "It is a keyword, or these classes already have such a method; choose another name.");
    }
  }
}
