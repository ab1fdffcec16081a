package io.github.openrouterjava.runtime.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the objects that a reader is inside of hold beyond what is declared. Nearly always nothing,
 * so there is only a depth to count.
 */
final class Frames {

  private static final int USUAL_SIZE = 32;

  /** Of each object its unknown properties and then its deviations; null while there are none. */
  private @Nullable LinkedHashMap<String, @Nullable JsonValue> @Nullable [] extras;

  private int depth = -1;

  /**
   * Enters an object or array.
   *
   * @throws JsonDecodeException if it nests too deep
   */
  void push(LookaheadReader in) {
    if (++depth >= JsonFormat.MAX_DEPTH) {
      depth--;
      throw new JsonDecodeException(
          in.path(), "nested deeper than " + JsonFormat.MAX_DEPTH + " levels.", null);
    }
  }

  /** Goes to a property of the innermost object. */
  void enter(String name) {
    if (extras != null) {
      settle(name);
    }
  }

  /** Forgets what an earlier property of the same name left: the last one wins. */
  private void settle(String name) {
    Map<String, @Nullable JsonValue> deviations = extras(2 * depth + 1);
    if (deviations != null) {
      deviations.remove(name);
    }
  }

  /** Keeps a property of the innermost object that is not declared. */
  void unknown(String name, JsonValue value) {
    keep(2 * depth, name, value);
  }

  /** Keeps the JSON of a declared property of the innermost object; null for a missing one. */
  void deviation(String name, @Nullable JsonValue value) {
    keep(2 * depth + 1, name, value);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types.
  private void keep(int slot, String name, @Nullable JsonValue value) {
    if (extras == null || extras.length <= slot) {
      int size = Math.max(USUAL_SIZE, 2 * slot);
      extras = extras == null ? new LinkedHashMap[size] : Arrays.copyOf(extras, size);
    }
    LinkedHashMap<String, @Nullable JsonValue> kept = extras[slot];
    if (kept == null) {
      kept = new LinkedHashMap<>();
      extras[slot] = kept;
    }
    kept.put(name, value);
  }

  /** Leaves the innermost object or array. */
  AdditionalProperties pop() {
    int slot = 2 * depth--;
    return extras == null
        ? AdditionalProperties.NONE
        : AdditionalProperties.read(take(slot), take(slot + 1));
  }

  private @Nullable LinkedHashMap<String, @Nullable JsonValue> take(int slot) {
    LinkedHashMap<String, @Nullable JsonValue> taken = extras(slot);
    if (taken != null && extras != null) {
      extras[slot] = null;
    }
    return taken;
  }

  private @Nullable LinkedHashMap<String, @Nullable JsonValue> extras(int slot) {
    return extras == null || extras.length <= slot ? null : extras[slot];
  }
}
