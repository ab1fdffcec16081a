package io.github.openrouterjava.codegen.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects what the stages of one run have to say; the only way a stage reports a problem with the
 * input. The same message about the same place is kept once, and of one kind no more than anybody
 * reads. Not thread-safe: one run, one thread.
 */
public final class Diagnostics {

  /** So many of one kind are kept; a hostile document could cause millions. */
  private static final int MAX_OF_A_KIND = 500;

  /** So many pairs of names are compared for hints; a hostile document could ask for billions. */
  private static final int MAX_COMPARISONS = 500_000;

  private final Set<Diagnostic> all = new LinkedHashSet<>();
  private final Map<String, List<Diagnostic>> byCode = new LinkedHashMap<>();
  private final Map<String, Rest> left = new LinkedHashMap<>();
  private final Map<Message, Set<Location>> unused = new LinkedHashMap<>();
  private final PartUses uses = new PartUses();
  private final boolean strict;
  private boolean errors;
  private int comparisons;

  /** What is not kept of a kind: how much, and from where on. */
  private record Rest(Diagnostic first, int number) {

    Rest andOneMore() {
      return new Rest(first, number + 1);
    }

    Diagnostic summary() {
      return new Diagnostic(
          first.severity(),
          first.code(),
          first.location(),
          number + " more of this kind are not shown.",
          "Resolve the ones above first.");
    }
  }

  /** What is said of parts without effect, wherever they are. */
  private record Message(Severity severity, String code, String message, String fix) {

    Diagnostic at(Set<Location> places) {
      List<Location> all = List.copyOf(places);
      List<Location> others = all.subList(1, all.size());
      return new Diagnostic(severity, code, all.get(0), message, fix, others);
    }
  }

  /** Diagnostics in which warnings are warnings. */
  public Diagnostics() {
    this(false);
  }

  /**
   * Diagnostics of a strict run or a lenient one.
   *
   * @param strict whether every warning is an error
   */
  public Diagnostics(boolean strict) {
    this.strict = strict;
  }

  /** Reports something that makes it impossible to generate. */
  public void error(String code, Location location, String message, String fix) {
    add(new Diagnostic(Severity.ERROR, code, location, message, fix));
  }

  /** Reports something that was done in another way than asked for; in a strict run, an error. */
  public void warning(String code, Location location, String message, String fix) {
    Severity severity = strict ? Severity.ERROR : Severity.WARNING;
    add(new Diagnostic(severity, code, location, message, fix));
  }

  /** Reports a choice worth knowing about. */
  public void info(String code, Location location, String message, String fix) {
    add(new Diagnostic(Severity.INFO, code, location, message, fix));
  }

  /**
   * Reports a part of the document that is ignored, with all that is below it; in a strict run, an
   * error. The same message about several places becomes one diagnostic, so it must not name them.
   */
  public void warnUnused(String code, Location location, String message, String fix) {
    addUnused(strict ? Severity.ERROR : Severity.WARNING, code, location, message, fix);
  }

  /**
   * Reports a part of the document that no code is generated from, with all that is below it, and
   * where that is as it should be. The same message about several places becomes one diagnostic, so
   * it must not name them.
   */
  public void noteUnused(String code, Location location, String message, String fix) {
    addUnused(Severity.INFO, code, location, message, fix);
  }

  /** Which parts of the document were used, or reported as unused. */
  public PartUses uses() {
    return uses;
  }

  /** Takes over what another run of a stage reported. */
  public void addAll(Diagnostics others) {
    others.all().forEach(this::add);
  }

  /**
   * What somebody could have meant, as the second sentence of a message.
   *
   * @param name what was written
   * @param candidates what could have been meant
   * @param otherwise what to say where nothing is near
   * @return {@code Did you mean "x"?}, or the other text
   */
  public String hint(String name, Collection<String> candidates, String otherwise) {
    if (comparisons > MAX_COMPARISONS) {
      return otherwise;
    }
    comparisons += candidates.size();
    String nearest = Nearest.to(name, candidates);
    return nearest == null ? otherwise : "Did you mean " + Quoted.of(nearest) + "?";
  }

  /** Everything reported so far, in the order it was reported. */
  public List<Diagnostic> all() {
    List<Diagnostic> said = new ArrayList<>(all);
    left.values().forEach(rest -> said.add(rest.summary()));
    unused.forEach((message, places) -> said.add(message.at(places)));
    return List.copyOf(said);
  }

  /** Whether anything reported so far prevents generation. */
  public boolean hasErrors() {
    return errors;
  }

  private void addUnused(
      Severity severity, String code, Location location, String message, String fix) {
    errors |= severity == Severity.ERROR;
    uses.report(location);
    Set<Location> places =
        unused.computeIfAbsent(
            new Message(severity, code, message, fix), unsaid -> new LinkedHashSet<>());
    if (places.size() <= Diagnostic.MAX_PLACES) {
      places.add(location);
    }
  }

  private void add(Diagnostic diagnostic) {
    errors |= diagnostic.severity() == Severity.ERROR;
    List<Diagnostic> ofKind = byCode.computeIfAbsent(diagnostic.code(), code -> new ArrayList<>());
    if (ofKind.size() >= MAX_OF_A_KIND) {
      left.merge(diagnostic.code(), new Rest(diagnostic, 1), (rest, one) -> rest.andOneMore());
    } else if (all.add(diagnostic)) {
      ofKind.add(diagnostic);
    }
  }
}
