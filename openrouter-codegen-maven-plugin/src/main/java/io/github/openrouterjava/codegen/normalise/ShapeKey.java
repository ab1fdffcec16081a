package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.normalise.Merger.MergedObject;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** A text that two schemas share exactly when they describe the same values. */
final class ShapeKey {

  private ShapeKey() {}

  static String of(RawSchema s, Merger merger) {
    MergedObject merged = merger.merge(s, new TypeId(s.at().pointer()));
    StringBuilder key = new StringBuilder();
    new TreeMap<>(merged.properties())
        .forEach((name, p) -> key.append(name).append('=').append(key(p.schema())).append(';'));
    key.append(new TreeSet<>(merged.required()));
    if (merged.entries() != null) {
      key.append(key(merged.entries().schema()));
    }
    return key.toString();
  }

  /** The same of a schema of any kind, as it is written. */
  static String of(RawSchema s) {
    return key(s);
  }

  /** Everything but text, positions and the order of members. */
  static String key(RawSchema s) {
    List<String> parts = new ArrayList<>();
    parts.add(String.valueOf(s.always()));
    parts.add(String.valueOf(s.ref()));
    parts.add(new TreeSet<>(s.types()).toString() + s.nullType() + s.nullableKeyword());
    TreeMap<String, String> properties = new TreeMap<>();
    s.properties().forEach((name, p) -> properties.put(name, key(p)));
    parts.add(properties.toString());
    parts.add(new TreeSet<>(s.required()).toString());
    parts.add(s.additionalProperties() == null ? "" : key(s.additionalProperties()));
    parts.add(s.items() == null ? "" : key(s.items()));
    parts.add(keys(s.prefixItems()));
    parts.add(Keywords.values(s).toString());
    parts.add(keys(s.allOf()) + keys(s.anyOf()) + keys(s.oneOf()));
    parts.add(s.format() + s.hints());
    return parts.toString();
  }

  private static String keys(List<RawSchema> schemas) {
    return schemas.stream().map(ShapeKey::key).toList().toString();
  }
}
