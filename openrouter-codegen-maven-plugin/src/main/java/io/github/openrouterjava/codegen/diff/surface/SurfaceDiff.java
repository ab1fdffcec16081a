package io.github.openrouterjava.codegen.diff.surface;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
    if (old == null && now != null) {
      add(name, Kind.TYPE, "", null, describe(now), true, Reach.ANY_CALLER);
    } else if (old != null && now == null) {
      add(name, Kind.TYPE, "", describe(old), null, false, Reach.ANY_CALLER);
    } else if (old != null && now != null) {
      compare(old, now);
    }
  }

  private void compare(JavaType old, JavaType now) {
    if (old.kind() != now.kind()) {
      add(old.name(), Kind.TYPE, "", describe(old), describe(now), false, Reach.ANY_CALLER);
    }
    if (old.deprecated() != now.deprecated()) {
      deprecation(old.name(), "", describe(old), now.deprecated());
    }
    supertypes(old, now);
    permits(old, now);
    new MemberDiff(old, now, effects).compare();
  }

  /** What is inherited in another way is neither lost nor gained. */
  private void supertypes(JavaType old, JavaType now) {
    for (String gone : without(old.supertypes(), all(now, after))) {
      add(
          old.name(),
          Kind.SUPERTYPE,
          gone,
          "is a " + Simple.names(gone),
          null,
          false,
          Reach.ANY_CALLER);
    }
    for (String added : without(now.supertypes(), all(old, before))) {
      add(
          old.name(),
          Kind.SUPERTYPE,
          added,
          null,
          "is a " + Simple.names(added),
          true,
          Reach.ANY_CALLER);
    }
  }

  /** The supertypes of a type and those of its generated supertypes. */
  private static Set<String> all(JavaType type, Surface surface) {
    Set<String> all = new HashSet<>();
    Deque<JavaType> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      for (String supertype : open.pop().supertypes()) {
        JavaType declared = surface.types().get(supertype);
        if (all.add(supertype) && declared != null) {
          open.push(declared);
        }
      }
    }
    return all;
  }

  private void permits(JavaType old, JavaType now) {
    for (String gone : without(old.permits(), now.permits())) {
      add(
          old.name(),
          Kind.PERMITTED,
          gone,
          "permits " + Simple.names(gone),
          null,
          false,
          Reach.ANY_CALLER);
    }
    for (String added : without(now.permits(), old.permits())) {
      // Without a switch over all of them nobody notices; such a switch is told by the compiler.
      boolean harmless = old.permits().isEmpty();
      effects.add(
          new JavaEffect(
              Kind.PERMITTED,
              old.name(),
              added,
              null,
              "permits " + Simple.names(added),
              harmless,
              true,
              harmless ? Reach.ANY_CALLER : Reach.EXHAUSTIVE_SWITCHES));
    }
  }

  private static Set<String> without(Iterable<String> all, Iterable<String> others) {
    Set<String> rest = new TreeSet<>();
    all.forEach(rest::add);
    Set<String> out = new HashSet<>();
    others.forEach(out::add);
    rest.removeAll(out);
    return rest;
  }

  private void deprecation(String type, String member, String text, boolean now) {
    effects.add(
        new JavaEffect(
            Kind.DEPRECATION,
            type,
            member,
            now ? text : "@Deprecated " + text,
            now ? "@Deprecated " + text : text,
            true,
            true,
            Reach.ANY_CALLER));
  }

  private void add(
      String type,
      Kind kind,
      String member,
      @Nullable String old,
      @Nullable String now,
      boolean compatible,
      Reach reach) {
    effects.add(new JavaEffect(kind, type, member, old, now, compatible, compatible, reach));
  }

  private static String describe(JavaType type) {
    String kind =
        switch (type.kind()) {
          case CLASS -> "class ";
          case RECORD -> "record ";
          case INTERFACE -> type.permits().isEmpty() ? "interface " : "sealed interface ";
          case ENUM -> "enum ";
        };
    return kind + Simple.names(type.name());
  }
}
