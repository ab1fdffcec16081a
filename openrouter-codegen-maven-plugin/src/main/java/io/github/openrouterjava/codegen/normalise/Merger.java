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
   */
  record MergedObject(
      Map<String, Owned> properties,
      Set<String> required,
      @Nullable Owned entries,
      @Nullable String base) {}

  MergedObject merge(RawSchema schema, TypeId owner) {
    Accumulator all = new Accumulator();
    List<String> path = new ArrayList<>();
    path.add(schema.at().pointer());
    add(all, schema, owner, path);
    return new MergedObject(all.properties, all.required, all.entries, all.base);
  }

  private void add(Accumulator all, RawSchema s, TypeId owner, List<String> path) {
    if (s.ref() != null) {
      addReference(all, s.ref(), path);
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
  private void addReference(Accumulator all, String ref, List<String> path) {
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
        base = new Accumulator();
        path.add(ref);
        add(base, target, new TypeId(ref), path);
        path.remove(path.size() - 1);
        merged.put(ref, base);
      }
      all.addAll(base);
    }
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
    }
  }

  private static final class Accumulator {
    final Map<String, Owned> properties = new LinkedHashMap<>();
    final Set<String> required = new LinkedHashSet<>();
    @Nullable Owned entries;
    @Nullable String base;

    void addAll(Accumulator other) {
      other.properties.forEach(this::put);
      required.addAll(other.required);
      entries = other.entries == null ? entries : other.entries;
    }

    /** A later declaration replaces an earlier one in its place, unless it is text alone. */
    void put(String name, Owned property) {
      RawSchema s = property.schema();
      boolean textOnly =
          Keywords.saysNothing(s) && s.types().isEmpty() && !s.nullType() && s.always() == null;
      if (!textOnly || !properties.containsKey(name)) {
        properties.put(name, property);
      }
    }
  }
}
