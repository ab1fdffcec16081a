package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Constraint;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.normalise.Merger.MergedObject;
import io.github.openrouterjava.codegen.normalise.Merger.Owned;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out the properties of one object. */
final class ObjectCompleter {

  private static final String READ_ONLY = "readOnly";
  private static final String WRITE_ONLY = "writeOnly";

  private final TypeResolver types;
  private final TypeBuilders builders;
  private final Diagnostics diagnostics;

  ObjectCompleter(TypeResolver types, TypeBuilders builders, Diagnostics diagnostics) {
    this.types = types;
    this.builders = builders;
    this.diagnostics = diagnostics;
  }

  void complete(TypeBuilder.OfObject builder, MergedObject merged) {
    account(merged);
    List<Property> properties = new ArrayList<>();
    merged.properties().forEach((name, owned) -> properties.add(property(name, owned, merged)));
    builder.properties = properties;
    Owned entries = merged.entries();
    if (entries != null && isDescribed(entries.schema())) {
      ResolvedType resolved =
          types.resolve(
              entries.schema(), new Placement.Nested(entries.owner(), Placements.VALUE, null));
      builder.entries = resolved.type();
      builder.nullableEntries = resolved.nullable();
    } else {
      builder.open = entries != null && !Boolean.FALSE.equals(entries.schema().always());
    }
    for (String name : merged.required()) {
      if (!merged.properties().containsKey(name)) {
        builder.open = true;
        diagnostics.info(
            "required-undeclared",
            builder.at,
            "\"required\" lists \"" + name + "\", which is not a declared property.",
            "It is kept as an additional property; declare it to get a typed one.");
      }
    }
  }

  /** Keeps account of the schemas that an object combines. */
  void account(MergedObject merged) {
    merged.sources().forEach(types.uses()::use);
    merged.overridden().forEach(types.uses()::overridden);
    merged.choices().forEach(types.uses()::choiceIgnored);
    if (merged.entries() != null) {
      types.uses().use(merged.entries().schema());
    }
  }

  private static boolean isDescribed(RawSchema s) {
    return s.always() == null && !Keywords.isAny(s) && !Keywords.isBareNullable(s);
  }

  Property property(String name, Owned owned, MergedObject merged) {
    RawSchema s = owned.schema();
    Placement placement = new Placement.Nested(owned.owner(), name, s.hints().typeName());
    return property(name, s, placement, merged.required().contains(name));
  }

  /** A property, or an item of a tuple, with a schema. */
  Property property(String name, RawSchema s, Placement placement, boolean required) {
    ResolvedType resolved = types.resolve(s, placement);
    RawSchema core = SchemaUnwrapper.unwrap(s).core();
    return new Property(
        name,
        resolved.type(),
        required,
        resolved.nullable(),
        false,
        resolved.constant(),
        defaultOf(s, core),
        constraints(s, core),
        documentation(s, core, resolved),
        s.hints().memberName(),
        types.isSecret(s),
        s.hints().file() != null ? s.hints().file() : core.hints().file());
  }

  private static @Nullable Literal defaultOf(RawSchema s, RawSchema core) {
    Literal value = s.defaultValue() != null ? s.defaultValue() : core.defaultValue();
    return value == null || value.kind() == JsonKind.NULL ? null : value;
  }

  /**
   * The property as callers need it: what the server sets need not be sent, even if it is required
   * (OpenAPI 3.0, section 4.7.24.1).
   */
  static Property inRequests(Property p) {
    return optionalIf(READ_ONLY, p);
  }

  /**
   * The property as responses have it: what only the caller sends is not in them, even if it is
   * required (OpenAPI 3.0, section 4.7.24.1).
   */
  static Property inResponses(Property p) {
    return optionalIf(WRITE_ONLY, p);
  }

  private static Property optionalIf(String keyword, Property p) {
    boolean set = p.constraints().stream().anyMatch(c -> c.keyword().equals(keyword));
    return !set || !p.required() || p.isFixed() ? p : p.asOptional();
  }

  private static void addText(
      List<Constraint> all, String keyword, @Nullable String outer, @Nullable String inner) {
    String text = outer != null ? outer : inner;
    if (text != null) {
      all.add(new Constraint(keyword, Literal.string(text)));
    }
  }

  private static List<Constraint> constraints(RawSchema s, RawSchema core) {
    List<Constraint> all = new ArrayList<>(s.constraints());
    if (!core.at().equals(s.at())) {
      core.constraints().stream().filter(c -> !all.contains(c)).forEach(all::add);
    }
    String format = s.format() != null ? s.format() : core.format();
    if (format != null) {
      all.add(new Constraint("format", Literal.string(format)));
    }
    addText(all, "contentEncoding", s.contentEncoding(), core.contentEncoding());
    addText(all, "contentMediaType", s.contentMediaType(), core.contentMediaType());
    if (s.readOnly() || core.readOnly()) {
      all.add(new Constraint(READ_ONLY, new Literal(JsonKind.BOOLEAN, "true")));
    }
    if (s.writeOnly() || core.writeOnly()) {
      all.add(new Constraint(WRITE_ONLY, new Literal(JsonKind.BOOLEAN, "true")));
    }
    return all;
  }

  /** Text of a type of its own belongs to that type; anything else has only the property for it. */
  private Documentation documentation(RawSchema s, RawSchema core, ResolvedType resolved) {
    Documentation own = s.documentation();
    if (own.description() != null || core.at().equals(s.at()) || core.ref() != null) {
      return own;
    }
    Documentation inner = core.documentation();
    return builders.of(resolved.type()) != null
        ? own
        : new Documentation(
            inner.summary(), inner.description(), own.deprecated() || inner.deprecated());
  }
}
