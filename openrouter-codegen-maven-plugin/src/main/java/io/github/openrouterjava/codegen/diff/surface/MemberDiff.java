package io.github.openrouterjava.codegen.diff.surface;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect.Kind;
import io.github.openrouterjava.codegen.diff.surface.JavaMember.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the members of a type that is there before and after. */
final class MemberDiff {

  private final JavaType old;
  private final JavaType now;
  private final List<JavaEffect> effects;

  MemberDiff(JavaType old, JavaType now, List<JavaEffect> effects) {
    this.old = old;
    this.now = now;
    this.effects = effects;
  }

  void compare() {
    Map<String, JavaMember> added = new LinkedHashMap<>();
    now.members().forEach(member -> added.put(member.key(), member));
    List<JavaMember> removed = new ArrayList<>();
    for (JavaMember member : old.members()) {
      JavaMember same = added.remove(member.key());
      if (same == null) {
        removed.add(member);
      } else {
        compare(member, same);
      }
    }
    for (JavaMember member : removed) {
      Optional<JavaMember> replacement =
          added.values().stream().filter(m -> replaces(m, member)).findFirst();
      replacement.ifPresent(m -> added.remove(m.key()));
      broken(member, replacement.orElse(null));
    }
    added.values().forEach(this::added);
  }

  /** Whether people would call it the same member with another signature. */
  private static boolean replaces(JavaMember now, JavaMember old) {
    boolean constructor = old.name().equals(JavaMember.CONSTRUCTOR);
    return now.name().equals(old.name())
        && now.isCallable() == old.isCallable()
        && (constructor || now.parameters().size() == old.parameters().size());
  }

  private void compare(JavaMember before, JavaMember after) {
    boolean moved = isReordered(before.parameters(), after.parameters());
    if (before.isStatic() != after.isStatic() || !plain(before).equals(plain(after)) || moved) {
      broken(before, after);
    } else if (!text(before).equals(text(after)) && !annotated(before).equals(annotated(after))) {
      add(Kind.NULLNESS, before, text(before), text(after), true, true, Reach.ANY_CALLER);
    }
    if (before.deprecated() != after.deprecated()) {
      String text = text(after);
      add(
          Kind.DEPRECATION,
          before,
          (before.deprecated() ? "@Deprecated " : "") + text,
          (after.deprecated() ? "@Deprecated " : "") + text,
          true,
          true,
          Reach.ANY_CALLER);
    }
  }

  /** Same names in another order: callers would pass one for the other. */
  private static boolean isReordered(List<Parameter> before, List<Parameter> after) {
    List<String> oldNames = before.stream().map(Parameter::name).toList();
    List<String> newNames = after.stream().map(Parameter::name).toList();
    return !oldNames.equals(newNames)
        && oldNames.stream().sorted().toList().equals(newNames.stream().sorted().toList());
  }

  private void broken(JavaMember member, @Nullable JavaMember replacement) {
    Reach reach =
        member.kind() == JavaMember.Kind.CANONICAL_CONSTRUCTOR
            ? Reach.CONSTRUCTOR_CALLERS
            : Reach.ANY_CALLER;
    String after = replacement == null ? null : text(replacement);
    add(Kind.MEMBER, member, text(member), after, false, false, reach);
  }

  private void added(JavaMember member) {
    if (member.kind() == JavaMember.Kind.ENUM_CONSTANT) {
      add(Kind.MEMBER, member, null, text(member), false, true, Reach.EXHAUSTIVE_SWITCHES);
    } else if (makesNullAmbiguous(member)) {
      add(Kind.MEMBER, member, null, text(member), false, true, Reach.NULL_LITERALS);
    } else {
      add(Kind.MEMBER, member, null, text(member), true, true, Reach.ANY_CALLER);
    }
  }

  /**
   * Whether {@code null}, where it was a legal argument, could now mean this overload too (JLS
   * 15.12.2.5).
   */
  private boolean makesNullAmbiguous(JavaMember added) {
    List<JavaMember> overloads =
        old.members().stream()
            .filter(m -> m.isCallable() && m.name().equals(added.name()))
            .filter(m -> m.parameters().size() == added.parameters().size())
            .toList();
    return overloads.size() == 1
        && added.isCallable()
        && isAmbiguous(overloads.get(0).parameters(), added.parameters());
  }

  private static boolean isAmbiguous(List<Parameter> old, List<Parameter> added) {
    boolean nullable = false;
    for (int i = 0; i < old.size(); i++) {
      TypeUse before = old.get(i).type();
      TypeUse after = added.get(i).type();
      if (before.erased().equals(after.erased())) {
        continue;
      }
      if (before.isPrimitive() || after.isPrimitive() || !before.nullable()) {
        return false;
      }
      nullable = true;
    }
    return nullable;
  }

  private static List<String> plain(JavaMember member) {
    List<String> types = new ArrayList<>();
    types.add(member.type().plain());
    member.parameters().forEach(p -> types.add(p.type().plain()));
    return types;
  }

  private static List<String> annotated(JavaMember member) {
    List<String> types = new ArrayList<>();
    types.add(member.type().annotated());
    member.parameters().forEach(p -> types.add(p.type().annotated()));
    return types;
  }

  private String text(JavaMember member) {
    return member.text(old.name());
  }

  private void add(
      Kind kind,
      JavaMember member,
      @Nullable String before,
      @Nullable String after,
      boolean source,
      boolean binary,
      Reach reach) {
    effects.add(
        new JavaEffect(kind, now.name(), member.name(), before, after, source, binary, reach));
  }
}
