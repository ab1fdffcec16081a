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

  private final Drafts drafts;
  private final List<Leaf> leaves;
  private final Set<String> used;
  private final List<Leaf> ordered;
  private final Map<Leaf, Map<String, @Nullable JsonKind>> tests = new HashMap<>();
  private final List<Leaf> shadowed = new ArrayList<>();

  /**
   * @param used properties that are no evidence, having been looked at before
   */
  PresenceTests(Drafts drafts, List<Leaf> leaves, Set<String> used) {
    this.drafts = drafts;
    this.leaves = leaves;
    this.used = used;
    this.ordered = new ArrayList<>(leaves);
    leaves.forEach(leaf -> tests.put(leaf, test(leaf)));
    ordered.sort(
        Comparator.comparingInt((Leaf l) -> test(l).size())
            .thenComparingLong(l -> test(l).values().stream().filter(k -> k != null).count())
            .thenComparingInt(l -> l.object().properties.size())
            .reversed());
    Set<Map<String, @Nullable JsonKind>> seen = new HashSet<>();
    for (Leaf leaf : ordered) {
      if (!seen.add(test(leaf))) {
        shadowed.add(leaf);
      }
    }
  }

  /** The objects, the most demanding first. */
  List<Leaf> all() {
    return ordered;
  }

  /** The objects no value is ever taken for, because an earlier one has the same test. */
  List<Leaf> shadowed() {
    return shadowed;
  }

  /**
   * The tests in order. What fits none of them is the least demanding object where a tag has
   * already spoken for all of these, or where that object asks for nothing.
   */
  Dispatch dispatch() {
    List<Dispatch.Case> cases = new ArrayList<>();
    for (Leaf leaf : ordered) {
      if (test(leaf).isEmpty()) {
        return cases.isEmpty() ? leaf.take() : new Dispatch.ByPresence(cases, leaf.take());
      }
      if (!shadowed.contains(leaf)) {
        cases.add(new Dispatch.Case(test(leaf), leaf.take()));
      }
    }
    Dispatch otherwise =
        used.isEmpty() ? Dispatch.Unknown.INSTANCE : cases.remove(cases.size() - 1).then();
    return cases.isEmpty() ? otherwise : new Dispatch.ByPresence(cases, otherwise);
  }

  /** The tests in order, without objects that nothing speaks for. */
  Dispatch withEvidence() {
    List<Dispatch.Case> cases = new ArrayList<>();
    for (Leaf leaf : ordered) {
      if (!test(leaf).isEmpty() && !shadowed.contains(leaf)) {
        cases.add(new Dispatch.Case(test(leaf), leaf.take()));
      }
    }
    return cases.isEmpty()
        ? Dispatch.Unknown.INSTANCE
        : new Dispatch.ByPresence(cases, Dispatch.Unknown.INSTANCE);
  }

  private Map<String, @Nullable JsonKind> test(Leaf leaf) {
    Map<String, @Nullable JsonKind> known = tests.get(leaf);
    if (known != null) {
      return known;
    }
    Map<String, @Nullable JsonKind> test = new LinkedHashMap<>();
    leaf.required().stream().filter(n -> !used.contains(n)).forEach(n -> test.put(n, null));
    test.putAll(distinctKinds(leaf));
    return test;
  }

  /** The properties that have one JSON kind in this object and another in one of the others. */
  private Map<String, JsonKind> distinctKinds(Leaf leaf) {
    Map<String, JsonKind> kinds = new LinkedHashMap<>();
    for (Property property : leaf.object().properties) {
      String name = property.wireName();
      JsonKind own = leaf.kind(name, drafts);
      boolean differs =
          own != null
              && leaves.stream()
                  .anyMatch(o -> o.property(name) != null && o.kind(name, drafts) != own);
      if (differs && !used.contains(name)) {
        kinds.put(name, own);
      }
    }
    return kinds;
  }
}
