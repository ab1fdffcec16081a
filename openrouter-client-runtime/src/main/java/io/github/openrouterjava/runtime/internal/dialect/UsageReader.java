package io.github.openrouterjava.runtime.internal.dialect;

import io.github.openrouterjava.runtime.json.JsonDecodeException;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonPointer;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the response to one call says the call has used: tokens, money. Of several events the
 * last one that has a value counts. Thread-safe.
 */
public final class UsageReader {
  /** Reads nothing. */
  public static final UsageReader NONE = new UsageReader(new Places(Map.of()));

  private final Places places;
  private JsonObject found = JsonObject.of();

  private UsageReader(Places places) {
    this.places = places;
  }

  /** Where usage is found in the responses of an API. Immutable and thread-safe. */
  static final class Places {
    private final PointerTree tree = new PointerTree();
    private final Map<String, List<Integer>> slots = new LinkedHashMap<>();

    /** Prepares pointers, by the names of what they lead to; the first that leads to a value. */
    Places(Map<String, List<JsonPointer>> pointers) {
      pointers.forEach((name, all) -> slots.put(name, all.stream().map(tree::add).toList()));
    }

    /** A reader for one call. */
    UsageReader reader() {
      return slots.isEmpty() ? NONE : new UsageReader(this);
    }
  }

  /** Looks at the JSON of a response or of an event. */
  public void look(byte[] json) {
    if (places.slots.isEmpty()) {
      return;
    }
    PointerTree.Hits hits =
        places.tree.find(new String(json, StandardCharsets.ISO_8859_1)); // searched fastest so
    places.slots.forEach(
        (name, slots) -> {
          for (int slot : slots) {
            int index = hits.next(slot, 0);
            JsonValue value = index < 0 ? null : value(hits.json(), hits.place(index));
            if (value != null && !value.isNull()) {
              keep(name, value);
              return;
            }
          }
        });
  }

  private static @Nullable JsonValue value(String latin, int at) {
    String json = latin.substring(at, PointerTree.endOf(latin, at));
    try {
      return JsonValue.parse(
          new String(json.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    } catch (JsonDecodeException e) {
      return null; // decoding the whole will say what is wrong with it
    }
  }

  private synchronized void keep(String name, JsonValue value) {
    found = found.with(name, value);
  }

  /** What was found so far, by name. */
  public synchronized JsonObject found() {
    return found;
  }
}
