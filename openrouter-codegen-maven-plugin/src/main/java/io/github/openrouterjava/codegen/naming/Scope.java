package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.diagnostic.Location;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A set of names that must differ, ignoring case: the types of a package, the members of a type.
 * Where two wire names come out alike, the one that is spelled like the Java name keeps it, and the
 * others get an ending made of their own wire name, so that no third name changes either of them.
 *
 * @param <K> what is named
 */
final class Scope<K> {

  private static final int SHORT_HASH = 4;
  private static final int LONG_HASH = 12;

  private final List<Entry<K>> entries = new ArrayList<>();

  /**
   * Something that wants a name.
   *
   * @param rank a lower one has the better claim: 0 for a name an overlay gives
   */
  private record Entry<K>(K key, int rank, String wire, String wanted, Location at) {}

  /** Asks for the name {@code wanted} for what is called {@code wire} on the wire. */
  void add(K key, int rank, String wire, String wanted, Location at) {
    entries.add(new Entry<>(key, rank, wire, wanted, at));
  }

  /** Gives every entry its name, in the order they were added. */
  Map<K, String> resolve(Diagnostics diagnostics) {
    Map<String, List<Entry<K>>> groups = new TreeMap<>();
    for (Entry<K> entry : entries) {
      groups
          .computeIfAbsent(entry.wanted().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
          .add(entry);
    }
    Map<K, String> names = new LinkedHashMap<>();
    entries.forEach(e -> names.put(e.key(), e.wanted()));
    groups.values().stream()
        .filter(group -> group.size() > 1)
        .forEach(group -> settle(group, groups.keySet(), names, diagnostics));
    return names;
  }

  private void settle(
      List<Entry<K>> group, Set<String> wanted, Map<K, String> names, Diagnostics diagnostics) {
    List<Entry<K>> ordered = new ArrayList<>(group);
    ordered.sort(
        Comparator.comparingInt((Entry<K> e) -> e.rank())
            .thenComparing(e -> !e.wire().equals(e.wanted()))
            .thenComparing(Entry::wire)
            .thenComparing(e -> e.at().pointer()));
    Entry<K> winner = ordered.get(0);
    for (Entry<K> entry : ordered.subList(1, ordered.size())) {
      boolean sameWire = ordered.stream().filter(e -> e.wire().equals(entry.wire())).count() > 1;
      String source = sameWire ? entry.wire() + entry.at().pointer() : entry.wire();
      String name = entry.wanted() + "_" + hash(source, sameWire ? LONG_HASH : SHORT_HASH);
      if (wanted.contains(name.toLowerCase(Locale.ROOT))) {
        name = entry.wanted() + "_" + hash(source, LONG_HASH);
      }
      names.put(entry.key(), name);
      diagnostics.warning(
          "name-clash",
          entry.at(),
          "\""
              + entry.wire()
              + "\" and \""
              + winner.wire()
              + "\" would both have the Java name "
              + winner.wanted()
              + ".",
          "This one is named " + name + "; set another name with x-java-name.");
    }
  }

  private static String hash(String text, int length) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, length);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must provide SHA-256", e);
    }
  }
}
