package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All that changed between two documents, as callers of the generated client see it. Immutable.
 *
 * @param from the old document, as the user named it
 * @param to the new document
 * @param changes every change, the ones that matter most first
 * @param warnings what could not be compared
 */
public record DiffReport(String from, String to, List<Change> changes, List<Diagnostic> warnings) {

  private static final int SHOWN = 10;

  public DiffReport {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    changes = List.copyOf(changes);
    warnings = List.copyOf(warnings);
  }

  /** How many changes there are of each severity; also of those there are none of. */
  public Map<ChangeSeverity, Long> counts() {
    Map<ChangeSeverity, Long> counts = new EnumMap<>(ChangeSeverity.class);
    for (ChangeSeverity severity : ChangeSeverity.values()) {
      counts.put(severity, count(severity));
    }
    return counts;
  }

  private long count(ChangeSeverity severity) {
    return changes.stream().filter(c -> c.severity() == severity).count();
  }

  public long sourceBreaks() {
    return changes.stream().filter(c -> !c.sourceCompatible()).count();
  }

  public long binaryBreaks() {
    return changes.stream().filter(c -> !c.binaryCompatible()).count();
  }

  public long wireBreaks() {
    return changes.stream().filter(c -> !c.wireCompatible()).count();
  }

  /**
   * What the version of the generated client should go up by: major for what is breaking, minor for
   * anything else that callers can see, patch for texts and the like. What breaks only calls of
   * record constructors, switches without a default and bare nulls counts as minor, as every new
   * property, value and alternative does that; see {@link
   * io.github.openrouterjava.codegen.diff.surface.Reach}.
   */
  public VersionStep versionStep() {
    if (changes.isEmpty()) {
      return VersionStep.NONE;
    }
    if (count(ChangeSeverity.BREAKING) > 0) {
      return VersionStep.MAJOR;
    }
    boolean visible = count(ChangeSeverity.CAUTION) + count(ChangeSeverity.ADDITION) > 0;
    return visible ? VersionStep.MINOR : VersionStep.PATCH;
  }

  /** The changes that some of {@code levels} are about. */
  public List<Change> failing(Collection<FailOn> levels) {
    Set<FailOn> all = Set.copyOf(levels);
    return changes.stream().filter(c -> all.stream().anyMatch(l -> l.concerns(c))).toList();
  }

  /** The counts and the worst changes in a few lines, without a line break at the end. */
  public String summary() {
    if (changes.isEmpty()) {
      return "No change affects callers.";
    }
    StringBuilder text = new StringBuilder();
    text.append(changes.size())
        .append(changes.size() == 1 ? " change: " : " changes: ")
        .append(count(ChangeSeverity.BREAKING))
        .append(" breaking, ")
        .append(count(ChangeSeverity.CAUTION))
        .append(" to review, ")
        .append(count(ChangeSeverity.ADDITION))
        .append(" additions, ")
        .append(count(ChangeSeverity.NEUTRAL))
        .append(" neutral. Incompatible: source ")
        .append(sourceBreaks())
        .append(", binary ")
        .append(binaryBreaks())
        .append(", wire ")
        .append(wireBreaks())
        .append(". Version step: ")
        .append(versionStep().name().toLowerCase(Locale.ROOT))
        .append('.');
    List<Change> breaking =
        changes.stream().filter(c -> c.severity() == ChangeSeverity.BREAKING).toList();
    breaking.stream()
        .limit(SHOWN)
        .forEach(
            c -> text.append("\n  ").append(c.subject().name()).append(": ").append(c.title()));
    if (breaking.size() > SHOWN) {
      text.append("\n  and ").append(breaking.size() - SHOWN).append(" more breaking changes");
    }
    return text.toString();
  }
}
