package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Dispatch;
import io.github.openrouterjava.codegen.model.EnumType;
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
 * @param take what to do when it is this one
 * @param object the object
 * @param mapped the values the discriminator's mapping gives it; empty without a mapping
 */
record Leaf(Dispatch.Select take, Draft.OfObject object, Set<String> mapped) {

  @Nullable Property property(String name) {
    for (Property p : object.properties) {
      if (p.wireName().equals(name)) {
        return p;
      }
    }
    return null;
  }

  Set<String> required() {
    Set<String> names = new LinkedHashSet<>();
    object.properties.stream().filter(Property::required).forEach(p -> names.add(p.wireName()));
    return names;
  }

  /** The values property {@code name} is limited to; empty where it is not limited. */
  Set<String> values(String name, Drafts drafts) {
    Set<String> values = new LinkedHashSet<>();
    Property p = property(name);
    if (p == null) {
      return values;
    }
    if (p.constant() != null) {
      values.add(p.constant().text());
    } else if (drafts.of(p.type()) instanceof Draft.OfEnum e && !isOpen(name)) {
      for (EnumType.Value value : e.values) {
        values.add(value.literal().text());
      }
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
            && (p.type() == Scalar.STRING
                || p.type() == Scalar.ANY
                || (p.type() instanceof TypeRef.Declared declared && declared.anyText())));
  }

  /** The JSON kind property {@code name} always has, null where it has several or is absent. */
  @Nullable JsonKind kind(String name, Drafts drafts) {
    Property p = property(name);
    if (p == null) {
      return null;
    }
    TypeRef type = p.type();
    if (type instanceof TypeRef.ListOf) {
      return JsonKind.ARRAY;
    }
    if (type instanceof TypeRef.MapOf || drafts.of(type) instanceof Draft.OfObject) {
      return JsonKind.OBJECT;
    }
    if (type instanceof Scalar scalar) {
      return switch (scalar) {
        case STRING, BINARY -> JsonKind.STRING;
        case BOOLEAN -> JsonKind.BOOLEAN;
        case INTEGER, NUMBER, DECIMAL -> JsonKind.NUMBER;
        case OBJECT -> JsonKind.OBJECT;
        case ANY -> null;
      };
    }
    return drafts.of(type) instanceof Draft.OfEnum e && e.kind == JsonKind.STRING
        ? JsonKind.STRING
        : null;
  }

  static List<String> names(List<Leaf> leaves) {
    return leaves.stream().map(l -> l.object.id.pointer()).toList();
  }
}
