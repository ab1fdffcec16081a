package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Dispatch;
import java.util.ArrayList;
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
    String tag =
        union.discriminator != null
            ? union.discriminator.propertyName()
            : findTag(leaves, Set.of());
    return tag == null ? choose(leaves, Set.of()) : byTag(leaves, tag, Set.of());
  }

  /** Tells {@code leaves} apart by anything but the tags already {@code used}. */
  private Dispatch choose(List<Leaf> leaves, Set<String> used) {
    if (leaves.isEmpty()) {
      return Dispatch.Unknown.INSTANCE;
    }
    if (leaves.size() == 1) {
      return leaves.get(0).take();
    }
    String tag = findTag(leaves, used);
    if (tag != null) {
      return byTag(leaves, tag, used);
    }
    PresenceTests tests = new PresenceTests(drafts, leaves, used);
    reportShadowed(tests);
    return tests.dispatch();
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
    groups.forEach((value, group) -> byValue.put(value, choose(group, next)));
    Dispatch absent = untagged.isEmpty() ? withoutTag(leaves, next) : choose(untagged, next);
    return new Dispatch.ByTag(tag, byValue, absent, choose(open, next));
  }

  /** What an object is that should have a tag and has none: the first one it looks like. */
  private Dispatch withoutTag(List<Leaf> leaves, Set<String> used) {
    return leaves.size() > UNTAGGED_LIMIT
        ? Dispatch.Unknown.INSTANCE
        : new PresenceTests(drafts, leaves, used).withEvidence();
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
    if (leaves.size() == 1) {
      Leaf only = leaves.get(0);
      boolean constant = only.values(candidate, drafts).size() == 1;
      return constant && only.required().contains(candidate) ? 1 : 0;
    }
    Set<String> distinct = new HashSet<>();
    int tagged = 0;
    int constants = 0;
    int all = 0;
    for (Leaf leaf : leaves) {
      Set<String> values = leaf.values(candidate, drafts);
      tagged += values.isEmpty() ? 0 : 1;
      constants += values.size() == 1 ? 1 : 0;
      all += values.size();
      distinct.addAll(values);
    }
    boolean disjoint = tagged == leaves.size() && distinct.size() == all;
    boolean separates = constants > 0 && (distinct.size() > 1 || tagged < leaves.size());
    return disjoint || separates ? tagged * 2 + constants + Math.min(distinct.size(), tagged) : 0;
  }

  private void reportShadowed(PresenceTests tests) {
    if (!tests.shadowed().isEmpty()) {
      diagnostics.info(
          "union-ambiguous",
          union.at,
          "Nothing in a value tells these alternatives apart: " + Leaf.names(tests.all()) + ".",
          "The first that fits is taken, never "
              + Leaf.names(tests.shadowed())
              + "; what it does not describe is kept as additional properties.");
    }
  }
}
