package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Dispatch;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.ObjectType;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TupleType;
import io.github.openrouterjava.codegen.model.TypeDeclaration;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.model.UnionType;
import io.github.openrouterjava.codegen.model.Usage;
import io.github.openrouterjava.codegen.parse.RawDiscriminator;
import io.github.openrouterjava.codegen.parse.RawSchema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A declared type while it is being worked out: what is known of it grows from pass to pass. */
abstract sealed class TypeBuilder {

  final TypeId id;
  final Location at;
  Placement placement;
  final Documentation documentation;

  /** The unions it is an alternative of. */
  final Set<TypeId> unions = new LinkedHashSet<>();

  private TypeBuilder(RawSchema schema, Placement placement) {
    this.id = new TypeId(schema.at().pointer());
    this.at = schema.at();
    this.placement = placement;
    this.documentation = schema.documentation();
  }

  /** The types its parts have, as far as they are known. */
  abstract Stream<TypeRef> parts();

  /** The declaration, now that everything is known. */
  abstract TypeDeclaration build(Usage usage);

  /** An object; its properties are worked out after everything has an identity. */
  static final class OfObject extends TypeBuilder {
    List<Property> properties = List.of();
    @Nullable TypeRef entries;
    boolean nullableEntries;
    boolean open;
    final boolean preferred;

    OfObject(RawSchema schema, Placement placement) {
      super(schema, placement);
      this.preferred = schema.hints().preferred();
    }

    @Nullable Property property(String wireName) {
      return properties.stream()
          .filter(p -> p.wireName().equals(wireName))
          .findFirst()
          .orElse(null);
    }

    private List<Property> used(Usage usage) {
      return properties.stream()
          .map(p -> usage.inRequest() ? ObjectCompleter.inRequests(p) : p)
          .map(p -> usage.inResponse() ? ObjectCompleter.inResponses(p) : p)
          .toList();
    }

    @Override
    Stream<TypeRef> parts() {
      return Stream.concat(properties.stream().map(Property::type), Stream.ofNullable(entries));
    }

    @Override
    ObjectType build(Usage usage) {
      return new ObjectType(
          id,
          at,
          placement,
          documentation,
          used(usage),
          entries,
          nullableEntries,
          open,
          List.copyOf(unions),
          preferred,
          usage);
    }
  }

  /** A union; how its alternatives are told apart is worked out when all objects are known. */
  static final class OfUnion extends TypeBuilder {
    final @Nullable RawDiscriminator discriminator;
    List<Alternative> alternatives = List.of();
    Dispatch dispatch = Dispatch.Unknown.INSTANCE;
    boolean describesObjects;

    OfUnion(RawSchema schema, Placement placement) {
      super(schema, placement);
      this.discriminator = schema.discriminator();
    }

    @Override
    Stream<TypeRef> parts() {
      return alternatives.stream().map(Alternative::type);
    }

    @Override
    UnionType build(Usage usage) {
      return new UnionType(
          id,
          at,
          placement,
          documentation,
          alternatives,
          dispatch,
          describesObjects,
          List.copyOf(unions),
          usage);
    }
  }

  /** A tuple; its items are worked out after everything has an identity. */
  static final class OfTuple extends TypeBuilder {
    List<Property> positions = List.of();
    Property rest;

    /**
     * A tuple.
     *
     * @param rest the list of further items, as far as it is known
     */
    OfTuple(RawSchema schema, Placement placement, Property rest) {
      super(schema, placement);
      this.rest = rest;
    }

    @Override
    Stream<TypeRef> parts() {
      return Stream.concat(positions.stream(), Stream.of(rest)).map(Property::type);
    }

    @Override
    TupleType build(Usage usage) {
      return new TupleType(id, at, placement, documentation, positions, rest, usage);
    }
  }

  /** An enum; complete from the start. */
  static final class OfEnum extends TypeBuilder {
    final JsonKind kind;
    final List<EnumType.Value> values;

    OfEnum(RawSchema schema, Placement placement, JsonKind kind, List<EnumType.Value> values) {
      super(schema, placement);
      this.kind = kind;
      this.values = List.copyOf(values);
    }

    @Override
    Stream<TypeRef> parts() {
      return Stream.empty();
    }

    @Override
    EnumType build(Usage usage) {
      return new EnumType(id, at, placement, documentation, kind, values);
    }
  }
}
