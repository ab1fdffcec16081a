package io.github.openrouterjava.runtime.generated;

import io.github.openrouterjava.runtime.json.JsonPointer;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a rule of a dialect applies: all that it says must hold. Immutable and thread-safe; every
 * method that says more gives a changed copy.
 *
 * @param statuses the statuses of which the response has one; any where empty
 * @param event the name of the event, or null for any
 * @param values pointers, and the values of which each must lead to one; JSON's null also fits what
 *     is absent
 * @param present pointers that must lead to a value other than null
 */
public record Condition(
    List<Integer> statuses,
    @Nullable String event,
    Map<JsonPointer, List<JsonValue>> values,
    List<JsonPointer> present) {
  private static final Condition ALWAYS = new Condition(List.of(), null, Map.of(), List.of());

  /** Copies the collections. */
  public Condition {
    statuses = List.copyOf(statuses);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    present = List.copyOf(present);
  }

  /** The condition that always holds. */
  public static Condition always() {
    return ALWAYS;
  }

  /** Holds for responses with one of these statuses. */
  public Condition status(Integer... oneOf) {
    return new Condition(Arrays.asList(oneOf), event, values, present);
  }

  /** Holds for events of this name. */
  public Condition event(String name) {
    return new Condition(statuses, name, values, present);
  }

  /**
   * Holds where a pointer leads to one of these values.
   *
   * @param oneOf strings, numbers, booleans, or null, which also fits what is absent
   */
  public Condition when(String pointer, @Nullable Object... oneOf) {
    List<JsonValue> expected = new ArrayList<>();
    for (Object value : oneOf) {
      expected.add(JsonValue.of(value));
    }
    Map<JsonPointer, List<JsonValue>> more = new LinkedHashMap<>(values);
    more.put(JsonPointer.of(pointer), List.copyOf(expected));
    return new Condition(statuses, event, more, present);
  }

  /** Holds where a pointer leads nowhere or to null. */
  public Condition absent(String pointer) {
    return when(pointer, new @Nullable Object[] {null});
  }

  /** Holds where a pointer leads to a value other than null. */
  public Condition has(String pointer) {
    List<JsonPointer> more = new ArrayList<>(present);
    more.add(JsonPointer.of(pointer));
    return new Condition(statuses, event, values, more);
  }

  /**
   * Whether it holds.
   *
   * @param status the status of the response; 0 if it is not known
   * @param eventName the name of the event, or null if it is not an event
   * @param root what the pointers begin at
   */
  public boolean holds(int status, @Nullable String eventName, JsonValue root) {
    return (statuses.isEmpty() || statuses.contains(status))
        && (event == null || event.equals(eventName))
        && present.stream().allMatch(pointer -> pointer.first(root) != null)
        && values.entrySet().stream()
            .allMatch(each -> isOneOf(each.getValue(), each.getKey().all(root)));
  }

  private static boolean isOneOf(List<JsonValue> expected, List<JsonValue> found) {
    return found.isEmpty()
        ? expected.stream().anyMatch(JsonValue::isNull)
        : found.stream().anyMatch(expected::contains);
  }
}
