package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.internal.collect.Frozen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies of lists and maps that keep order and, unlike those of {@link List#copyOf} and {@link
 * Map#copyOf}, may hold null. Those of {@code of} are unmodifiable, and a copy of such a copy is
 * the copy itself; those of {@code add} and {@code put} are for builders, and grow.
 */
public final class Copies {

  private Copies() {}

  /** An unmodifiable copy of {@code list}; null for null. */
  public static <T extends @Nullable Object> List<T> of(List<T> list) {
    return Frozen.copyOf(list);
  }

  /** An unmodifiable copy of {@code map}, in its order; null for null. */
  public static <V extends @Nullable Object> Map<String, V> of(Map<String, V> map) {
    return Frozen.copyOf(map);
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

  /** A list without items, which {@link #add} adds to. */
  public static <T extends @Nullable Object> List<T> items() {
    return new GrowingList<>(null);
  }

  /**
   * A list of the items.
   *
   * @param name the name of the argument, for the message
   * @throws NullPointerException naming the argument if it, or an item, is null
   */
  @SafeVarargs
  public static <T> List<T> items(String name, T... items) {
    List<T> list = new GrowingList<>(null);
    for (T item : Checks.nonNull(items, name)) {
      list.add(Checks.nonNull(item, "an item of " + name));
    }
    return list;
  }

  /** A list of the items. */
  public static List<Long> items(String name, long... items) {
    List<Long> list = items();
    for (long item : Checks.nonNull(items, name)) {
      list.add(item);
    }
    return list;
  }

  /** A list of the items. */
  public static List<Integer> items(String name, int... items) {
    List<Integer> list = items();
    for (int item : Checks.nonNull(items, name)) {
      list.add(item);
    }
    return list;
  }

  /** A list of the items. */
  public static List<Double> items(String name, double... items) {
    List<Double> list = items();
    for (double item : Checks.nonNull(items, name)) {
      list.add(item);
    }
    return list;
  }

  /** A list of the items. */
  public static List<Boolean> items(String name, boolean... items) {
    List<Boolean> list = items();
    for (boolean item : Checks.nonNull(items, name)) {
      list.add(item);
    }
    return list;
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
        putAll(Frozen.ordered(entries));
      }
    }
  }
}
