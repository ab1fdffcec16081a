package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.parse.JavaHints;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Raw schemas that the document does not spell out but means. */
final class RawSchemas {

  private RawSchemas() {}

  /** {@code core}, standing at {@code outer}, whose text and names win over its own. */
  static RawSchema at(RawSchema core, RawSchema outer) {
    Documentation own = core.documentation();
    Documentation wrapping = outer.documentation();
    Documentation both =
        new Documentation(
            wrapping.summary() != null ? wrapping.summary() : own.summary(),
            wrapping.description() != null ? wrapping.description() : own.description(),
            wrapping.deprecated() || own.deprecated());
    JavaHints hints = outer.hints().typeName() != null ? outer.hints() : core.hints();
    return copy(core, outer.at(), core.types(), core.ref(), core.allOf(), both, hints);
  }

  /** {@code schema}, standing at {@code location}. */
  static RawSchema at(RawSchema s, Location location) {
    return copy(s, location, s.types(), s.ref(), s.allOf(), s.documentation(), s.hints());
  }

  static RawSchema withoutRef(RawSchema s) {
    return copy(s, s.at(), s.types(), null, s.allOf(), s.documentation(), s.hints());
  }

  static RawSchema withoutAllOf(RawSchema s) {
    return copy(s, s.at(), s.types(), s.ref(), List.of(), s.documentation(), s.hints());
  }

  static RawSchema withoutUnion(RawSchema s) {
    return new RawSchema(
        s.at(),
        s.always(),
        s.ref(),
        s.types(),
        s.nullType(),
        s.nullableKeyword(),
        s.properties(),
        s.required(),
        s.additionalProperties(),
        s.items(),
        s.prefixItems(),
        s.enumValues(),
        s.constant(),
        s.allOf(),
        List.of(),
        List.of(),
        null,
        s.format(),
        s.contentEncoding(),
        s.contentMediaType(),
        s.documentation(),
        s.defaultValue(),
        s.readOnly(),
        s.writeOnly(),
        s.constraints(),
        s.hints());
  }

  /** A schema with several types as the union of schemas with one type each. */
  static RawSchema splitTypes(RawSchema s) {
    List<RawSchema> alternatives = new ArrayList<>();
    for (JsonKind kind : s.types()) {
      Location at = child(s.at(), "type/" + alternatives.size());
      alternatives.add(
          copy(s, at, Set.of(kind), null, List.of(), Documentation.NONE, JavaHints.NONE));
    }
    return union(s, alternatives);
  }

  /** The {@code allOf} of {@code members}, standing at {@code at}. */
  static RawSchema allOf(Location at, List<RawSchema> members, RawSchema textOf) {
    return empty(at, members, List.of(), textOf);
  }

  /** A reference to {@code pointer}, standing at {@code at}. */
  static RawSchema ref(Location at, String pointer, RawSchema like) {
    RawSchema nothing = empty(at, List.of(), List.of(), like);
    return copy(nothing, at, Set.of(), pointer, List.of(), Documentation.NONE, JavaHints.NONE);
  }

  /** The union of {@code alternatives} in place of {@code s}. */
  static RawSchema union(RawSchema s, List<RawSchema> alternatives) {
    return empty(s.at(), List.of(), alternatives, s);
  }

  static Location child(Location at, String token) {
    return new Location(at.file(), at.line(), at.column(), at.pointer() + "/" + token);
  }

  private static RawSchema empty(
      Location at, List<RawSchema> allOf, List<RawSchema> anyOf, RawSchema like) {
    return new RawSchema(
        at,
        null,
        null,
        Set.of(),
        false,
        false,
        Map.of(),
        List.of(),
        null,
        null,
        List.of(),
        null,
        null,
        allOf,
        anyOf,
        List.of(),
        like.discriminator(),
        null,
        null,
        null,
        like.documentation(),
        null,
        false,
        false,
        List.of(),
        like.hints());
  }

  private static RawSchema copy(
      RawSchema s,
      Location at,
      Set<JsonKind> types,
      @Nullable String ref,
      List<RawSchema> allOf,
      Documentation documentation,
      JavaHints hints) {
    return new RawSchema(
        at,
        s.always(),
        ref,
        types,
        s.nullType(),
        s.nullableKeyword(),
        s.properties(),
        s.required(),
        s.additionalProperties(),
        s.items(),
        s.prefixItems(),
        s.enumValues(),
        s.constant(),
        allOf,
        s.anyOf(),
        s.oneOf(),
        s.discriminator(),
        s.format(),
        s.contentEncoding(),
        s.contentMediaType(),
        documentation,
        s.defaultValue(),
        s.readOnly(),
        s.writeOnly(),
        s.constraints(),
        hints);
  }
}
