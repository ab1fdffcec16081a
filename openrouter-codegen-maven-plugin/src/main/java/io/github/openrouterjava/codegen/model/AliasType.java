package io.github.openrouterjava.codegen.model;

import io.github.openrouterjava.codegen.diagnostic.Location;

/**
 * A component schema that needs no type of its own.
 *
 * @param id the schema
 * @param at where it stands
 * @param placement where it belongs
 * @param documentation text of the document
 * @param target the type it stands for
 */
public record AliasType(
    TypeId id, Location at, Placement placement, Documentation documentation, TypeRef target)
    implements TypeDeclaration {

  @Override
  public <R> R match(Kinds<R> kinds) {
    return kinds.alias().apply(this);
  }
}
