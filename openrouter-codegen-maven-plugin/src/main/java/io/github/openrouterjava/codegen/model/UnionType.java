package io.github.openrouterjava.codegen.model;

import io.github.openrouterjava.codegen.diagnostic.Location;
import java.util.List;
import java.util.function.Predicate;

/**
 * A value that is one of several things.
 *
 * @param id the schema
 * @param at where it stands
 * @param placement where it belongs
 * @param documentation text of the document
 * @param alternatives what it can be, in document order
 * @param dispatch how to tell from the JSON which one it is
 * @param describesObjects whether the document describes an object alternative in the union itself
 *     and not only refers to it
 * @param unions the unions this one is itself an alternative of
 * @param usage which way it travels
 */
public record UnionType(
    TypeId id,
    Location at,
    Placement placement,
    Documentation documentation,
    List<Alternative> alternatives,
    Dispatch dispatch,
    boolean describesObjects,
    List<TypeId> unions,
    Usage usage)
    implements TypeDeclaration {

  public UnionType {
    alternatives = List.copyOf(alternatives);
    unions = List.copyOf(unions);
  }

  @Override
  public UnionType withUnions(Predicate<TypeId> kept) {
    return new UnionType(
        id,
        at,
        placement,
        documentation,
        alternatives,
        dispatch,
        describesObjects,
        unions.stream().filter(kept).toList(),
        usage);
  }

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.union().apply(this);
  }
}
