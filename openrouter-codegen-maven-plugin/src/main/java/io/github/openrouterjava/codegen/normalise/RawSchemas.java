package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.parse.JavaHints;
import io.github.openrouterjava.codegen.parse.RawSchema;
import io.github.openrouterjava.codegen.parse.RawSchemaBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Raw schemas that the document does not spell out but means. */
final class RawSchemas {

  private RawSchemas() {}

  /** {@code core}, standing at {@code outer}, whose text and names win over its own. */
  static RawSchema at(RawSchema core, RawSchema outer) {
    Documentation both = both(outer.documentation(), core.documentation());
    JavaHints hints = outer.hints().typeName() != null ? outer.hints() : core.hints();
    return core.toBuilder().at(outer.at()).documentation(both).hints(hints).build();
  }

  /** {@code schema} with the text that another schema says of the same property. */
  static RawSchema withTextOf(RawSchema text, RawSchema schema) {
    return schema.toBuilder()
        .documentation(both(text.documentation(), schema.documentation()))
        .build();
  }

  private static Documentation both(Documentation outer, Documentation inner) {
    return new Documentation(
        outer.summary() != null ? outer.summary() : inner.summary(),
        outer.description() != null ? outer.description() : inner.description(),
        outer.deprecated() || inner.deprecated());
  }

  /** {@code schema}, standing at {@code location}. */
  static RawSchema at(RawSchema s, Location location) {
    return s.toBuilder().at(location).build();
  }

  static RawSchema withoutRef(RawSchema s) {
    return s.toBuilder().ref(null).build();
  }

  static RawSchema withoutAllOf(RawSchema s) {
    return s.toBuilder().allOf(List.of()).build();
  }

  static RawSchema withoutUnion(RawSchema s) {
    return s.toBuilder().anyOf(List.of()).oneOf(List.of()).discriminator(null).build();
  }

  /** A schema with several types as the union of schemas with one type each. */
  static RawSchema splitTypes(RawSchema s) {
    List<RawSchema> alternatives = new ArrayList<>();
    for (JsonKind kind : s.types()) {
      boolean object = kind == JsonKind.OBJECT;
      boolean array = kind == JsonKind.ARRAY;
      alternatives.add(
          s.toBuilder()
              .properties(object ? s.properties() : Map.of())
              .additionalProperties(object ? s.additionalProperties() : null)
              .items(array ? s.items() : null)
              .prefixItems(array ? s.prefixItems() : List.of())
              .at(child(s.at(), "type/" + alternatives.size()))
              .types(Set.of(kind))
              .ref(null)
              .allOf(List.of())
              .documentation(Documentation.NONE)
              .hints(JavaHints.NONE)
              .build());
    }
    return union(s, alternatives);
  }

  /** The {@code allOf} of {@code members}, standing at {@code at}. */
  static RawSchema allOf(Location at, List<RawSchema> members, RawSchema textOf) {
    return like(textOf, at).allOf(members).build();
  }

  /** A reference to {@code pointer}, standing at {@code at}. */
  static RawSchema ref(Location at, String pointer) {
    return new RawSchemaBuilder(at).ref(pointer).build();
  }

  /** The union of {@code alternatives} in place of {@code s}. */
  static RawSchema union(RawSchema s, List<RawSchema> alternatives) {
    return like(s, s.at()).anyOf(alternatives).build();
  }

  private static RawSchemaBuilder like(RawSchema s, Location at) {
    return new RawSchemaBuilder(at)
        .discriminator(s.discriminator())
        .documentation(s.documentation())
        .hints(s.hints());
  }

  static Location child(Location at, String token) {
    return new Location(at.file(), at.line(), at.column(), at.pointer() + "/" + token);
  }
}
