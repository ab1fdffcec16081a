package io.github.openrouterjava.codegen.model;

import io.github.openrouterjava.codegen.diagnostic.Location;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An object with described properties; all of {@code allOf} already merged.
 *
 * @param id the schema
 * @param at where it stands
 * @param placement where it belongs
 * @param documentation text of the document
 * @param properties in document order, bases first
 * @param entries the type of the values under names that are not described, where the document
 *     gives them one; null where they are merely kept
 * @param nullableEntries whether those values may be null
 * @param open whether the document allows properties of any name and says nothing of their values
 * @param unions the unions it is an alternative of, in document order
 * @param preferred whether builders make this alternative of a union of a plain value
 * @param usage which way it travels
 */
public record ObjectType(
    TypeId id,
    Location at,
    Placement placement,
    Documentation documentation,
    List<Property> properties,
    @Nullable TypeRef entries,
    boolean nullableEntries,
    boolean open,
    List<TypeId> unions,
    boolean preferred,
    Usage usage)
    implements TypeDeclaration {

  public ObjectType {
    properties = List.copyOf(properties);
    unions = List.copyOf(unions);
  }

  @Override
  public ObjectType withUnions(Predicate<TypeId> kept) {
    return new ObjectType(
        id,
        at,
        placement,
        documentation,
        properties,
        entries,
        nullableEntries,
        open,
        unions.stream().filter(kept).toList(),
        preferred,
        usage);
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.object().apply(this);
  }
}
