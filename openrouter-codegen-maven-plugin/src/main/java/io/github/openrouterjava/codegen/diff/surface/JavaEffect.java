package io.github.openrouterjava.codegen.diff.surface;

import io.github.openrouterjava.codegen.surface.JavaMember;
import io.github.openrouterjava.codegen.surface.SimpleNames;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two surfaces. Immutable.
 *
 * <p>It is source-compatible if what compiled before still compiles and means the same, and
 * binary-compatible if what was compiled before still links and, given the same values, does the
 * same. Of what Java lets callers write, two things are left out, as elsewhere: imports on demand
 * and method references that a further overload makes ambiguous.
 *
 * @param kind what happened
 * @param type the canonical name of the type
 * @param member the member's name; empty where the type itself is meant; the canonical name of the
 *     other type for {@link Kind#SUPERTYPE} and {@link Kind#PERMITTED}
 * @param before the old declaration, null where there is none
 * @param after the new declaration, null where there is none
 * @param verdict its effect on callers
 * @param cause the places it comes from
 */
public record JavaEffect(
    Kind kind,
    String type,
    String member,
    @Nullable String before,
    @Nullable String after,
    Verdict verdict,
    Cause cause) {

  /** What happened. */
  public enum Kind {
    TYPE,
    SUPERTYPE,
    PERMITTED,
    MEMBER,
    /** Only whether a value may be null. */
    NULLNESS,
    /** Only whether callers are warned off. */
    DEPRECATION
  }

  /**
   * The places in both documents that a difference comes from.
   *
   * @param old those of the old declaration
   * @param now those of the new declaration
   * @param parameters whether the parameters differ
   * @param result whether the type of the result or value differs, or the member came or went
   */
  public record Cause(Origin old, Origin now, boolean parameters, boolean result) {

    /** Whether it comes from {@code before} in the old document or {@code after} in the new one. */
    public boolean isAt(@Nullable String before, @Nullable String after) {
      return old.isAt(before) || now.isAt(after);
    }

    /** Whether the member comes from its type as a whole, not from a part of it. */
    public boolean isWhole() {
      return old.member() == null && now.member() == null;
    }

    /** Whether the type comes from {@code before} or {@code after}. */
    public boolean isIn(@Nullable String before, @Nullable String after) {
      return (before != null && before.equals(old.type()))
          || (after != null && after.equals(now.type()));
    }
  }

  /** Whether callers' sources still compile. */
  public boolean sourceCompatible() {
    return verdict.source();
  }

  /** Whether callers' classes still run. */
  public boolean binaryCompatible() {
    return verdict.binary();
  }

  /** The callers that an incompatibility concerns. */
  public Reach reach() {
    return verdict.reach();
  }

  public boolean isCompatible() {
    return sourceCompatible() && binaryCompatible();
  }

  /** Whether the member or type came or went. */
  public boolean isAddedOrRemoved() {
    return before == null || after == null;
  }

  /** The type's name without packages, then the member. */
  public String memberName() {
    String owner = SimpleNames.of(type);
    if (member.isEmpty() || kind == Kind.SUPERTYPE || kind == Kind.PERMITTED) {
      return owner;
    }
    return owner + "#" + (member.equals(JavaMember.CONSTRUCTOR) ? "new" : member);
  }
}
