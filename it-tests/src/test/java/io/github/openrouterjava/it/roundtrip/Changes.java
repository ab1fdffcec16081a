package io.github.openrouterjava.it.roundtrip;

import io.github.openrouterjava.runtime.json.JsonArray;
import io.github.openrouterjava.runtime.json.JsonNull;
import io.github.openrouterjava.runtime.json.JsonObject;
import io.github.openrouterjava.runtime.json.JsonString;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Changes of JSON such as a server may make tomorrow. */
public final class Changes {

  private Changes() {}

  /** A property nobody knows in every object. */
  static JsonValue unknownPropertyEverywhere(JsonValue json) {
    return everyObject(
        json,
        members -> {
          Map<String, JsonValue> more = new LinkedHashMap<>(members);
          more.put("zz-unknown", JsonObject.of("a", List.of(1, "x"), "b", null));
          return more;
        });
  }

  /** The members of every object in reverse order, so that tags tend to come last. */
  public static JsonValue reversed(JsonValue json) {
    return everyObject(
        json,
        members -> {
          List<Map.Entry<String, JsonValue>> entries = new ArrayList<>(members.entrySet());
          Map<String, JsonValue> reversed = new LinkedHashMap<>();
          for (int i = entries.size() - 1; i >= 0; i--) {
            reversed.put(entries.get(i).getKey(), entries.get(i).getValue());
          }
          return reversed;
        });
  }

  /** One for each string: that string, be it an enum's, a tag or free, has become {@code text}. */
  static List<JsonValue> eachString(JsonValue json, String text) {
    return each(json, JsonString.class::isInstance, new JsonString(text));
  }

  /** One for each value inside: that value has become null. */
  static List<JsonValue> eachNull(JsonValue json) {
    return each(json, value -> value != json && !value.isNull(), JsonNull.INSTANCE);
  }

  private static List<JsonValue> each(
      JsonValue json, Predicate<JsonValue> which, JsonValue replacement) {
    List<JsonValue> changed = new ArrayList<>();
    if (which.test(json)) {
      changed.add(replacement);
    }
    if (json instanceof JsonObject object) {
      object
          .members()
          .forEach(
              (name, value) ->
                  each(value, which, replacement).forEach(v -> changed.add(object.with(name, v))));
    } else if (json instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        for (JsonValue value : each(array.get(i), which, replacement)) {
          List<JsonValue> items = new ArrayList<>(array.items());
          items.set(i, value);
          changed.add(new JsonArray(items));
        }
      }
    }
    return changed;
  }

  private static JsonValue everyObject(
      JsonValue json, UnaryOperator<Map<String, JsonValue>> change) {
    if (json instanceof JsonObject object) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      object.members().forEach((name, value) -> members.put(name, everyObject(value, change)));
      return new JsonObject(change.apply(members));
    }
    if (json instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(i -> everyObject(i, change)).toList());
    }
    return json;
  }
}
