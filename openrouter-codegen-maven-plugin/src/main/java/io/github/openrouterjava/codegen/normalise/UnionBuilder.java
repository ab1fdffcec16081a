package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Diagnostics;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Literal;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.TypeRef.Scalar;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code anyOf} and {@code oneOf} into a union, or into something simpler where the
 * alternatives allow it: enums and strings become one open enum, numbers one number.
 */
final class UnionBuilder {

  private final TypeResolver types;
  private final TypeBuilders builders;
  private final Enums enums;
  private final Diagnostics diagnostics;

  UnionBuilder(TypeResolver types, TypeBuilders builders, Enums enums, Diagnostics diagnostics) {
    this.types = types;
    this.builders = builders;
    this.enums = enums;
    this.diagnostics = diagnostics;
  }

  /** Whether {@code s} chooses between types; alternatives that only require properties do not. */
  static boolean isUnion(RawSchema s) {
    return Keywords.alternatives(s).stream()
        .anyMatch(a -> !Keywords.onlyRequires(a) && !SchemaUnwrapper.isNullAlternative(a));
  }

  ResolvedType build(RawSchema s, Placement placement) {
    if (!s.anyOf().isEmpty() && !s.oneOf().isEmpty()) {
      diagnostics.warning(
          "union-both",
          s.at(),
          "The schema has both anyOf and oneOf.",
          "Their alternatives are combined into one union.");
    }
    TypeBuilder.OfUnion builder = new TypeBuilder.OfUnion(s, placement);
    AlternativeCollector found = new AlternativeCollector(types, builders, diagnostics, builder, s);
    found.collectAll(Keywords.alternatives(s));
    found.collectAll(mappedOnly(s));
    return compose(s, placement, builder, found).orNull(found.nullable());
  }

  /** What the discriminator's mapping leads to beside the alternatives. */
  private List<RawSchema> mappedOnly(RawSchema s) {
    List<RawSchema> more = new ArrayList<>();
    if (s.discriminator() != null) {
      Set<String> listed = new HashSet<>();
      Keywords.alternatives(s).forEach(a -> listed.add(SchemaUnwrapper.unwrap(a).core().ref()));
      s.discriminator()
          .mapping()
          .forEach(
              (value, pointer) -> {
                if (listed.add(pointer) && types.exists(pointer)) {
                  more.add(mapped(s, value, pointer));
                }
              });
    }
    return more;
  }

  private RawSchema mapped(RawSchema s, String value, String pointer) {
    diagnostics.info(
        "discriminator-mapping",
        s.at(),
        "The mapping refers from \""
            + value
            + "\" to "
            + pointer
            + ", which is not an alternative.",
        "It is treated as one; add it to the alternatives.");
    return RawSchemas.ref(RawSchemas.child(s.at(), "discriminator/mapping/" + value), pointer);
  }

  private ResolvedType compose(
      RawSchema s, Placement placement, TypeBuilder.OfUnion builder, AlternativeCollector found) {
    List<Alternative> structured = found.structured();
    if (structured.isEmpty() && found.any()) {
      return ResolvedType.of(Scalar.ANY);
    }
    List<Alternative> all = new ArrayList<>();
    if (found.hasText()) {
      boolean alone = structured.isEmpty() && found.scalars().isEmpty();
      ResolvedType text =
          text(
              s,
              alone ? placement : new Placement.Nested(builder.id, "Option", null),
              found,
              alone);
      if (alone) {
        return text;
      }
      all.add(new Alternative.Wrapped(text.type(), textHint(text, found)));
    }
    if (structured.isEmpty() && !found.hasText() && found.scalars().isEmpty() && !found.any()) {
      ResolvedType numbers = numbers(s, placement, found);
      if (numbers != null) {
        return numbers;
      }
    }
    addNumbers(s, builder, found, all);
    found
        .scalars()
        .forEach(scalar -> all.add(new Alternative.Wrapped(scalar, WrapperHints.of(scalar))));
    all.addAll(structured);
    if (all.size() == 1 && !found.any()) {
      TypeRef only = all.get(0).type();
      builders.replaceUnion(builder, only);
      return ResolvedType.of(only);
    }
    if (all.isEmpty()) {
      return new ResolvedType(Scalar.ANY, true, null);
    }
    builder.alternatives = WrapperHints.distinct(all, builders::enumKind);
    return ResolvedType.of(builders.declare(builder));
  }

  /** The enum of the numbers that are all there is to choose from, null where there are none. */
  private @Nullable ResolvedType numbers(
      RawSchema s, Placement placement, AlternativeCollector found) {
    List<EnumType.Value> numbers = found.numbers();
    return numbers.isEmpty() ? null : numbers(s, placement, numbers);
  }

  private ResolvedType numbers(RawSchema s, Placement placement, List<EnumType.Value> numbers) {
    boolean whole = numbers.stream().allMatch(n -> n.literal().kind() == JsonKind.INTEGER);
    if (numbers.size() == 1) {
      return new ResolvedType(
          whole ? Scalar.INTEGER : Scalar.NUMBER, false, numbers.get(0).literal());
    }
    JsonKind kind = whole ? JsonKind.INTEGER : JsonKind.NUMBER;
    return ResolvedType.of(enums.declare(s, placement, kind, numbers));
  }

  /** Numbers beside other alternatives: an enum of their own, unless any number will do. */
  private void addNumbers(
      RawSchema s, TypeBuilder.OfUnion builder, AlternativeCollector found, List<Alternative> all) {
    List<EnumType.Value> numbers = found.numbers();
    if (!numbers.isEmpty() && found.number() == null) {
      RawSchema at = RawSchemas.at(s, RawSchemas.child(s.at(), found.numberToken()));
      Placement placement = new Placement.Nested(builder.id, WrapperHints.NUMBERS, null);
      TypeRef type = numbers(at, placement, numbers).type();
      all.add(new Alternative.Wrapped(type, WrapperHints.of(type)));
    }
  }

  /**
   * The one type of all textual alternatives: a string, an enum of the document's, or a new one.
   */
  private ResolvedType text(
      RawSchema s, Placement placement, AlternativeCollector found, boolean alone) {
    List<EnumType.Value> values = found.values();
    if (found.enumRefs().size() == 1 && found.inlineValues().isEmpty()) {
      return ResolvedType.of(new TypeRef.Declared(found.enumRefs().get(0), found.freeText()));
    }
    if (values.isEmpty()) {
      return ResolvedType.of(Scalar.STRING);
    }
    if (values.size() == 1 && !found.freeText()) {
      Literal only = values.get(0).literal();
      return alone ? new ResolvedType(Scalar.STRING, false, only) : ResolvedType.of(Scalar.STRING);
    }
    RawSchema at = alone ? s : RawSchemas.at(s, RawSchemas.child(s.at(), found.textToken()));
    TypeId id = enums.declare(at, placement, JsonKind.STRING, values).id();
    return ResolvedType.of(new TypeRef.Declared(id, found.freeText()));
  }

  private static String textHint(ResolvedType text, AlternativeCollector found) {
    if (text.type() == Scalar.STRING) {
      return "String";
    }
    if (found.enumRefs().size() == 1 && found.inlineValues().isEmpty()) {
      return SchemaIndex.componentName(found.enumRefs().get(0).pointer());
    }
    return "Option";
  }
}
