package io.github.openrouterjava.codegen.normalise;

import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.model.Alternative;
import io.github.openrouterjava.codegen.model.Documentation;
import io.github.openrouterjava.codegen.model.EnumType;
import io.github.openrouterjava.codegen.model.JsonKind;
import io.github.openrouterjava.codegen.model.Placement;
import io.github.openrouterjava.codegen.model.Property;
import io.github.openrouterjava.codegen.model.TypeId;
import io.github.openrouterjava.codegen.model.TypeRef;
import io.github.openrouterjava.codegen.parse.RawDiscriminator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A declared type while it is being worked out: what is known of it grows from pass to pass. */
abstract sealed class Draft {

  final TypeId id;
  final Location at;
  final Placement placement;
  final Documentation documentation;

  private Draft(TypeId id, Location at, Placement placement, Documentation documentation) {
    this.id = id;
    this.at = at;
    this.placement = placement;
    this.documentation = documentation;
  }

  /** An object; its properties are worked out after everything has an identity. */
  static final class OfObject extends Draft {
    List<Property> properties = List.of();
    @Nullable TypeRef entries;
    boolean nullableEntries;
    boolean open;
    final Set<TypeId> unions = new LinkedHashSet<>();
    boolean inRequest;
    boolean inResponse;

    OfObject(TypeId id, Location at, Placement placement, Documentation documentation) {
      super(id, at, placement, documentation);
    }
  }

  /** A union; how its alternatives are told apart is worked out when all objects are known. */
  static final class OfUnion extends Draft {
    List<Alternative> alternatives = List.of();
    final @Nullable RawDiscriminator discriminator;
    final Set<TypeId> unions = new LinkedHashSet<>();
    boolean describesObjects;
    boolean inRequest;
    boolean inResponse;

    OfUnion(
        TypeId id,
        Location at,
        Placement placement,
        Documentation documentation,
        @Nullable RawDiscriminator discriminator) {
      super(id, at, placement, documentation);
      this.discriminator = discriminator;
    }
  }

  /** An enum; complete from the start. */
  static final class OfEnum extends Draft {
    final JsonKind kind;
    final List<EnumType.Value> values;

    OfEnum(
        TypeId id,
        Location at,
        Placement placement,
        Documentation documentation,
        JsonKind kind,
        List<EnumType.Value> values) {
      super(id, at, placement, documentation);
      this.kind = kind;
      this.values = List.copyOf(values);
    }
  }
}
