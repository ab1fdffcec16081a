package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.parse.RawDiscriminator;
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

  static void apply(TypeBuilders builders) {
    Map<TypeId, Map<String, Set<String>>> tags = new LinkedHashMap<>();
    for (TypeBuilder.OfUnion union : builders.unions()) {
      if (union.discriminator != null) {
        collect(union, union.discriminator, tags);
      }
    }
    tags.forEach(
        (id, byProperty) -> {
          TypeBuilder.OfObject object = builders.objectOf(new TypeRef.Declared(id));
          if (object != null) {
            byProperty.forEach((name, values) -> setConstant(object, name, values));
          }
        });
  }

  private static void collect(
      TypeBuilder.OfUnion union,
      RawDiscriminator discriminator,
      Map<TypeId, Map<String, Set<String>>> tags) {
    for (Alternative alternative : union.alternatives) {
      TypeId id = alternative.match(Alternative.OfObject::id, nested -> null, wrapped -> null);
      if (id != null) {
        tags.computeIfAbsent(id, k -> new LinkedHashMap<>())
            .computeIfAbsent(discriminator.propertyName(), k -> new LinkedHashSet<>())
            .addAll(valuesOf(discriminator, id.pointer()));
      }
    }
  }

  /** The mapped values, or the component's name where the mapping has none (OpenAPI 4.8.25). */
  private static Set<String> valuesOf(RawDiscriminator discriminator, String pointer) {
    Set<String> mapped = discriminator.valuesOf(pointer);
    String name = SchemaIndex.nameOf(pointer);
    return mapped.isEmpty() && name != null ? Set.of(name) : mapped;
  }

  private static void setConstant(TypeBuilder.OfObject object, String name, Set<String> values) {
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
      properties.add(plain ? p.withConstant(constant) : p);
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
              null,
              false,
              null));
    }
    object.properties = properties;
  }
}
