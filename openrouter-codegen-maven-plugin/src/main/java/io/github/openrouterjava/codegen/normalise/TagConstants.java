package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives objects the value of their tag where only a discriminator states it, so that callers need
 * not: a plain string property, or none at all, becomes a constant where every discriminator agrees
 * on one value.
 */
final class TagConstants {

  private TagConstants() {}

  static void apply(Drafts drafts) {
    Map<TypeId, Map<String, Set<String>>> tags = new LinkedHashMap<>();
    for (Draft draft : drafts.all()) {
      if (draft instanceof Draft.OfUnion union && union.discriminator != null) {
        collect(union, tags);
      }
    }
    tags.forEach(
        (id, byProperty) -> {
          if (drafts.find(id) instanceof Draft.OfObject object) {
            byProperty.forEach((name, values) -> setConstant(object, name, values));
          }
        });
  }

  private static void collect(Draft.OfUnion union, Map<TypeId, Map<String, Set<String>>> tags) {
    String property = union.discriminator == null ? "" : union.discriminator.propertyName();
    for (Alternative alternative : union.alternatives) {
      if (alternative instanceof Alternative.OfObject o) {
        Set<String> values =
            tags.computeIfAbsent(o.id(), k -> new LinkedHashMap<>())
                .computeIfAbsent(property, k -> new LinkedHashSet<>());
        values.addAll(valuesOf(union, o.id()));
      }
    }
  }

  /** The mapped values, or the component's name where the mapping has none (OpenAPI 4.8.25). */
  private static Set<String> valuesOf(Draft.OfUnion union, TypeId id) {
    Set<String> values = new LinkedHashSet<>();
    if (union.discriminator != null) {
      union
          .discriminator
          .mapping()
          .forEach(
              (value, pointer) -> {
                if (pointer.equals(id.pointer())) {
                  values.add(value);
                }
              });
    }
    boolean component = id.pointer().equals(SchemaIndex.componentOf(id.pointer()));
    if (values.isEmpty() && component) {
      values.add(SchemaIndex.componentName(id.pointer()));
    }
    return values;
  }

  private static void setConstant(Draft.OfObject object, String name, Set<String> values) {
    if (values.size() != 1) {
      return;
    }
    Literal constant = Literal.string(values.iterator().next());
    List<Property> properties = new ArrayList<>();
    boolean declared = false;
    for (Property p : object.properties) {
      declared |= p.wireName().equals(name);
      boolean plain =
          p.wireName().equals(name) && p.type() == Scalar.STRING && p.constant() == null;
      properties.add(plain ? tag(p, constant) : p);
    }
    if (!declared) {
      properties.add(
          0,
          new Property(
              name,
              Scalar.STRING,
              true,
              false,
              false,
              constant,
              null,
              List.of(),
              Documentation.NONE,
              null));
    }
    object.properties = properties;
  }

  private static Property tag(Property p, Literal constant) {
    return new Property(
        p.wireName(),
        p.type(),
        p.required(),
        p.nullable(),
        p.triState(),
        constant,
        p.defaultValue(),
        p.constraints(),
        p.documentation(),
        p.javaName());
  }
}
