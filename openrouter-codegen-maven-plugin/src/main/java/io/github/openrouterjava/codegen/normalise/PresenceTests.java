package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Dispatch;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells objects apart by the properties they require and the JSON kinds those have, the most
 * demanding first.
 */
final class PresenceTests {

  private final TypeBuilders builders;
  private final List<UnionMember> members;
  private final Set<String> used;
  private final List<UnionMember> ordered;
  private final Map<UnionMember, Map<String, @Nullable JsonKind>> tests = new HashMap<>();
  private final List<UnionMember> shadowed = new ArrayList<>();

  /**
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
      if (!seen.add(test(member))) {
        shadowed.add(member);
      }
    }
  }

  /** The objects, the most demanding first. */
  List<UnionMember> all() {
    return ordered;
  }

  /** The objects no value is ever taken for, because an earlier one has the same test. */
  List<UnionMember> shadowed() {
    return shadowed;
  }

  /**
   * The tests in order. What fits none of them is the least demanding object where a tag has
   * already spoken for all of these, or where that object asks for nothing.
   */
  Dispatch dispatch() {
    List<Dispatch.Case> cases = new ArrayList<>();
    for (UnionMember member : ordered) {
      if (test(member).isEmpty()) {
        return cases.isEmpty() ? member.select() : new Dispatch.ByPresence(cases, member.select());
      }
      if (!shadowed.contains(member)) {
        cases.add(new Dispatch.Case(test(member), member.select()));
      }
    }
    Dispatch otherwise =
        used.isEmpty() ? Dispatch.Unknown.INSTANCE : cases.remove(cases.size() - 1).then();
    return cases.isEmpty() ? otherwise : new Dispatch.ByPresence(cases, otherwise);
  }

  /** The tests in order, without objects that nothing speaks for. */
  Dispatch withEvidence() {
    List<Dispatch.Case> cases = new ArrayList<>();
    for (UnionMember member : ordered) {
      if (!test(member).isEmpty() && !shadowed.contains(member)) {
        cases.add(new Dispatch.Case(test(member), member.select()));
      }
    }
    return cases.isEmpty()
        ? Dispatch.Unknown.INSTANCE
        : new Dispatch.ByPresence(cases, Dispatch.Unknown.INSTANCE);
  }

  private Map<String, @Nullable JsonKind> test(UnionMember member) {
    Map<String, @Nullable JsonKind> known = tests.get(member);
    if (known != null) {
      return known;
    }
    Map<String, @Nullable JsonKind> test = new LinkedHashMap<>();
    member.required().stream().filter(n -> !used.contains(n)).forEach(n -> test.put(n, null));
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
