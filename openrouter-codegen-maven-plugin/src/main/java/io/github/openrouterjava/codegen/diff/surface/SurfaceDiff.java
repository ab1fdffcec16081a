package io.github.openrouterjava.codegen.diff.surface;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect.Cause;
import io.github.openrouterjava.codegen.diff.surface.JavaEffect.Kind;
import io.github.openrouterjava.codegen.surface.JavaType;
import io.github.openrouterjava.codegen.surface.SimpleNames;
import io.github.openrouterjava.codegen.surface.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares two surfaces, member by member (JLS chapter 13 decides what is binary-compatible). */
public final class SurfaceDiff {

  private final Surface before;
  private final Surface after;
  private final List<JavaEffect> effects = new ArrayList<>();

  private SurfaceDiff(Surface before, Surface after) {
    this.before = before;
    this.after = after;
  }

  /** Every difference, by type. */
  public static List<JavaEffect> between(Surface before, Surface after) {
    SurfaceDiff diff = new SurfaceDiff(before, after);
    Set<String> names = new TreeSet<>(before.types().keySet());
    names.addAll(after.types().keySet());
    names.forEach(diff::compare);
    return List.copyOf(diff.effects);
  }

  private void compare(String name) {
    JavaType old = before.types().get(name);
    JavaType now = after.types().get(name);
    if (old != null && now != null) {
      compare(old, now);
    } else if (now != null) {
      Cause cause = new Cause(Origin.NONE, Origin.of(now), false, false);
      add(new JavaEffect(Kind.TYPE, name, "", null, now.text(), Verdict.COMPATIBLE, cause));
    } else if (old != null) {
      Cause cause = new Cause(Origin.of(old), Origin.NONE, false, false);
      add(new JavaEffect(Kind.TYPE, name, "", old.text(), null, Verdict.BREAKING, cause));
    }
  }

  private void compare(JavaType old, JavaType now) {
    Cause cause = new Cause(Origin.of(old), Origin.of(now), false, false);
    String name = old.name();
    if (old.kind() != now.kind()) {
      add(new JavaEffect(Kind.TYPE, name, "", old.text(), now.text(), Verdict.BREAKING, cause));
    }
    if (old.deprecated() != now.deprecated()) {
      String was = deprecation(old);
      String is = deprecation(now);
      add(new JavaEffect(Kind.DEPRECATION, name, "", was, is, Verdict.COMPATIBLE, cause));
    }
    supertypes(old, now, cause);
    permitted(old, now, cause);
    new MemberDiff(old, now, effects).compare();
  }

  private static String deprecation(JavaType type) {
    return (type.deprecated() ? "@Deprecated " : "") + type.text();
  }

  /** A type that is inherited in another way is neither lost nor gained. */
  private void supertypes(JavaType old, JavaType now, Cause cause) {
    for (String gone : without(old.supertypes(), after.allSupertypes(now))) {
      String text = "is a " + SimpleNames.of(gone);
      add(new JavaEffect(Kind.SUPERTYPE, old.name(), gone, text, null, Verdict.BREAKING, cause));
    }
    for (String added : without(now.supertypes(), before.allSupertypes(old))) {
      String text = "is a " + SimpleNames.of(added);
      Verdict verdict = Verdict.COMPATIBLE;
      add(new JavaEffect(Kind.SUPERTYPE, old.name(), added, null, text, verdict, cause));
    }
  }

  private void permitted(JavaType old, JavaType now, Cause cause) {
    Set<String> oldPermitted = before.permitted(old);
    Set<String> newPermitted = after.permitted(now);
    // Only a switch without a default over all of them notices a new one, at compile time.
    Verdict addition = oldPermitted.isEmpty() ? Verdict.COMPATIBLE : Verdict.BREAKING_SWITCHES;
    for (String gone : without(oldPermitted, newPermitted)) {
      String text = "permits " + SimpleNames.of(gone);
      add(new JavaEffect(Kind.PERMITTED, old.name(), gone, text, null, Verdict.BREAKING, cause));
    }
    for (String added : without(newPermitted, oldPermitted)) {
      String text = "permits " + SimpleNames.of(added);
      add(new JavaEffect(Kind.PERMITTED, old.name(), added, null, text, addition, cause));
    }
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }

  private void add(JavaEffect effect) {
    effects.add(effect);
  }
}
