package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.normalise.Merger.MergedObject;
import io.github.openrouterjava.codegen.normalise.Merger.Owned;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds names for the inline objects of one union: the component it extends, the constant that
 * marks it, its title, a property only it requires, a property only it has. Of two that would get
 * the same name, the later one gets its next.
 */
final class AlternativeHints {

  /** A longer title is a sentence. */
  private static final int LONGEST_TITLE = 60;

  private final Merger merger;
  private final RawSchema union;
  private final Placement placement;
  private final Set<String> taken = new HashSet<>();

  AlternativeHints(Merger merger, RawSchema union, Placement placement) {
    this.merger = merger;
    this.union = union;
    this.placement = placement;
  }

  String of(RawSchema alternative) {
    if (alternative.hints().typeName() != null) {
      return alternative.hints().typeName();
    }
    List<String> candidates = candidates(alternative);
    for (String candidate : candidates) {
      if (taken.add(candidate.toLowerCase(Locale.ROOT))) {
        return candidate;
      }
    }
    return candidates.isEmpty()
        ? Placements.alternative(placement, others(alternative).isEmpty())
        : candidates.get(0);
  }

  private List<String> candidates(RawSchema alternative) {
    RawSchema core = SchemaUnwrapper.unwrap(alternative).core();
    MergedObject merged = merger.merge(core, new TypeId(core.at().pointer()));
    Set<String> candidates = new LinkedHashSet<>();
    Stream.ofNullable(merged.base())
        .flatMap(base -> Stream.ofNullable(SchemaIndex.nameOf(base)))
        .forEach(candidates::add);
    candidates.addAll(tags(merged));
    title(alternative, core, candidates);
    List<MergedObject> others = others(alternative).stream().map(this::merged).toList();
    merged.required().stream()
        .filter(name -> others.stream().noneMatch(other -> other.required().contains(name)))
        .forEach(candidates::add);
    if (!others.isEmpty()) {
      merged.properties().keySet().stream()
          .filter(name -> others.stream().noneMatch(o -> o.properties().containsKey(name)))
          .forEach(candidates::add);
    }
    return new ArrayList<>(candidates);
  }

  private MergedObject merged(RawSchema s) {
    RawSchema core = SchemaUnwrapper.unwrap(s).core();
    return merger.merge(core, new TypeId(core.at().pointer()));
  }

  /** The other alternatives that are objects. */
  private List<RawSchema> others(RawSchema alternative) {
    return Keywords.alternatives(union).stream()
        .filter(other -> !other.equals(alternative))
        .filter(other -> !SchemaUnwrapper.isNullAlternative(other))
        .filter(other -> !merged(other).properties().isEmpty())
        .toList();
  }

  private void title(RawSchema alternative, RawSchema core, Set<String> candidates) {
    String outer = alternative.documentation().summary();
    String title = outer != null ? outer : core.documentation().summary();
    boolean usable =
        title != null
            && !title.isBlank()
            && title.length() <= LONGEST_TITLE
            && title.chars().anyMatch(c -> c < 0x80 && Character.isLetter(c));
    if (usable) {
      candidates.add(title);
    }
  }

  /** The constants that mark it: of the discriminator, of a {@code type}, of what it requires. */
  private Set<String> tags(MergedObject merged) {
    Map<String, Owned> properties = merged.properties();
    Set<String> tags = new LinkedHashSet<>();
    if (union.discriminator() != null) {
      addConstant(properties.get(union.discriminator().propertyName()), tags);
    }
    addConstant(properties.get("type"), tags);
    merged.required().forEach(name -> addConstant(properties.get(name), tags));
    properties.values().forEach(property -> addConstant(property, tags));
    return tags;
  }

  private static void addConstant(@Nullable Owned property, Set<String> tags) {
    if (property != null) {
      List<Literal> values = Keywords.values(SchemaUnwrapper.unwrap(property.schema()).core());
      if (values.size() == 1 && ScalarTypes.isText(values.get(0))) {
        tags.add(values.get(0).text());
      }
    }
  }
}
