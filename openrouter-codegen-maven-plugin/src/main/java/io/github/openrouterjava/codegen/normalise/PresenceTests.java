package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Dispatch;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells objects apart by the properties they require and the JSON kinds those have, the most
 * demanding first; those that demand the same by the properties they declare.
 */
final class PresenceTests {

  private final TypeBuilders builders;
  private final List<UnionMember> members;
  private final Set<String> used;
  private final List<UnionMember> ordered;
  private final Map<UnionMember, Map<String, @Nullable JsonKind>> tests = new HashMap<>();
  private final Set<UnionMember> shadowed = new LinkedHashSet<>();

  /**
   * @param members the objects, those with a better claim first
   * @param used properties that are no evidence, having been looked at before
   */
  PresenceTests(TypeBuilders builders, List<UnionMember> members, Set<String> used) {
    this.builders = builders;
    this.members = members;
    this.used = used;
    this.ordered = new ArrayList<>(members);
    members.forEach(member -> tests.put(member, test(member)));
    ordered.sort(
        Comparator.comparingInt((UnionMember l) -> test(l).size())
            .thenComparingLong(l -> test(l).values().stream().filter(k -> k != null).count())
            .thenComparingInt(l -> l.object().properties.size())
            .reversed());
    Set<Map<String, @Nullable JsonKind>> seen = new HashSet<>();
    for (UnionMember member : ordered) {
      if (seen.add(test(member))) {
        markShadowed(withTest(test(member)));
      }
    }
  }

  /** The objects, the most demanding first. */
  List<UnionMember> all() {
    return ordered;
  }

  /** The objects no value is ever taken for, because an earlier one has the same properties. */
  List<UnionMember> shadowed() {
    return List.copyOf(shadowed);
  }

  /**
   * The tests in order. What fits none of them is one of the objects that ask for nothing, or the
   * least demanding one where a tag has already spoken for all of these.
   */
  Dispatch dispatch() {
    List<Dispatch.Case> cases = cases();
    List<UnionMember> undemanding =
        members.stream().filter(member -> required(member).isEmpty()).toList();
    if (!undemanding.isEmpty()) {
      Dispatch otherwise = one(undemanding);
      weaker(cases);
      return cases.isEmpty() ? otherwise : new Dispatch.ByPresence(cases, otherwise);
    }
    Dispatch otherwise =
        used.isEmpty() ? Dispatch.Unknown.INSTANCE : cases.remove(cases.size() - 1).then();
    weaker(cases);
    return cases.isEmpty() ? otherwise : new Dispatch.ByPresence(cases, otherwise);
  }

  /** The tests in order, without objects that nothing speaks for. */
  Dispatch withEvidence() {
    List<Dispatch.Case> cases = cases();
    return cases.isEmpty()
        ? Dispatch.Unknown.INSTANCE
        : new Dispatch.ByPresence(cases, Dispatch.Unknown.INSTANCE);
  }

  private List<Dispatch.Case> cases() {
    List<Dispatch.Case> cases = new ArrayList<>();
    Set<Map<String, @Nullable JsonKind>> seen = new HashSet<>();
    for (UnionMember member : ordered) {
      Map<String, @Nullable JsonKind> test = test(member);
      if (!test.isEmpty() && seen.add(test)) {
        cases.add(new Dispatch.Case(test, one(withTest(test))));
      }
    }
    return cases;
  }

  /**
   * Adds tests for objects without the optional properties whose kinds tell them apart. Where such
   * a property is there and of none of those kinds, the value is one of the objects that allow
   * several kinds for it, or none of them.
   */
  private void weaker(List<Dispatch.Case> cases) {
    Set<String> optional = new LinkedHashSet<>();
    Map<Set<String>, List<UnionMember>> groups = new LinkedHashMap<>();
    for (UnionMember member : ordered) {
      Set<String> own = new LinkedHashSet<>(test(member).keySet());
      own.removeAll(required(member));
      if (!own.isEmpty()) {
        optional.addAll(own);
        groups.computeIfAbsent(required(member), k -> new ArrayList<>()).add(member);
      }
    }
    for (String name : optional) {
      Map<String, @Nullable JsonKind> present = new HashMap<>();
      present.put(name, null);
      List<UnionMember> several =
          ordered.stream()
              .filter(member -> member.property(name) != null)
              .filter(member -> member.kind(name, builders) == null)
              .toList();
      cases.add(
          new Dispatch.Case(present, several.isEmpty() ? Dispatch.Unknown.INSTANCE : one(several)));
    }
    groups.forEach(
        (required, group) -> {
          if (!required.isEmpty()) {
            Map<String, @Nullable JsonKind> present = new LinkedHashMap<>();
            required.forEach(name -> present.put(name, null));
            cases.add(new Dispatch.Case(present, one(group)));
          }
        });
  }

  private List<UnionMember> withTest(Map<String, @Nullable JsonKind> test) {
    return members.stream().filter(member -> test.equals(test(member))).toList();
  }

  /** One of objects that demand the same: the one most of whose own properties are there. */
  private Dispatch one(List<UnionMember> group) {
    List<Dispatch.Option> options = new ArrayList<>();
    Set<Set<String>> seen = new HashSet<>();
    Set<String> common = common(group);
    for (UnionMember member : group) {
      Set<String> own = declared(member);
      own.removeAll(common);
      if (seen.add(own)) {
        options.add(new Dispatch.Option(List.copyOf(own), member.select()));
      }
    }
    boolean same = options.stream().map(Dispatch.Option::then).distinct().count() == 1;
    return same ? options.get(0).then() : new Dispatch.ByMembers(options);
  }

  private void markShadowed(List<UnionMember> group) {
    Set<Set<String>> seen = new HashSet<>();
    for (UnionMember member : group) {
      if (!seen.add(declared(member))) {
        shadowed.add(member);
      }
    }
  }

  private Set<String> common(List<UnionMember> group) {
    Set<String> common = declared(group.get(0));
    group.forEach(member -> common.retainAll(declared(member)));
    return common;
  }

  private Set<String> declared(UnionMember member) {
    Set<String> names = new LinkedHashSet<>();
    member.object().properties.forEach(p -> names.add(p.wireName()));
    names.removeAll(used);
    return names;
  }

  private Set<String> required(UnionMember member) {
    Set<String> names = member.required();
    names.removeAll(used);
    return names;
  }

  private Map<String, @Nullable JsonKind> test(UnionMember member) {
    Map<String, @Nullable JsonKind> known = tests.get(member);
    if (known != null) {
      return known;
    }
    Map<String, @Nullable JsonKind> test = new LinkedHashMap<>();
    required(member).forEach(n -> test.put(n, null));
    test.putAll(distinctKinds(member));
    return test;
  }

  /** The properties that have one JSON kind in this object and another in one of the others. */
  private Map<String, JsonKind> distinctKinds(UnionMember member) {
    Map<String, JsonKind> kinds = new LinkedHashMap<>();
    for (Property property : member.object().properties) {
      String name = property.wireName();
      JsonKind own = member.kind(name, builders);
      boolean differs =
          own != null
              && members.stream()
                  .anyMatch(o -> o.property(name) != null && o.kind(name, builders) != own);
      if (differs && !used.contains(name)) {
        kinds.put(name, own);
      }
    }
    return kinds;
  }
}
