package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Unions that choose no type. Where each alternative only says more of properties that the object
 * around the union declares - "completed" needs a conclusion - the value is that object, and the
 * rest is for the server to check.
 */
final class ConstrainingUnions {

  private final Merger merger;
  private final SchemaUses uses;

  ConstrainingUnions(Merger merger, SchemaUses uses) {
    this.merger = merger;
    this.uses = uses;
  }

  /** {@code s} without the unions that only constrain it, its own and those among its members. */
  RawSchema remove(RawSchema s) {
    boolean any = Keywords.isUnion(s) || s.allOf().stream().anyMatch(ConstrainingUnions::isInline);
    if (!any || s.discriminator() != null) {
      return s;
    }
    Set<String> declared = declared(s);
    if (declared.isEmpty()) {
      return s;
    }
    List<RawSchema> members = new ArrayList<>();
    for (RawSchema member : s.allOf()) {
      boolean constrains = isInline(member) && constrains(member, declared);
      if (constrains) {
        Keywords.alternatives(member).forEach(uses::unchecked);
      }
      members.add(constrains ? RawSchemas.withoutUnion(member) : member);
    }
    RawSchema rest = members.equals(s.allOf()) ? s : s.toBuilder().allOf(members).build();
    if (!Keywords.isUnion(s) || !constrains(s, declared)) {
      return rest;
    }
    Keywords.alternatives(s).forEach(uses::unchecked);
    return RawSchemas.withoutUnion(rest);
  }

  /** The properties that {@code s} has whatever its unions choose. */
  private Set<String> declared(RawSchema s) {
    List<RawSchema> members =
        s.allOf().stream()
            .map(member -> isInline(member) ? RawSchemas.withoutUnion(member) : member)
            .toList();
    RawSchema plain = RawSchemas.withoutUnion(s).toBuilder().allOf(members).build();
    return merger.merge(plain, new TypeId(s.at().pointer())).properties().keySet();
  }

  private static boolean isInline(RawSchema member) {
    return member.ref() == null && Keywords.isUnion(member) && member.discriminator() == null;
  }

  private static boolean constrains(RawSchema union, Set<String> declared) {
    return Keywords.alternatives(union).stream()
        .allMatch(a -> SchemaUnwrapper.isNullAlternative(a) || constrainsObject(a, declared));
  }

  private static boolean constrainsObject(RawSchema alternative, Set<String> declared) {
    Set<JsonKind> types = alternative.types();
    return alternative.ref() == null
        && (types.isEmpty() || types.equals(Set.of(JsonKind.OBJECT)))
        && alternative.always() == null
        && !Keywords.hasValues(alternative)
        && alternative.items() == null
        && alternative.prefixItems().isEmpty()
        && !Keywords.hasTypedEntries(alternative)
        && alternative.discriminator() == null
        && (!alternative.properties().isEmpty()
            || !alternative.required().isEmpty()
            || Keywords.isUnion(alternative)
            || !alternative.allOf().isEmpty())
        && declared.containsAll(alternative.properties().keySet())
        && alternative.properties().values().stream().allMatch(ConstrainingUnions::isNarrowing)
        && (!Keywords.isUnion(alternative) || constrains(alternative, declared))
        && alternative.allOf().stream().allMatch(member -> constrainsObject(member, declared));
  }

  /** Whether a schema limits the values of a property that is described elsewhere. */
  private static boolean isNarrowing(RawSchema s) {
    boolean scalar = s.types().stream().noneMatch(k -> k == JsonKind.OBJECT || k == JsonKind.ARRAY);
    return s.ref() == null
        && scalar
        && s.properties().isEmpty()
        && s.items() == null
        && s.prefixItems().isEmpty()
        && !Keywords.hasTypedEntries(s)
        && s.allOf().isEmpty()
        && !Keywords.isUnion(s);
  }
}
