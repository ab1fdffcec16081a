package io.github.openrouterjava.runtime.internal.collect;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable collections that keep order and, unlike those of {@link List#copyOf} and {@link
 * Map#copyOf}, may hold null. A copy of a copy is the copy itself.
 */
public final class Frozen {

  private Frozen() {}

  /** An unmodifiable copy of {@code list}; null for null. */
  @SuppressWarnings("unchecked") // The array holds nothing but items of the list.
  public static <T extends @Nullable Object> List<T> copyOf(List<T> list) {
    if (list == null || list instanceof FixedList) {
      return list;
    }
    return new FixedList<>((T[]) list.toArray());
  }

  /** An unmodifiable copy of {@code map}, in its order if it has one; null for null. */
  public static <V extends @Nullable Object> Map<String, V> copyOf(Map<String, V> map) {
    if (map == null || map instanceof FixedMap) {
      return map;
    }
    return new FixedMap<>(new LinkedHashMap<>(ordered(map)));
  }

  /**
   * A map without an order of its own by its keys, any other as it is: the same entries are in the
   * same order in every JVM.
   */
  public static <K, V> Map<K, V> ordered(Map<K, V> members) {
    Class<?> type = members.getClass();
    boolean unordered =
        type == HashMap.class
            || members instanceof ConcurrentHashMap
            || members instanceof Hashtable
            || members instanceof IdentityHashMap
            || members instanceof WeakHashMap
            || type == Map.of().getClass()
            || type == Map.of("", "").getClass();
    if (!unordered || members.size() < 2) {
      return members;
    }
    Map<K, V> sorted = new LinkedHashMap<>();
    members.entrySet().stream()
        .sorted(Comparator.comparing(member -> String.valueOf(member.getKey())))
        .forEach(member -> sorted.put(member.getKey(), member.getValue()));
    return sorted;
  }

  /** Makes an unmodifiable list of an array nobody else holds. */
  public static <T extends @Nullable Object> List<T> adopt(T[] items) {
    return new FixedList<>(items);
  }

  /** Makes an unmodifiable map of a map nobody else holds. */
  public static <V extends @Nullable Object> Map<String, V> adopt(LinkedHashMap<String, V> map) {
    return new FixedMap<>(map);
  }

  private static final class FixedList<T extends @Nullable Object> extends AbstractList<T>
      implements RandomAccess {

    private final T[] items;

    FixedList(T[] items) {
      this.items = items;
    }

    @Override
    public T get(int index) {
      return items[index];
    }

    @Override
    public int size() {
      return items.length;
    }
  }

  private static final class FixedMap<V extends @Nullable Object> extends AbstractMap<String, V> {

    private final Map<String, V> map;

    FixedMap(LinkedHashMap<String, V> map) {
      this.map = Collections.unmodifiableMap(map);
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
      return map.entrySet();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return map.containsKey(key);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
      return map.get(key);
    }
  }
}
