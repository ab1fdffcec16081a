package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Merges an object schema with everything it takes from {@code allOf}: bases first, the last
 * declaration of a property wins. That is how API documents mean {@code allOf}; JSON Schema's
 * intersection would throw the wider overriding types away.
 */
final class Merger {

  private final SchemaIndex index;
  private final Diagnostics diagnostics;

  /** By reference, as without it the work doubles with each schema that names another twice. */
  private final Map<String, Accumulator> merged = new HashMap<>();

  Merger(SchemaIndex index, Diagnostics diagnostics) {
    this.index = index;
    this.diagnostics = diagnostics;
  }

  /**
   * A schema and the declared type it stands in, which inline types below it belong to.
   *
   * @param schema the schema
   * @param owner the type it stands in
   */
  record Owned(RawSchema schema, TypeId owner) {}

  /**
   * An object schema, flat.
   *
   * @param properties by wire name, bases first
   * @param required the names of the required properties
   * @param entries the schema of additional properties, null where nothing is said of them
   * @param base the component that the first {@code allOf} reference names, null without one
   * @param sources the schemas that stand in it and say what it is
   * @param overridden the schemas of properties that a later declaration replaces
   * @param choices the unions of several alternatives, and the references to such, that it combines
   *     and does not follow
   */
  record MergedObject(
      Map<String, Owned> properties,
      Set<String> required,
      @Nullable Owned entries,
      @Nullable String base,
      List<RawSchema> sources,
      List<RawSchema> overridden,
      List<RawSchema> choices) {}

  MergedObject merge(RawSchema schema, TypeId owner) {
    Accumulator all = new Accumulator(owner);
    List<String> path = new ArrayList<>();
    path.add(schema.at().pointer());
    add(all, schema, owner, path);
    return new MergedObject(
        all.properties,
        all.required,
        all.entries,
        all.base,
        all.sources,
        all.overridden,
        all.choices);
  }

  private void add(Accumulator all, RawSchema s, TypeId owner, List<String> path) {
    all.sources.add(s);
    if (s.ref() != null) {
      addReference(all, s, s.ref(), path);
    }
    for (RawSchema member : s.allOf()) {
      add(all, member, owner, path);
    }
    onlyAlternative(s, all, owner, path);
    s.properties().forEach((name, property) -> all.put(name, new Owned(property, owner)));
    all.required.addAll(s.required());
    if (s.additionalProperties() != null) {
      all.entries = new Owned(s.additionalProperties(), owner);
    }
  }

  /** Only references lead back to where they came from: what stands inside of another ends. */
  private void addReference(Accumulator all, RawSchema s, String ref, List<String> path) {
    RawSchema target = index.find(ref);
    if (target != null && path.contains(ref)) {
      diagnostics.error(
          "allof-cycle",
          target.at(),
          "The schema includes itself through allOf.",
          "Remove one of these references: " + String.join(" -> ", path) + ".");
    } else if (target != null) {
      if (all.base == null) {
        all.base = ref;
      }
      Accumulator base = merged.get(ref);
      if (base == null) {
        TypeId owner = new TypeId(ref);
        base = new Accumulator(owner);
        path.add(ref);
        add(base, target, owner, path);
        path.remove(path.size() - 1);
        merged.put(ref, base);
      }
      all.addAll(base);
      if (base.choices.stream().anyMatch(choice -> !isBaseOf(choice, path))) {
        all.choices.add(s);
      }
    }
  }

  /** Whether what is merged is itself one of the alternatives, and extends their union. */
  private static boolean isBaseOf(RawSchema union, List<String> path) {
    return Keywords.alternatives(union).stream().anyMatch(a -> path.contains(a.ref()));
  }

  /** A base that is "X or null" is an X here. */
  private void onlyAlternative(RawSchema s, Accumulator all, TypeId owner, List<String> path) {
    if (!Keywords.isUnion(s)) {
      return;
    }
    List<RawSchema> some =
        Keywords.alternatives(s).stream()
            .filter(a -> !SchemaUnwrapper.isNullAlternative(a))
            .toList();
    if (some.size() == 1) {
      add(all, some.get(0), owner, path);
    } else {
      all.choices.add(s);
    }
  }

  private static final class Accumulator {
    final Map<String, Owned> properties = new LinkedHashMap<>();
    final Set<String> required = new LinkedHashSet<>();
    final List<RawSchema> sources = new ArrayList<>();
    final List<RawSchema> overridden = new ArrayList<>();
    final List<RawSchema> choices = new ArrayList<>();
    private final TypeId owner;
    @Nullable Owned entries;
    @Nullable String base;

    Accumulator(TypeId owner) {
      this.owner = owner;
    }

    /** Takes over a component, which accounts for its own parts. */
    void addAll(Accumulator other) {
      other.properties.forEach(this::put);
      required.addAll(other.required);
      entries = other.entries == null ? entries : other.entries;
    }

    /** A later declaration replaces an earlier one in its place; text alone replaces its text. */
    void put(String name, Owned property) {
      RawSchema s = property.schema();
      boolean textOnly =
          Keywords.saysNothing(s) && s.types().isEmpty() && !s.nullType() && s.always() == null;
      Owned earlier = properties.get(name);
      if (textOnly && earlier != null) {
        sources.add(s);
        RawSchema both = RawSchemas.withTextOf(s, earlier.schema());
        properties.put(name, new Owned(both, earlier.owner()));
        return;
      }
      if (earlier != null && earlier.owner().equals(owner) && !earlier.equals(property)) {
        overridden.add(earlier.schema());
      }
      properties.put(name, property);
    }
  }
}
