package io.github.openrouterjava.codegen.model;

/** One of the things a union can be. */
public sealed interface Alternative {

  /** The type of the value. */
  TypeRef type();

  /**
   * An object type; it implements the union itself.
   *
   * @param id the object type
   */
  record OfObject(TypeId id) implements Alternative {
    @Override
    public TypeRef type() {
      return new TypeRef.Declared(id);
    }
  }

  /**
   * Another union; its interface extends this one's, so that all its alternatives are this union's.
   *
   * @param id the other union
   */
  record OfUnion(TypeId id) implements Alternative {
    @Override
    public TypeRef type() {
      return new TypeRef.Declared(id);
    }
  }

  /**
   * A scalar, an enum, a list or a map; a small record wraps it.
   *
   * @param type the type of the value
   * @param hint what the wrapper's name is made of, such as {@code String} or {@code Items}
   */
  record Wrapped(TypeRef type, String hint) implements Alternative {}
}
