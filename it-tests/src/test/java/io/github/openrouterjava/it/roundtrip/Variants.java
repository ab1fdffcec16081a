package io.github.openrouterjava.it.roundtrip;

import io.github.openrouterjava.runtime.generated.Patch;
import io.github.openrouterjava.runtime.generated.UnknownVariant;
import io.github.openrouterjava.runtime.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks through decoded values for what no alternative of a union took. */
final class Variants {

  private final List<String> unknown = new ArrayList<>();

  private Variants() {}

  /** The classes of all unknown variants in {@code value}. */
  static List<String> unknownIn(Object value) {
    Variants variants = new Variants();
    variants.visit(value);
    return variants.unknown;
  }

  private void visit(@Nullable Object value) {
    if (value instanceof UnknownVariant) {
      unknown.add(value.getClass().getName());
    } else if (value instanceof List<?> items) {
      items.forEach(this::visit);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::visit);
    } else if (value instanceof Patch<?> patch) {
      visit(patch.orNull());
    } else if (value instanceof Record object && !(value instanceof JsonValue)) {
      for (RecordComponent component : object.getClass().getRecordComponents()) {
        visit(get(object, component));
      }
    }
  }

  private static @Nullable Object get(Record object, RecordComponent component) {
    try {
      return component.getAccessor().invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
