package io.github.openrouterjava.codegen.diagnostic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what the stages of one run have to say; the only way a stage reports a problem with the
 * input. The same message about the same place is kept once. Not thread-safe: one run, one thread.
 */
public final class Diagnostics {

  private final Set<Diagnostic> all = new LinkedHashSet<>();

  /** Reports something that makes it impossible to generate. */
  public void error(String code, Location location, String message, String fix) {
    all.add(new Diagnostic(Severity.ERROR, code, location, message, fix));
  }

  /** Reports something that was done in another way than asked for. */
  public void warning(String code, Location location, String message, String fix) {
    all.add(new Diagnostic(Severity.WARNING, code, location, message, fix));
  }

  /** Reports a choice worth knowing about. */
  public void info(String code, Location location, String message, String fix) {
    all.add(new Diagnostic(Severity.INFO, code, location, message, fix));
  }

  /** Takes over what another run of a stage reported. */
  public void addAll(Diagnostics others) {
    all.addAll(others.all);
  }

  /** Everything reported so far, in the order it was reported. */
  public List<Diagnostic> all() {
    return List.copyOf(all);
  }

  /** Whether anything reported so far prevents generation. */
  public boolean hasErrors() {
    return all.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
