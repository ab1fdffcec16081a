package io.github.openrouterjava.codegen.diff.surface;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two surfaces.
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
 * @param sourceCompatible whether callers' sources still compile
 * @param binaryCompatible whether callers' classes still run
 * @param reach whom an incompatibility concerns
 */
public record JavaEffect(
    Kind kind,
    String type,
    String member,
    @Nullable String before,
    @Nullable String after,
    boolean sourceCompatible,
    boolean binaryCompatible,
    Reach reach) {

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

  public boolean isCompatible() {
    return sourceCompatible && binaryCompatible;
  }

  /** Whether it is new, and nothing else. */
  public boolean isAddition() {
    return before == null && isCompatible();
  }

  /** The type's name without packages, then the member. */
  public String memberName() {
    String owner = Simple.names(type);
    if (member.isEmpty() || kind == Kind.SUPERTYPE || kind == Kind.PERMITTED) {
      return owner;
    }
    return owner + "#" + (member.equals(JavaMember.CONSTRUCTOR) ? "new" : member);
  }
}
