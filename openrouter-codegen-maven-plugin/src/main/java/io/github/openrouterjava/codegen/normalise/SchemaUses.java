package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps account of the schemas that types are made of, and reports those that have no effect. */
final class SchemaUses {

  private final Diagnostics diagnostics;

  SchemaUses(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** A schema shapes a type, and so do those that merely wrap what is in it. */
  void use(RawSchema schema) {
    List<RawSchema> layers = SchemaUnwrapper.layers(schema);
    for (RawSchema layer : layers) {
      useAlone(layer);
      boolean wrapper = !layer.equals(layers.get(layers.size() - 1));
      for (RawSchema member : members(layer)) {
        if (Keywords.saysNothing(member) || SchemaUnwrapper.isNullAlternative(member)) {
          useAlone(member);
        } else if (wrapper && Keywords.onlyRequires(member)) {
          unchecked(member);
        }
      }
    }
  }

  /** A schema shapes a type; those in it count for themselves. */
  void useAlone(RawSchema schema) {
    diagnostics.uses().use(schema.at());
  }

  /** A schema and all in it are understood, though no type is made of them. */
  void useWhole(RawSchema schema) {
    diagnostics.uses().report(schema.at());
  }

  private static List<RawSchema> members(RawSchema schema) {
    List<RawSchema> members = new ArrayList<>(schema.allOf());
    members.addAll(Keywords.alternatives(schema));
    return members;
  }

  /** An alternative only limits what is described elsewhere. */
  void unchecked(RawSchema alternative) {
    diagnostics.noteUnused(
        "alternatives-unchecked",
        alternative.at(),
        "This schema only limits properties that are described elsewhere.",
        "The server checks it; the properties have their types.");
  }

  /** A choice inside of {@code allOf}, or a reference to one, that the object does not follow. */
  void choiceIgnored(RawSchema union) {
    List<RawSchema> alternatives = Keywords.alternatives(union);
    for (RawSchema alternative : alternatives.isEmpty() ? List.of(union) : alternatives) {
      if (alternatives.isEmpty() || !diagnostics.uses().covers(alternative.at())) {
        diagnostics.warnUnused(
            "choice-ignored",
            alternative.at(),
            "One of several choices that an object combines is not followed.",
            "What it adds is kept as additional properties, untyped.");
      }
    }
  }

  /** A declaration that a later one of the same property replaces. */
  void overridden(RawSchema property) {
    if (!diagnostics.uses().covers(property.at())) {
      diagnostics.noteUnused(
          "property-overridden",
          property.at(),
          "A later member of allOf describes this property again.",
          "The last description is used.");
    }
  }

  /** Reports what a schema says of kinds of values that its type rules out. */
  void misplaced(RawSchema schema, @Nullable JsonKind kind) {
    List<RawSchema> misplaced = new ArrayList<>();
    if (kind != JsonKind.OBJECT) {
      misplaced.addAll(schema.properties().values());
      add(schema.additionalProperties(), misplaced);
    }
    if (kind != JsonKind.ARRAY) {
      misplaced.addAll(schema.prefixItems());
      add(schema.items(), misplaced);
    }
    misplaced.forEach(this::misplaced);
  }

  private static void add(@Nullable RawSchema schema, List<RawSchema> to) {
    if (schema != null && schema.always() == null) {
      to.add(schema);
    }
  }

  private void misplaced(RawSchema schema) {
    diagnostics.warnUnused(
        "keyword-misplaced",
        schema.at(),
        "This schema has no effect: the type of the schema around it rules such values out.",
        "Correct the type, or remove the keyword.");
  }

  /** What a text holds is decoded in events only. */
  void content(RawSchema schema) {
    RawSchema content = schema.contentSchema();
    if (content != null && Set.of(JsonKind.STRING).containsAll(schema.types())) {
      diagnostics.noteUnused(
          "content-text",
          content.at(),
          "What a text holds gets no type of its own.",
          "The value is text; decode it where you need more.");
    }
  }
}
