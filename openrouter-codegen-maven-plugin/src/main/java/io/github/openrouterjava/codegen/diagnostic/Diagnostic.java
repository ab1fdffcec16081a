package io.github.openrouterjava.codegen.diagnostic;

import java.util.List;
import java.util.Objects;

/**
 * One message about the input, for the person who wrote it: where, what is wrong, and what to do.
 *
 * @param severity how much it matters
 * @param code a stable, searchable name such as {@code ref-unresolved}
 * @param location the place in the document
 * @param message what is the case, one sentence
 * @param fix what to do about it or what was done instead, one sentence
 * @param others further places that the same message is about
 */
public record Diagnostic(
    Severity severity,
    String code,
    Location location,
    String message,
    String fix,
    List<Location> others) {

  /** More places of one message are counted, and not kept. */
  static final int MAX_PLACES = 10_000;

  public Diagnostic {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(fix, "fix");
    others = List.copyOf(others);
  }

  /** A message about one place. */
  public Diagnostic(Severity severity, String code, Location location, String message, String fix) {
    this(severity, code, location, message, fix, List.of());
  }

  @Override
  public String toString() {
    return location + ": " + message + also() + " " + fix + " [" + code + "]";
  }

  private String also() {
    return switch (others.size()) {
      case 0 -> "";
      case 1 -> " This applies to 1 other place, too.";
      case MAX_PLACES -> " This applies to more than " + MAX_PLACES + " other places, too.";
      default -> " This applies to " + others.size() + " other places, too.";
    };
  }
}
