package io.github.openrouterjava.codegen.diff.surface;

import io.github.openrouterjava.codegen.diff.surface.JavaEffect.Cause;
import io.github.openrouterjava.codegen.diff.surface.JavaEffect.Kind;
import io.github.openrouterjava.codegen.surface.JavaMember;
import io.github.openrouterjava.codegen.surface.JavaMember.Parameter;
import io.github.openrouterjava.codegen.surface.JavaType;
import io.github.openrouterjava.codegen.surface.TypeUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    return now.name().equals(old.name())
        && now.isCallable() == old.isCallable()
        && (old.isConstructor()
            || old.kind() == JavaMember.Kind.MATCH
            || now.parameters().size() == old.parameters().size());
  }

  private void compare(JavaMember before, JavaMember after) {
    if (before.isStatic() != after.isStatic()
        || !types(before, TypeUse::plain).equals(types(after, TypeUse::plain))
        || isReordered(before, after)) {
      broken(before, after);
    } else if (!types(before, TypeUse::annotated).equals(types(after, TypeUse::annotated))) {
      Cause cause = cause(before, after, TypeUse::annotated);
      add(Kind.NULLNESS, before, after, Verdict.COMPATIBLE, cause);
    }
    if (before.deprecated() != after.deprecated()) {
      effects.add(
          new JavaEffect(
              Kind.DEPRECATION,
              now.name(),
              after.name(),
              deprecation(before, after),
              deprecation(after, after),
              Verdict.COMPATIBLE,
              cause(before, after, type -> "")));
    }
  }

  private String deprecation(JavaMember member, JavaMember declaration) {
    return (member.deprecated() ? "@Deprecated " : "") + declaration.text(now.name());
  }

  /** Same names in another order: callers would pass one for the other. */
  private static boolean isReordered(JavaMember before, JavaMember after) {
    List<String> oldNames = names(before);
    List<String> newNames = names(after);
    return !oldNames.equals(newNames)
        && oldNames.stream().sorted().toList().equals(newNames.stream().sorted().toList());
  }

  /** Whether those parameters that are in both have another order. */
  private static boolean isMoved(JavaMember before, JavaMember after) {
    List<String> oldNames = new ArrayList<>(names(before));
    List<String> newNames = new ArrayList<>(names(after));
    oldNames.retainAll(names(after));
    newNames.retainAll(names(before));
    return !oldNames.equals(newNames);
  }

  private static List<String> names(JavaMember member) {
    return member.parameters().stream().map(Parameter::name).toList();
  }

  private void broken(JavaMember member, @Nullable JavaMember replacement) {
    Verdict verdict =
        switch (member.kind()) {
          case CANONICAL_CONSTRUCTOR -> Verdict.BREAKING_CONSTRUCTION;
          case MATCH -> Verdict.BREAKING_MATCHES;
          case FIELD, ENUM_CONSTANT, METHOD, CONSTRUCTOR -> Verdict.BREAKING;
        };
    Cause cause =
        replacement == null
            ? new Cause(origin(old, member), Origin.NONE, true, true)
            : cause(member, replacement, TypeUse::plain);
    add(Kind.MEMBER, member, replacement, verdict, cause);
  }

  private void added(JavaMember member) {
    Verdict verdict = Verdict.COMPATIBLE;
    if (member.kind() == JavaMember.Kind.ENUM_CONSTANT) {
      verdict = Verdict.BREAKING_SWITCHES;
    } else if (makesNullAmbiguous(member)) {
      verdict = Verdict.BREAKING_NULLS;
    }
    add(
        Kind.MEMBER,
        null,
        member,
        verdict,
        new Cause(Origin.NONE, origin(now, member), true, true));
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

  private static List<String> types(JavaMember member, Function<TypeUse, String> text) {
    return Stream.concat(
            Stream.of(member.type()), member.parameters().stream().map(Parameter::type))
        .map(text)
        .toList();
  }

  private static Origin origin(JavaType type, JavaMember member) {
    return Origin.of(type, member, parameter -> true, false);
  }

  /** The cause of a difference in what {@code text} tells of types. */
  private Cause cause(JavaMember before, JavaMember after, Function<TypeUse, String> text) {
    Set<String> oldParameters = texts(before, text);
    Set<String> newParameters = texts(after, text);
    boolean moved = isMoved(before, after);
    Origin was = Origin.of(old, before, p -> !newParameters.contains(text(p, text)), moved);
    Origin is = Origin.of(now, after, p -> !oldParameters.contains(text(p, text)), moved);
    boolean result =
        before.isStatic() != after.isStatic()
            || !text.apply(before.type()).equals(text.apply(after.type()));
    return new Cause(was, is, moved || !oldParameters.equals(newParameters), result);
  }

  private static Set<String> texts(JavaMember member, Function<TypeUse, String> text) {
    return member.parameters().stream().map(p -> text(p, text)).collect(Collectors.toSet());
  }

  private static String text(Parameter parameter, Function<TypeUse, String> text) {
    return text.apply(parameter.type()) + " " + parameter.name();
  }

  private void add(
      Kind kind,
      @Nullable JavaMember before,
      @Nullable JavaMember after,
      Verdict verdict,
      Cause cause) {
    String name = before == null ? java.util.Objects.requireNonNull(after).name() : before.name();
    String was = before == null ? null : before.text(old.name());
    String is = after == null ? null : after.text(old.name());
    effects.add(new JavaEffect(kind, now.name(), name, was, is, verdict, cause));
  }
}
