package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A change of the model that has yet to be given what comes of it in Java. */
final class Draft {

  private final ChangeKind kind;
  private final Subject subject;
  private final String member;
  private final List<Claim> claims = new ArrayList<>();
  private final Set<JavaEffect> effects = new LinkedHashSet<>();
  private @Nullable String before;
  private @Nullable String after;
  private @Nullable String oldPointer;
  private @Nullable String newPointer;
  private boolean wireCompatible = true;

  /** Which effects on a type come of the change. */
  private record Claim(String type, Predicate<JavaEffect> effects) {}

  Draft(ChangeKind kind, Subject subject, String member) {
    this.kind = kind;
    this.subject = subject;
    this.member = member;
  }

  Draft values(@Nullable String old, @Nullable String now) {
    before = old;
    after = now;
    return this;
  }

  Draft at(@Nullable String old, @Nullable String now) {
    oldPointer = old;
    newPointer = now;
    return this;
  }

  Draft wire(boolean compatible) {
    wireCompatible = compatible;
    return this;
  }

  /** All effects on the type itself: that it is there, what it is, whether it is deprecated. */
  Draft claimType(String type) {
    return claim(type, e -> e.kind() == JavaEffect.Kind.TYPE);
  }

  /** All effects on members of that name. */
  Draft claimMember(String type, String name) {
    return claim(type, e -> e.member().equals(name));
  }

  Draft claim(String type, Predicate<JavaEffect> which) {
    claims.add(new Claim(type, which));
    return this;
  }

  ChangeKind kind() {
    return kind;
  }

  @Nullable String before() {
    return before;
  }

  @Nullable String after() {
    return after;
  }

  /** Takes those of its effects that are among {@code all}; says which. */
  Set<JavaEffect> join(EffectIndex all) {
    for (Claim claim : claims) {
      all.of(claim.type()).stream().filter(claim.effects()).forEach(effects::add);
    }
    return effects;
  }

  /** Takes an effect that was not claimed. */
  void add(JavaEffect effect) {
    effects.add(effect);
  }

  Change change() {
    return new Change(
        kind,
        subject,
        member,
        before,
        after,
        oldPointer,
        newPointer,
        List.copyOf(effects),
        wireCompatible);
  }
}
