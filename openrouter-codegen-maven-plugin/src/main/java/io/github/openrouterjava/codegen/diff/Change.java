package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import io.github.openrouterjava.codegen.diff.surface.Reach;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two documents, as callers of the generated client see it. Immutable.
 *
 * @param kind what happened
 * @param subject what it happened to
 * @param member the property, parameter or value it happened to, by its name on the wire; empty for
 *     the subject itself
 * @param before what the document said, in short; null where it said nothing
 * @param after what it says now; null where it says nothing
 * @param oldPointer where that stood in the old document, a JSON pointer; null where nowhere
 * @param newPointer where it stands in the new one
 * @param java the differences in Java that come of it; one may come of several changes
 * @param wireCompatible whether clients generated from the old document go on working with a server
 *     that does what the new one says: everything they may send is allowed, and everything they may
 *     get is what their types say
 */
public record Change(
    ChangeKind kind,
    Subject subject,
    String member,
    @Nullable String before,
    @Nullable String after,
    @Nullable String oldPointer,
    @Nullable String newPointer,
    List<JavaEffect> java,
    boolean wireCompatible) {

  public Change {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(member, "member");
    java = List.copyOf(java);
  }

  /** Whether sources that compiled with the old client compile with the new one. */
  public boolean sourceCompatible() {
    return java.stream().allMatch(JavaEffect::sourceCompatible);
  }

  /** Whether classes compiled with the old client run with the new one. */
  public boolean binaryCompatible() {
    return java.stream().allMatch(JavaEffect::binaryCompatible);
  }

  public boolean isCompatible() {
    return wireCompatible && sourceCompatible() && binaryCompatible();
  }

  /**
   * Whom an incompatibility in Java concerns; {@link Reach#ANY_CALLER} also where there is none.
   */
  public Reach reach() {
    Reach reach = Reach.ANY_CALLER;
    for (JavaEffect effect : java) {
      if (!effect.isCompatible()) {
        if (effect.reach() == Reach.ANY_CALLER) {
          return Reach.ANY_CALLER;
        }
        reach = effect.reach();
      }
    }
    return reach;
  }

  /** How much it matters. */
  public ChangeSeverity severity() {
    if (!wireCompatible) {
      return ChangeSeverity.BREAKING;
    }
    if (!isCompatible()) {
      return reach() == Reach.ANY_CALLER ? ChangeSeverity.BREAKING : ChangeSeverity.CAUTION;
    }
    boolean nullness = java.stream().anyMatch(e -> e.kind() == JavaEffect.Kind.NULLNESS);
    return nullness && kind.severity() != ChangeSeverity.ADDITION
        ? ChangeSeverity.CAUTION
        : kind.severity();
  }

  /** One sentence about what happened. */
  public String title() {
    return member.isEmpty() ? kind.title() : kind.title() + ": " + member;
  }

  /** What to do about it, one sentence or more; empty where there is nothing to do. */
  public String advice() {
    String limited = reach() == Reach.ANY_CALLER ? "" : "Breaks " + reach().text() + ". ";
    return (limited + kind.advice()).strip();
  }
}
