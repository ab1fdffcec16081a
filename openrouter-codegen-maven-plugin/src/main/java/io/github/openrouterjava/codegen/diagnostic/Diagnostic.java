package io.github.openrouterjava.codegen.diagnostic;

import java.util.Objects;

/**
 * One message about the input, for the person who wrote it: where, what is wrong, and what to do.
 *
 * @param severity how much it matters
 * @param code a stable, searchable name such as {@code ref-unresolved}
 * @param location the place in the document
 * @param message what is the case, one sentence
 * @param fix what to do about it or what was done instead, one sentence
 */
public record Diagnostic(
    Severity severity, String code, Location location, String message, String fix) {

  public Diagnostic {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(fix, "fix");
  }

  @Override
  public String toString() {
    return location + ": " + message + " " + fix + " [" + code + "]";
  }
}
