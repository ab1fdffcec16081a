package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A set of names that must differ, ignoring case: the types of a package, the members of a type.
 * Where two come out alike, the one that is spelled like the Java name keeps it, and the others get
 * the next name made of what they are called in the document, so that no third name changes either
 * of them. A number is the last resort.
 *
 * @param <K> what is named
 */
final class Scope<K> {

  private final List<Entry<K>> entries = new ArrayList<>();

  /**
   * Something that wants a name.
   *
   * @param key what it is
   * @param rank a lower one has the better claim: 0 for a name an overlay gives
   * @param wire what it is called on the wire
   * @param names the names it could have, best first; at least one
   * @param at where it stands
   */
  record Entry<K>(K key, int rank, String wire, List<String> names, Location at) {
    Entry {
      names = List.copyOf(names);
    }

    private String wanted() {
      return names.get(0);
    }
  }

  void add(Entry<K> entry) {
    entries.add(entry);
  }

  /** Gives every entry its name, in the order they were added. */
  Map<K, String> resolve(Diagnostics diagnostics) {
    Map<String, List<Entry<K>>> groups = new TreeMap<>();
    for (Entry<K> entry : entries) {
      groups.computeIfAbsent(ignoringCase(entry.wanted()), k -> new ArrayList<>()).add(entry);
    }
    Map<K, String> names = new LinkedHashMap<>();
    entries.forEach(e -> names.put(e.key(), e.wanted()));
    Set<String> taken = new HashSet<>(groups.keySet());
    groups.values().stream()
        .filter(group -> group.size() > 1)
        .forEach(group -> settle(group, taken, names, diagnostics));
    return names;
  }

  private static String ignoringCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static <K> void settle(
      List<Entry<K>> group, Set<String> taken, Map<K, String> names, Diagnostics diagnostics) {
    List<Entry<K>> ordered = new ArrayList<>(group);
    ordered.sort(
        Comparator.comparingInt((Entry<K> e) -> e.rank())
            .thenComparing(e -> !e.wire().equals(e.wanted()))
            .thenComparing(e -> capitals(e.wire()))
            .thenComparing(Entry::wire)
            .thenComparing(e -> e.at().pointer()));
    Entry<K> winner = ordered.get(0);
    for (Entry<K> entry : ordered.subList(1, ordered.size())) {
      String name = free(entry, taken);
      names.put(entry.key(), name);
      report(entry, winner, name, diagnostics);
    }
  }

  /** Of names that differ in case only, the one with fewer capitals is the usual one. */
  private static long capitals(String wire) {
    return wire.chars().filter(Character::isUpperCase).count();
  }

  private static <K> String free(Entry<K> entry, Set<String> taken) {
    for (String name : entry.names()) {
      if (taken.add(ignoringCase(name))) {
        return name;
      }
    }
    for (int i = 2; ; i++) {
      String name = entry.wanted() + i;
      if (taken.add(ignoringCase(name))) {
        return name;
      }
    }
  }

  /** Worth a warning only where the second name says nothing about what it names. */
  private static <K> void report(
      Entry<K> entry, Entry<K> winner, String name, Diagnostics diagnostics) {
    String message =
        Quoted.of(entry.wire())
            + " and "
            + Quoted.of(winner.wire())
            + " would both have the Java name "
            + winner.wanted()
            + ".";
    String fix = "This one is named " + name + "; set another name with x-java-name.";
    if (entry.names().contains(name)) {
      diagnostics.info("name-clash", entry.at(), message, fix);
    } else {
      diagnostics.warning("name-clash", entry.at(), message, fix);
    }
  }
}
