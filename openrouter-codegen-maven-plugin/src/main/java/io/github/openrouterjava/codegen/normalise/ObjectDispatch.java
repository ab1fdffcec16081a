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

  private final TypeBuilder.OfUnion union;
  private final TypeBuilders builders;
  private final Diagnostics diagnostics;

  ObjectDispatch(TypeBuilder.OfUnion union, TypeBuilders builders, Diagnostics diagnostics) {
    this.union = union;
    this.builders = builders;
    this.diagnostics = diagnostics;
  }

  Dispatch build(List<UnionMember> members) {
    String tag =
        union.discriminator != null
            ? union.discriminator.propertyName()
            : findTag(members, Set.of());
    return tag == null ? choose(members, Set.of()) : byTag(members, tag, Set.of());
  }

  /** Tells {@code members} apart by anything but the tags already {@code used}. */
  private Dispatch choose(List<UnionMember> members, Set<String> used) {
    if (members.isEmpty()) {
      return Dispatch.Unknown.INSTANCE;
    }
    if (members.size() == 1) {
      return members.get(0).select();
    }
    String tag = findTag(members, used);
    if (tag != null) {
      return byTag(members, tag, used);
    }
    PresenceTests tests = new PresenceTests(builders, members, used);
    reportShadowed(tests);
    return tests.dispatch();
  }

  /**
   * What an object is whose tag only {@code tagged} speaks of: a lone constant is evidence, but not
   * more than all that another one requires.
   */
  private Dispatch chooseDespite(UnionMember tagged, List<UnionMember> open, Set<String> used) {
    List<UnionMember> candidates = new ArrayList<>(List.of(tagged));
    open.stream().filter(member -> !member.required().isEmpty()).forEach(candidates::add);
    return candidates.size() == 1
        ? tagged.select()
        : new PresenceTests(builders, candidates, used).dispatch();
  }

  private Dispatch byTag(List<UnionMember> members, String tag, Set<String> used) {
    Map<String, List<UnionMember>> groups = new LinkedHashMap<>();
    Set<UnionMember> tagged = new LinkedHashSet<>();
    List<UnionMember> untagged = new ArrayList<>();
    List<UnionMember> open = new ArrayList<>();
    for (UnionMember member : members) {
      Set<String> values = tagValues(member, members, tag);
      if (!values.isEmpty()) {
        tagged.add(member);
      }
      values.forEach(v -> groups.computeIfAbsent(v, k -> new ArrayList<>()).add(member));
      if (member.mayLack(tag)) {
        untagged.add(member);
      }
      if (values.isEmpty() && member.isOpen(tag)) {
        open.add(member);
      }
    }
    Set<String> next = new HashSet<>(used);
    next.add(tag);
    Map<String, Dispatch> byValue = new LinkedHashMap<>();
    boolean lone = tagged.size() == 1 && !isDiscriminator(tag);
    groups.forEach(
        (value, group) ->
            byValue.put(
                value, lone ? chooseDespite(group.get(0), open, next) : choose(group, next)));
    Dispatch absent =
        untagged.isEmpty() ? withoutTag(members, next) : withoutOptionalTag(untagged, next);
    return new Dispatch.ByTag(tag, byValue, absent, choose(open, next));
  }

  /** What an object is that should have a tag and has none: the first one it looks like. */
  private Dispatch withoutTag(List<UnionMember> members, Set<String> used) {
    return members.size() > UNTAGGED_LIMIT
        ? Dispatch.Unknown.INSTANCE
        : new PresenceTests(builders, members, used).withEvidence();
  }

  /** What an object is that may lack the tag and does: not ambiguous, as the tag could be there. */
  private Dispatch withoutOptionalTag(List<UnionMember> members, Set<String> used) {
    boolean tagged = members.size() == 1 || findTag(members, used) != null;
    return tagged ? choose(members, used) : new PresenceTests(builders, members, used).dispatch();
  }

  private boolean isDiscriminator(String tag) {
    return union.discriminator != null && union.discriminator.propertyName().equals(tag);
  }

  /**
   * The constants of the schema and of the discriminator's mapping; its name as a last resort. What
   * is mapped belongs to the object it is mapped to, whatever the schemas list; of the other values
   * of an object that is mapped, those count that no other object has.
   */
  private Set<String> tagValues(UnionMember member, List<UnionMember> members, String tag) {
    Set<String> values = new LinkedHashSet<>(member.values(tag, builders));
    if (union.discriminator == null || !isDiscriminator(tag)) {
      return values;
    }
    String pointer = member.object().id.pointer();
    Set<String> mapped = union.discriminator.valuesOf(pointer);
    values.removeAll(union.discriminator.mapping().keySet());
    if (!mapped.isEmpty()) {
      members.stream()
          .filter(other -> !other.equals(member))
          .forEach(other -> values.removeAll(other.values(tag, builders)));
    }
    values.addAll(mapped);
    String name = SchemaIndex.nameOf(pointer);
    boolean nameless = values.isEmpty() && member.values(tag, builders).isEmpty();
    return nameless && name != null ? Set.of(name) : values;
  }

  /** The property that separates most members by its constants; {@code type} where several do. */
  private @Nullable String findTag(List<UnionMember> members, Set<String> used) {
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add("type");
    for (UnionMember member : members) {
      member.object().properties.forEach(p -> candidates.add(p.wireName()));
    }
    String best = null;
    int most = 0;
    for (String candidate : candidates) {
      int score = used.contains(candidate) ? 0 : score(members, candidate);
      if (score > most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  private int score(List<UnionMember> members, String candidate) {
    if (members.size() == 1) {
      UnionMember only = members.get(0);
      boolean constant = only.values(candidate, builders).size() == 1;
      return constant && only.required().contains(candidate) ? 1 : 0;
    }
    Set<String> distinct = new HashSet<>();
    int tagged = 0;
    int constants = 0;
    int all = 0;
    for (UnionMember member : members) {
      Set<String> values = member.values(candidate, builders);
      tagged += values.isEmpty() ? 0 : 1;
      constants += values.size() == 1 ? 1 : 0;
      all += values.size();
      distinct.addAll(values);
    }
    boolean disjoint = tagged == members.size() && distinct.size() == all;
    boolean enums = tagged > 1 && distinct.size() == all;
    boolean separates =
        (constants > 0 || enums) && (distinct.size() > 1 || tagged < members.size());
    return disjoint || separates ? tagged * 2 + constants + Math.min(distinct.size(), tagged) : 0;
  }

  private void reportShadowed(PresenceTests tests) {
    if (!tests.shadowed().isEmpty()) {
      diagnostics.warning(
          "union-ambiguous",
          union.at,
          "These alternatives cannot be distinguished: " + UnionMember.names(tests.all()) + ".",
          "The first match is used, never "
              + UnionMember.names(tests.shadowed())
              + "; properties it does not declare are kept as additional properties.");
    }
  }
}
