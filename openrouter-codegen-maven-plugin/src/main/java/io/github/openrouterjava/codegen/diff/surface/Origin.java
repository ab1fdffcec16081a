package io.github.openrouterjava.codegen.diff.surface;

import io.github.openrouterjava.codegen.surface.JavaMember;
import io.github.openrouterjava.codegen.surface.JavaMember.Parameter;
import io.github.openrouterjava.codegen.surface.JavaType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places in one document that one side of a difference comes from, as JSON pointers. Immutable.
 *
 * @param type that of the type, null for none
 * @param member that of the member, null where the type itself is meant or there is none
 * @param parameters those of the parameters that differ
 * @param moved those of the parameters that have another position
 */
public record Origin(
    @Nullable String type, @Nullable String member, Set<String> parameters, Set<String> moved) {

  /** The side on which there is no such thing. */
  static final Origin NONE = new Origin(null, null, Set.of(), Set.of());

  public Origin {
    parameters = Set.copyOf(parameters);
    moved = Set.copyOf(moved);
  }

  static Origin of(JavaType type) {
    return new Origin(type.pointer(), null, Set.of(), Set.of());
  }

  static Origin of(JavaType type, JavaMember member, Predicate<Parameter> differs, boolean moved) {
    return new Origin(
        type.pointer(),
        member.pointer(),
        pointers(member.parameters(), differs),
        pointers(member.parameters(), p -> moved));
  }

  private static Set<String> pointers(Collection<Parameter> all, Predicate<Parameter> which) {
    return all.stream()
        .filter(which)
        .map(Parameter::pointer)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Whether the member, or a parameter that differs, comes from {@code pointer}. */
  public boolean isAt(@Nullable String pointer) {
    return pointer != null && (pointer.equals(member) || parameters.contains(pointer));
  }

  /** Whether the member comes from {@code pointer} or from below it. */
  public boolean isWithin(String pointer) {
    return member != null && (member.equals(pointer) || member.startsWith(pointer + "/"));
  }

  /** The pointer of the member, else that of the type. */
  public @Nullable String nearest() {
    return member == null ? type : member;
  }

  /** Every pointer in it. */
  public Set<String> all() {
    Set<String> all = new HashSet<>(parameters);
    all.addAll(moved);
    Stream.of(type, member).filter(Objects::nonNull).forEach(all::add);
    return all;
  }
}
