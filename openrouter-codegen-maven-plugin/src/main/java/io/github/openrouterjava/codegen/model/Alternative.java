package io.github.openrouterjava.codegen.model;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One of the things a union can be. */
public sealed interface Alternative {

  /** The type of the value. */
  TypeRef type();

  /** The declared type that implements the union itself, null where a record wraps the value. */
  default @Nullable TypeId implementer() {
    return match(OfObject::id, OfUnion::id, wrapped -> null);
  }

  /**
   * Applies the function of the kind that both alternatives are of.
   *
   * @return null where they are of two kinds
   */
  default <R> @Nullable R matchBoth(
      Alternative other,
      BiFunction<OfObject, OfObject, R> object,
      BiFunction<OfUnion, OfUnion, R> union,
      BiFunction<Wrapped, Wrapped, R> wrapped) {
    return match(
        a -> other.match(b -> object.apply(a, b), b -> null, b -> null),
        a -> other.match(b -> null, b -> union.apply(a, b), b -> null),
        a -> other.match(b -> null, b -> null, b -> wrapped.apply(a, b)));
  }

  /** Applies the function of this kind; a new kind adds a parameter, so no caller forgets it. */
  default <R> R match(
      Function<OfObject, R> object, Function<OfUnion, R> union, Function<Wrapped, R> wrapped) {
    return match(new Kinds<>(object, union, wrapped));
  }

  /** Applies the function of this kind. */
  <R> R match(Kinds<R> kinds);

  /** A function for each kind. */
  record Kinds<R>(
      Function<OfObject, R> object, Function<OfUnion, R> union, Function<Wrapped, R> wrapped) {}

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

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.object().apply(this);
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

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.union().apply(this);
    }
  }

  /**
   * A scalar, an enum, a list or a map; a small record wraps it.
   *
   * @param type the type of the value
   * @param hint what the wrapper's name is made of, such as {@code String} or {@code Items}
   */
  record Wrapped(TypeRef type, String hint) implements Alternative {

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.wrapped().apply(this);
    }
  }
}
