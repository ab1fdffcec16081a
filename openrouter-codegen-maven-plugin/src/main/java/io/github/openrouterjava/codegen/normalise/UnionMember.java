package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Dispatch;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object that a union can be, seen as its properties.
 *
 * @param select what to do when it is this one
 * @param object the object
 */
record UnionMember(Dispatch.Select select, TypeBuilder.OfObject object) {

  @Nullable Property property(String name) {
    return object.property(name);
  }

  Set<String> required() {
    Set<String> names = new LinkedHashSet<>();
    object.properties.stream().filter(Property::required).forEach(p -> names.add(p.wireName()));
    return names;
  }

  /** The values property {@code name} is limited to; empty where it is not limited. */
  Set<String> values(String name, TypeBuilders builders) {
    Set<String> values = new LinkedHashSet<>();
    Property p = property(name);
    if (p == null) {
      return values;
    }
    TypeBuilder.OfEnum known = builders.enumOf(p.type());
    if (p.constant() != null) {
      values.add(p.constant().text());
    } else if (known != null && !isOpen(name)) {
      known.values.forEach(value -> values.add(value.literal().text()));
    }
    return values;
  }

  /** Whether an object without property {@code name} may be this one. */
  boolean mayLack(String name) {
    Property p = property(name);
    return p == null || !p.required() || p.nullable();
  }

  /** Whether property {@code name} may hold any scalar. */
  boolean isOpen(String name) {
    Property p = property(name);
    return p == null
        || (p.constant() == null
            && p.type()
                .match(
                    scalar -> scalar == Scalar.STRING || scalar == Scalar.ANY,
                    list -> false,
                    map -> false,
                    TypeRef.Declared::anyText));
  }

  /** The JSON kind property {@code name} always has, null where it has several or is absent. */
  @Nullable JsonKind kind(String name, TypeBuilders builders) {
    Property p = property(name);
    if (p == null) {
      return null;
    }
    return p.type()
        .match(
            scalar -> scalar.isNumber() ? JsonKind.NUMBER : scalar.jsonKind(),
            list -> JsonKind.ARRAY,
            map -> JsonKind.OBJECT,
            declared -> kind(builders.of(declared)));
  }

  private static @Nullable JsonKind kind(@Nullable TypeBuilder declared) {
    if (declared instanceof TypeBuilder.OfObject) {
      return JsonKind.OBJECT;
    }
    if (declared instanceof TypeBuilder.OfTuple) {
      return JsonKind.ARRAY;
    }
    boolean text = declared instanceof TypeBuilder.OfEnum e && e.kind == JsonKind.STRING;
    return text ? JsonKind.STRING : null;
  }

  static List<String> names(List<UnionMember> members) {
    return members.stream().map(l -> l.object.id.pointer()).toList();
  }
}
