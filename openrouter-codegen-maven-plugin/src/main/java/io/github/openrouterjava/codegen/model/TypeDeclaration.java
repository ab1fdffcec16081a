package io.github.openrouterjava.codegen.model;

import io.github.openrouterjava.codegen.diagnostic.Location;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A schema that has a place in the generated code. */
public sealed interface TypeDeclaration
    permits ObjectType, UnionType, EnumType, TupleType, AliasType {

  /** The schema it comes from. */
  TypeId id();

  /** Where the schema stands. */
  Location at();

  /** Where the type belongs. */
  Placement placement();

  /** What the document says about it. */
  Documentation documentation();

  /** The declared types its parts mention, in document order, some more than once. */
  default List<TypeId> mentions() {
    return match(
        object ->
            mentions(
                Stream.concat(
                    object.properties().stream().map(Property::type),
                    Stream.ofNullable(object.entries()))),
        union -> mentions(union.alternatives().stream().map(Alternative::type)),
        enumeration -> List.of(),
        tuple -> mentions(tuple.properties().stream().map(Property::type)),
        alias -> alias.target().mentions());
  }

  private static List<TypeId> mentions(Stream<TypeRef> parts) {
    return parts.flatMap(part -> part.mentions().stream()).toList();
  }

  /** The unions it is an alternative of; only objects and unions can be. */
  default List<TypeId> unions() {
    return match(
        ObjectType::unions, UnionType::unions, e -> List.of(), t -> List.of(), a -> List.of());
  }

  /** The properties of an object, the items of a tuple; none for any other kind. */
  default List<Property> properties() {
    return match(
        ObjectType::properties,
        union -> List.of(),
        enumeration -> List.of(),
        TupleType::properties,
        alias -> List.of());
  }

  /** The JSON pointer of the property with this name, wherever the document writes it. */
  default String pointerOf(String wireName) {
    return id().pointer() + "/properties/" + wireName.replace("~", "~0").replace("/", "~1");
  }

  /** The alternatives of a union; none for any other kind. */
  default List<Alternative> alternatives() {
    return match(
        object -> List.of(),
        UnionType::alternatives,
        enumeration -> List.of(),
        tuple -> List.of(),
        alias -> List.of());
  }

  /** The property of an object with this name on the wire, null where there is none. */
  default @Nullable Property property(String wireName) {
    return properties().stream()
        .filter(property -> property.wireName().equals(wireName))
        .findFirst()
        .orElse(null);
  }

  /** Those alternatives of a union that records wrap; none for any other kind. */
  default List<Alternative.Wrapped> wrapped() {
    return alternatives().stream()
        .flatMap(a -> Stream.ofNullable(a.match(object -> null, union -> null, w -> w)))
        .toList();
  }

  /** This declaration as an alternative of those of its unions that {@code kept} accepts. */
  default TypeDeclaration withUnions(Predicate<TypeId> kept) {
    return this;
  }

  /** Whether Java has a type for it: every declaration but an alias. */
  default boolean isGenerated() {
    return match(object -> true, union -> true, e -> true, tuple -> true, alias -> false);
  }

  /** The word for its kind. */
  default String kindName() {
    return match(
        object -> "object",
        union -> "union",
        enumeration -> "enum",
        tuple -> "tuple",
        alias -> "alias");
  }

  /**
   * Applies the function of the kind that both declarations are of.
   *
   * @return null where they are of two kinds
   */
  default <R> @Nullable R matchBoth(
      TypeDeclaration other,
      BiFunction<ObjectType, ObjectType, R> object,
      BiFunction<UnionType, UnionType, R> union,
      BiFunction<EnumType, EnumType, R> enumeration,
      BiFunction<TupleType, TupleType, R> tuple,
      BiFunction<AliasType, AliasType, R> alias) {
    return match(
        a -> other.match(b -> object.apply(a, b), b -> null, b -> null, b -> null, b -> null),
        a -> other.match(b -> null, b -> union.apply(a, b), b -> null, b -> null, b -> null),
        a -> other.match(b -> null, b -> null, b -> enumeration.apply(a, b), b -> null, b -> null),
        a -> other.match(b -> null, b -> null, b -> null, b -> tuple.apply(a, b), b -> null),
        a -> other.match(b -> null, b -> null, b -> null, b -> null, b -> alias.apply(a, b)));
  }

  /** Applies the function of this kind; a new kind adds a parameter, so no caller forgets it. */
  default <R> R match(
      Function<ObjectType, R> object,
      Function<UnionType, R> union,
      Function<EnumType, R> enumeration,
      Function<TupleType, R> tuple,
      Function<AliasType, R> alias) {
    return match(new Kinds<>(object, union, enumeration, tuple, alias));
  }

  /** Applies the function of this kind. */
  <R> R match(Kinds<R> kinds);

  /** A function for each kind. */
  record Kinds<R>(
      Function<ObjectType, R> object,
      Function<UnionType, R> union,
      Function<EnumType, R> enumeration,
      Function<TupleType, R> tuple,
      Function<AliasType, R> alias) {}
}
