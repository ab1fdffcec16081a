package io.github.openrouterjava.codegen.model;

import io.github.openrouterjava.codegen.diagnostic.Location;

/** A schema that has a place in the generated code. */
public sealed interface TypeDeclaration permits ObjectType, UnionType, EnumType, AliasType {

  /** The schema it comes from. */
  TypeId id();

  /** Where the schema stands. */
  Location at();

  /** Where the type belongs. */
  Placement placement();

  /** What the document says about it. */
  Documentation documentation();
}
