package io.github.openrouterjava.it.golden;

import io.github.openrouterjava.runtime.generated.OpenEnum;
import io.github.openrouterjava.runtime.generated.OpenNumberEnum;
import io.github.openrouterjava.runtime.generated.Patch;
import io.github.openrouterjava.runtime.generated.UnknownVariant;
import io.github.openrouterjava.runtime.json.AdditionalProperties;
import io.github.openrouterjava.runtime.json.JsonSerializable;
import io.github.openrouterjava.runtime.json.JsonString;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a decoded value as text that shows which Java types it is made of, such as {@code
 * UserMessage(content=Content.OfString("hi"), +extra=1)}. Null components are left out; {@code +}
 * marks unknown properties, {@code ~} the JSON of deviating ones.
 */
final class Notation {

  private Notation() {}

  static String of(@Nullable Object value) {
    if (value instanceof String text) {
      return new JsonString(text).toJson();
    }
    if (value instanceof BigDecimal) {
      return "BigDecimal(" + value + ")";
    }
    if (value instanceof JsonValue json) {
      return json.getClass().getSimpleName() + "(" + json.toJson() + ")";
    }
    if (value instanceof UnknownVariant unknown) {
      return name(value) + "(" + unknown.raw().toJson() + ")";
    }
    if (value instanceof Patch<?> patch) {
      return patch.isAbsent() ? "absent" : of(patch.orNull());
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Notation::of).toList().toString();
    }
    if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((key, entry) -> entries.add(key + "=" + of(entry)));
      return "{" + String.join(", ", entries) + "}";
    }
    return value instanceof JsonSerializable ? generated(value) : String.valueOf(value);
  }

  private static String generated(Object value) {
    if (value instanceof OpenEnum<?, ?> open) {
      return constant(value, open.known(), of(open.value()));
    }
    if (value instanceof OpenNumberEnum<?, ?, ?> open) {
      return constant(value, open.known(), of(open.value()));
    }
    List<String> components = new ArrayList<>();
    for (Field field : value.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        addComponent(components, field.getName(), get(value, field.getName()));
      }
    }
    return name(value) + "(" + String.join(", ", components) + ")";
  }

  private static void addComponent(List<String> components, String name, @Nullable Object value) {
    if (value instanceof AdditionalProperties extras) {
      extras.asMap().forEach((key, json) -> components.add("+" + key + "=" + json.toJson()));
      extras
          .deviations()
          .forEach(
              (key, json) -> components.add("~" + key + (json == null ? "" : "=" + json.toJson())));
    } else if (value != null) {
      components.add(name.equals("value") ? of(value) : name + "=" + of(value));
    }
  }

  /** The constant a known value is, else how an unknown one is made. */
  private static String constant(Object value, Enum<?> known, String text) {
    return name(value)
        + (known.name().equals("UNRECOGNIZED") ? "(" + text + ")" : "." + known.name());
  }

  private static String name(Object value) {
    String name = value.getClass().getName();
    return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
  }

  private static @Nullable Object get(Object value, String component) {
    try {
      return value.getClass().getMethod(component).invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("No accessor for " + component + " of " + value.getClass(), e);
    }
  }
}
