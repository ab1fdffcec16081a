package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A change of the model whose effects in Java are not known yet. */
final class PendingChange {

  private final ChangeKind kind;
  private final Subject subject;
  private final String member;
  private final List<Function<EffectIndex, Stream<JavaEffect>>> claims = new ArrayList<>();
  private final Set<JavaEffect> effects = new LinkedHashSet<>();
  private @Nullable String before;
  private @Nullable String after;
  private @Nullable String oldPointer;
  private @Nullable String newPointer;
  private boolean wireCompatible = true;

  PendingChange(ChangeKind kind, Subject subject, String member) {
    this.kind = kind;
    this.subject = subject;
    this.member = member;
  }

  PendingChange values(@Nullable String old, @Nullable String now) {
    before = old;
    after = now;
    return this;
  }

  PendingChange at(@Nullable String old, @Nullable String now) {
    oldPointer = old;
    newPointer = now;
    return this;
  }

  PendingChange wire(boolean compatible) {
    wireCompatible = compatible;
    return this;
  }

  /** Claims what happened to a class itself: that it is there, and what it is. */
  PendingChange claimType(String type) {
    return claim(type, e -> e.kind() == JavaEffect.Kind.TYPE);
  }

  /** Claims the effects on members of that name. */
  PendingChange claimMember(String type, String name) {
    return claim(type, e -> e.member().equals(name));
  }

  /** Claims those effects on a class that {@code which} picks. */
  PendingChange claim(String type, Predicate<JavaEffect> which) {
    claims.add(all -> all.on(type).filter(which));
    return this;
  }

  /**
   * Claims those effects on members from {@code old} in the old document, or {@code now} in the new
   * one, that {@code which} picks.
   */
  PendingChange claimFrom(@Nullable String old, @Nullable String now, Predicate<JavaEffect> which) {
    claims.add(all -> all.from(old, now).filter(e -> e.cause().isAt(old, now)).filter(which));
    return this;
  }

  /**
   * Claims those effects on classes from {@code old} in the old document, or {@code now} in the new
   * one, that {@code which} picks.
   */
  PendingChange claimIn(@Nullable String old, @Nullable String now, Predicate<JavaEffect> which) {
    claims.add(all -> all.from(old, now).filter(e -> e.cause().isIn(old, now)).filter(which));
    return this;
  }

  /** Claims that classes from a place in either document are there, and what they are. */
  PendingChange claimTypesFrom(@Nullable String old, @Nullable String now) {
    return claimIn(old, now, e -> e.kind() == JavaEffect.Kind.TYPE);
  }

  /** Claims the effects of a parameter's, or a component's, new position. */
  PendingChange claimMoveOf(String old, String now) {
    claims.add(all -> all.from(old, now).filter(e -> e.cause().old().moved().contains(old)));
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

  /** Takes the effects it claims from {@code all}; returns them. */
  Set<JavaEffect> join(EffectIndex all) {
    claims.forEach(claim -> claim.apply(all).forEach(effects::add));
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
