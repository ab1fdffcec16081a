package io.github.openrouterjava.codegen.model;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The type of a value at the place it is used; whether it may be null is the place's own matter.
 */
public sealed interface TypeRef {

  /** The declared types it mentions; lists and maps mention what their elements do. */
  default List<TypeId> mentions() {
    return match(
        scalar -> List.of(),
        list -> list.item().mentions(),
        map -> map.value().mentions(),
        declared -> List.of(declared.id()));
  }

  /** Whether it is a list. */
  default boolean isList() {
    return match(scalar -> false, list -> true, map -> false, declared -> false);
  }

  /** Whether it is a list or a map. */
  default boolean isCollection() {
    return match(scalar -> false, list -> true, map -> true, declared -> false);
  }

  /** The declaration that it is, null for any other kind: also for a list of declared types. */
  default @Nullable TypeId declaredId() {
    return match(scalar -> null, list -> null, map -> null, Declared::id);
  }

  /**
   * Applies the function of the kind that both types are of.
   *
   * @return null where they are of two kinds
   */
  default <R> @Nullable R matchBoth(
      TypeRef other,
      BiFunction<Scalar, Scalar, R> scalar,
      BiFunction<ListOf, ListOf, R> list,
      BiFunction<MapOf, MapOf, R> map,
      BiFunction<Declared, Declared, R> declared) {
    return match(
        a -> other.match(b -> scalar.apply(a, b), b -> null, b -> null, b -> null),
        a -> other.match(b -> null, b -> list.apply(a, b), b -> null, b -> null),
        a -> other.match(b -> null, b -> null, b -> map.apply(a, b), b -> null),
        a -> other.match(b -> null, b -> null, b -> null, b -> declared.apply(a, b)));
  }

  /** Applies the function of this kind; a new kind adds a parameter, so no caller forgets it. */
  default <R> R match(
      Function<Scalar, R> scalar,
      Function<ListOf, R> list,
      Function<MapOf, R> map,
      Function<Declared, R> declared) {
    return match(new Kinds<>(scalar, list, map, declared));
  }

  /** Applies the function of this kind. */
  <R> R match(Kinds<R> kinds);

  /** A function for each kind. */
  record Kinds<R>(
      Function<Scalar, R> scalar,
      Function<ListOf, R> list,
      Function<MapOf, R> map,
      Function<Declared, R> declared) {}

  /** Types that need no declaration. */
  enum Scalar implements TypeRef {
    STRING,
    BOOLEAN,
    /** A whole number: a {@code long}. */
    INTEGER,
    /** A whole number of up to 64 bits without a sign: a {@code BigInteger}. */
    BIG_INTEGER,
    /** A number: a {@code double}. */
    NUMBER,
    /** A number that must not be rounded: a {@code BigDecimal}. */
    DECIMAL,
    /** Text that says a date and a time with an offset (RFC 3339), where Java has its own type. */
    DATE_TIME,
    /** Text that says a date (RFC 3339, section 5.6), where Java has its own type. */
    DATE,
    /** Text that says a time with an offset (RFC 3339), where Java has its own type. */
    TIME,
    /** A JSON object whose members are not described. */
    OBJECT,
    /** Any JSON value. */
    ANY,
    /** Bytes that are not JSON: a file part, a download. */
    BINARY;

    /** The kind of JSON value it is, null where it can be any. */
    public @Nullable JsonKind jsonKind() {
      return switch (this) {
        case STRING, DATE_TIME, DATE, TIME, BINARY -> JsonKind.STRING;
        case BOOLEAN -> JsonKind.BOOLEAN;
        case INTEGER, BIG_INTEGER -> JsonKind.INTEGER;
        case NUMBER, DECIMAL -> JsonKind.NUMBER;
        case OBJECT -> JsonKind.OBJECT;
        case ANY -> null;
      };
    }

    /** The narrowest type that holds all values of two types of numbers. */
    public static Scalar widest(Scalar a, Scalar b) {
      Scalar wider = a.compareTo(b) > 0 ? a : b; // declared from narrow to wide
      boolean rounds = wider == NUMBER && (a == BIG_INTEGER || b == BIG_INTEGER);
      return rounds ? DECIMAL : wider;
    }

    /** Whether it is a number. */
    public boolean isNumber() {
      return jsonKind() == JsonKind.INTEGER || jsonKind() == JsonKind.NUMBER;
    }

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.scalar().apply(this);
    }
  }

  /**
   * A list.
   *
   * @param item the type of its items
   * @param nullableItems whether items may be null
   */
  record ListOf(TypeRef item, boolean nullableItems) implements TypeRef {

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.list().apply(this);
    }
  }

  /**
   * A map from strings.
   *
   * @param value the type of its values
   * @param nullableValues whether values may be null
   */
  record MapOf(TypeRef value, boolean nullableValues) implements TypeRef {

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.map().apply(this);
    }
  }

  /**
   * A type declared elsewhere; never an alias, those are already resolved.
   *
   * @param id the declaration
   * @param anyText whether the document allows any text beside the values of an enum
   */
  record Declared(TypeId id, boolean anyText) implements TypeRef {

    /** What {@code id} declares, and nothing else. */
    public Declared(TypeId id) {
      this(id, false);
    }

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.declared().apply(this);
    }
  }
}
