package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.normalise.Merger.MergedObject;
import io.github.openrouterjava.codegen.normalise.Merger.Owned;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names for the inline objects of one union: the component it extends, the constant that
 * marks it, or a property only it requires.
 */
final class AlternativeHints {

  private final Merger merger;
  private final RawSchema union;

  AlternativeHints(Merger merger, RawSchema union) {
    this.merger = merger;
    this.union = union;
  }

  String of(RawSchema alternative) {
    RawSchema core = SchemaUnwrapper.unwrap(alternative).core();
    if (alternative.hints().typeName() != null) {
      return alternative.hints().typeName();
    }
    MergedObject merged = merger.merge(core, new TypeId(core.at().pointer()));
    String base = merged.base() == null ? null : SchemaIndex.nameOf(merged.base());
    if (base != null) {
      return base;
    }
    String tag = tag(merged);
    if (tag != null) {
      return tag;
    }
    String own = ownRequired(alternative, merged);
    return own != null ? own : "Object";
  }

  private @Nullable String tag(MergedObject merged) {
    Map<String, Owned> properties = merged.properties();
    if (union.discriminator() != null) {
      String tag = constant(properties.get(union.discriminator().propertyName()));
      if (tag != null) {
        return tag;
      }
    }
    String type = constant(properties.get("type"));
    if (type != null) {
      return type;
    }
    for (String name : merged.required()) {
      String constant = constant(properties.get(name));
      if (constant != null) {
        return constant;
      }
    }
    return null;
  }

  private static @Nullable String constant(@Nullable Owned property) {
    if (property == null) {
      return null;
    }
    List<Literal> values = Keywords.values(SchemaUnwrapper.unwrap(property.schema()).core());
    return values.size() == 1 && TypeResolver.isText(values.get(0)) ? values.get(0).text() : null;
  }

  private @Nullable String ownRequired(RawSchema alternative, MergedObject merged) {
    Set<String> elsewhere = new HashSet<>();
    for (RawSchema other : Keywords.alternatives(union)) {
      if (!other.equals(alternative)) {
        elsewhere.addAll(merger.merge(other, new TypeId(other.at().pointer())).required());
      }
    }
    return merged.required().stream().filter(n -> !elsewhere.contains(n)).findFirst().orElse(null);
  }
}
