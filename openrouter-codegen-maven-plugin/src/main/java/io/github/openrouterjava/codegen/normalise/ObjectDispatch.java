package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Dispatch;
import io.github.openrouterjava.codegen.model.JsonKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tests that tell the objects of one union apart: a property with a constant in each, a
 * second such property where the first is shared, else the properties each requires.
 */
final class ObjectDispatch {

  /** Unions of more objects than this are not searched for the one that fits an untagged value. */
  private static final int UNTAGGED_LIMIT = 8;

  private final Draft.OfUnion union;
  private final Drafts drafts;
  private final Diagnostics diagnostics;

  ObjectDispatch(Draft.OfUnion union, Drafts drafts, Diagnostics diagnostics) {
    this.union = union;
    this.drafts = drafts;
    this.diagnostics = diagnostics;
  }

  Dispatch build(List<Leaf> leaves) {
    return build(leaves, Set.of(), true);
  }

  private Dispatch build(List<Leaf> leaves, Set<String> used, boolean top) {
    if (leaves.isEmpty()) {
      return Dispatch.Unknown.INSTANCE;
    }
    String tag =
        top && union.discriminator != null
            ? union.discriminator.propertyName()
            : findTag(leaves, used);
    if (tag != null) {
      return byTag(leaves, tag, used);
    }
    return leaves.size() == 1 ? leaves.get(0).take() : byPresence(leaves);
  }

  private Dispatch byTag(List<Leaf> leaves, String tag, Set<String> used) {
    Map<String, List<Leaf>> groups = new LinkedHashMap<>();
    List<Leaf> untagged = new ArrayList<>();
    List<Leaf> open = new ArrayList<>();
    for (Leaf leaf : leaves) {
      Set<String> values = tagValues(leaf, tag);
      values.forEach(v -> groups.computeIfAbsent(v, k -> new ArrayList<>()).add(leaf));
      if (leaf.mayLack(tag)) {
        untagged.add(leaf);
      }
      if (values.isEmpty() && leaf.isOpen(tag)) {
        open.add(leaf);
      }
    }
    Set<String> next = new HashSet<>(used);
    next.add(tag);
    Map<String, Dispatch> byValue = new LinkedHashMap<>();
    groups.forEach((value, group) -> byValue.put(value, build(group, next, false)));
    return new Dispatch.ByTag(
        tag, byValue, withoutTag(leaves, untagged, next), build(open, next, false));
  }

  /** What an object without its tag is: one that may lack it, else the one it looks like. */
  private Dispatch withoutTag(List<Leaf> leaves, List<Leaf> untagged, Set<String> used) {
    if (!untagged.isEmpty()) {
      return build(untagged, used, false);
    }
    return leaves.size() > UNTAGGED_LIMIT ? Dispatch.Unknown.INSTANCE : build(leaves, used, false);
  }

  /** The constants of the schema and of the discriminator's mapping; its name as a last resort. */
  private Set<String> tagValues(Leaf leaf, String tag) {
    Set<String> values = new LinkedHashSet<>(leaf.values(tag, drafts));
    boolean isDiscriminator =
        union.discriminator != null && union.discriminator.propertyName().equals(tag);
    if (!isDiscriminator) {
      return values;
    }
    values.addAll(leaf.mapped());
    String pointer = leaf.object().id.pointer();
    if (values.isEmpty() && pointer.equals(SchemaIndex.componentOf(pointer))) {
      values.add(SchemaIndex.componentName(pointer));
    }
    return values;
  }

  /** The property that separates most leaves by its constants; {@code type} where several do. */
  private @Nullable String findTag(List<Leaf> leaves, Set<String> used) {
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add("type");
    for (Leaf leaf : leaves) {
      leaf.object().properties.forEach(p -> candidates.add(p.wireName()));
    }
    String best = null;
    int most = 0;
    for (String candidate : candidates) {
      int score = used.contains(candidate) ? 0 : score(leaves, candidate);
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  private int score(List<Leaf> leaves, String candidate) {
    Set<String> distinct = new HashSet<>();
    int tagged = 0;
    int constants = 0;
    for (Leaf leaf : leaves) {
      Set<String> values = leaf.values(candidate, drafts);
      if (!values.isEmpty()) {
        tagged++;
        distinct.add(values.toString());
        constants += values.size() == 1 ? 1 : 0;
      }
    }
    boolean single = leaves.size() == 1;
    if (single) {
      return constants == 1 && leaves.get(0).required().contains(candidate) ? 1 : 0;
    }
    boolean separates = tagged > 0 && (distinct.size() > 1 || tagged < leaves.size());
    return separates && constants > 0 ? tagged * 2 + constants + distinct.size() : 0;
  }

  private Dispatch byPresence(List<Leaf> leaves) {
    List<Leaf> ordered = new ArrayList<>(leaves);
    ordered.sort(
        Comparator.comparingInt((Leaf l) -> l.required().size())
            .reversed()
            .thenComparing(
                Comparator.comparingInt((Leaf l) -> kinds(l, leaves).size()).reversed()));
    List<Dispatch.Case> cases = new ArrayList<>();
    Set<Map<String, @Nullable JsonKind>> seen = new HashSet<>();
    List<Leaf> shadowed = new ArrayList<>();
    for (Leaf leaf : ordered) {
      Map<String, @Nullable JsonKind> test = test(leaf, leaves);
      if (seen.add(test)) {
        cases.add(new Dispatch.Case(test, leaf.take()));
      } else {
        shadowed.add(leaf);
      }
    }
    reportShadowed(ordered, shadowed);
    Dispatch.Case last = cases.get(cases.size() - 1);
    if (last.properties().isEmpty()) {
      cases.remove(cases.size() - 1);
      return cases.isEmpty() ? last.then() : new Dispatch.ByPresence(cases, last.then());
    }
    return new Dispatch.ByPresence(cases, Dispatch.Unknown.INSTANCE);
  }

  private void reportShadowed(List<Leaf> ordered, List<Leaf> shadowed) {
    if (!shadowed.isEmpty()) {
      diagnostics.info(
          "union-ambiguous",
          union.at,
          "Nothing in a value tells these alternatives apart: " + Leaf.names(ordered) + ".",
          "The first that fits is taken, never "
              + Leaf.names(shadowed)
              + "; what it does not describe is kept as additional properties.");
    }
  }

  private Map<String, @Nullable JsonKind> test(Leaf leaf, List<Leaf> leaves) {
    Map<String, @Nullable JsonKind> test = new LinkedHashMap<>();
    leaf.required().forEach(name -> test.put(name, null));
    test.putAll(kinds(leaf, leaves));
    return test;
  }

  /** The properties whose JSON kind only this leaf fixes, or fixes differently than another. */
  private Map<String, JsonKind> kinds(Leaf leaf, List<Leaf> leaves) {
    Map<String, JsonKind> kinds = new LinkedHashMap<>();
    for (var property : leaf.object().properties) {
      String name = property.wireName();
      JsonKind own = leaf.kind(name, drafts);
      boolean differs =
          own != null
              && leaves.stream()
                  .anyMatch(o -> o.property(name) != null && o.kind(name, drafts) != own);
      if (differs) {
        kinds.put(name, own);
      }
    }
    return kinds;
  }
}
