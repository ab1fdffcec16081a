package io.github.openrouterjava.codegen.surface;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** All types and members that callers of a client can mention. Immutable. */
public final class Surface {

  private final SortedMap<String, JavaType> types;
  private final Map<String, Set<String>> subtypes = new HashMap<>();

  /** The surface made of {@code types}. */
  public Surface(Collection<JavaType> types) {
    SortedMap<String, JavaType> byName = new TreeMap<>();
    types.forEach(type -> byName.put(type.name(), type));
    this.types = Collections.unmodifiableSortedMap(byName);
    for (JavaType type : byName.values()) {
      for (String supertype : type.supertypes()) {
        subtypes.computeIfAbsent(supertype, name -> new TreeSet<>()).add(type.name());
      }
    }
  }

  /** The public types, by canonical name. */
  public SortedMap<String, JavaType> types() {
    return types;
  }

  /** This surface with further types. */
  public Surface and(Collection<JavaType> more) {
    Map<String, JavaType> all = new TreeMap<>(types);
    more.forEach(type -> all.put(type.name(), type));
    return new Surface(all.values());
  }

  /**
   * The canonical names of the types that a sealed type permits, empty for any other: these are its
   * direct subtypes (JLS 8.1.6).
   */
  public Set<String> permitted(JavaType type) {
    return type.isSealed() ? subtypes.getOrDefault(type.name(), Set.of()) : Set.of();
  }

  /** The supertypes of a type, and those of its supertypes as far as they are generated. */
  public Set<String> allSupertypes(JavaType type) {
    Set<String> all = new HashSet<>();
    Deque<JavaType> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      for (String supertype : open.pop().supertypes()) {
        JavaType declared = types.get(supertype);
        if (all.add(supertype) && declared != null) {
          open.push(declared);
        }
      }
    }
    return all;
  }
}
