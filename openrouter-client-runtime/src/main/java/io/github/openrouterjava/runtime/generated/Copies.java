package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.internal.collect.Frozen;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable copies that keep order and, unlike those of {@link List#copyOf} and {@link
 * Map#copyOf}, may hold null. A copy of a copy is the copy itself.
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
}
