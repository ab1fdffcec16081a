package io.github.openrouterjava.runtime.json;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies of lists and maps that keep order and, unlike those of {@link List#copyOf} and {@link
 * Map#copyOf}, may hold null. Those of {@code of} are unmodifiable, and a copy of such a copy is
 * the copy itself; those of {@code add} and {@code put} are for builders, and grow.
 */
public final class Copies {

  private Copies() {}

  /** An unmodifiable copy of {@code list}; null for null. */
  @SuppressWarnings("unchecked") // The array holds nothing but items of the list.
  public static <T extends @Nullable Object> List<T> of(List<T> list) {
    if (list == null || list instanceof FixedList) {
      return list;
    }
    return new FixedList<>((T[]) list.toArray());
  }

  /** An unmodifiable copy of {@code map}, in its order; null for null. */
  public static <V extends @Nullable Object> Map<String, V> of(Map<String, V> map) {
    if (map == null || map instanceof FixedMap) {
      return map;
    }
    return new FixedMap<>(new LinkedHashMap<>(map));
  }

  /**
   * A list with the items of {@code list} and one more. A list this method returned is added to in
   * place, so that building a list takes no copy for each item.
   */
  public static <T extends @Nullable Object> List<T> add(@Nullable List<T> list, T item) {
    List<T> growing = list instanceof GrowingList ? list : new GrowingList<>(list);
    growing.add(item);
    return growing;
  }

  /**
   * A map with the entries of {@code map} and one more. A map this method returned is added to in
   * place.
   */
  public static <V extends @Nullable Object> Map<String, V> put(
      @Nullable Map<String, V> map, String key, V value) {
    Map<String, V> growing = map instanceof GrowingMap ? map : new GrowingMap<>(map);
    growing.put(Checks.nonNull(key, "key"), value);
    return growing;
  }

  /** Makes an unmodifiable list of an array nobody else holds. */
  static <T extends @Nullable Object> List<T> adopt(T[] items) {
    return new FixedList<>(items);
  }

  /** Makes an unmodifiable map of a map nobody else holds. */
  static <V extends @Nullable Object> Map<String, V> adopt(LinkedHashMap<String, V> map) {
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

  private static final class GrowingList<T extends @Nullable Object> extends ArrayList<T> {

    private static final long serialVersionUID = 1L;

    GrowingList(@Nullable List<T> items) {
      if (items != null) {
        addAll(items);
      }
    }
  }

  private static final class GrowingMap<V extends @Nullable Object>
      extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1L;

    GrowingMap(@Nullable Map<String, V> entries) {
      if (entries != null) {
        putAll(entries);
      }
    }
  }
}
