package io.github.openrouterjava.codegen.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How to tell from a JSON value which alternative of a union it is: a tree of tests, each of which
 * looks at the value and never tries to decode it. What no test recognises is kept as unknown.
 */
public sealed interface Dispatch {

  /** The property that objects are told apart by, null where they are not. */
  default @Nullable String tag() {
    return match(
        select -> null,
        unknown -> null,
        byKind -> {
          Dispatch objects = byKind.kinds().get(JsonKind.OBJECT);
          return objects == null ? null : objects.tag();
        },
        ByTag::property,
        byPresence -> null,
        byMembers -> null,
        byFirstItem -> null);
  }

  /** Applies the function of this kind; a new kind adds a parameter, so no caller forgets it. */
  default <R> R match(
      Function<Select, R> select,
      Function<Unknown, R> unknown,
      Function<ByKind, R> byKind,
      Function<ByTag, R> byTag,
      Function<ByPresence, R> byPresence,
      Function<ByMembers, R> byMembers,
      Function<ByFirstItem, R> byFirstItem) {
    return match(new Kinds<>(select, unknown, byKind, byTag, byPresence, byMembers, byFirstItem));
  }

  /** Applies the function of this kind. */
  <R> R match(Kinds<R> kinds);

  /** A function for each kind. */
  record Kinds<R>(
      Function<Select, R> select,
      Function<Unknown, R> unknown,
      Function<ByKind, R> byKind,
      Function<ByTag, R> byTag,
      Function<ByPresence, R> byPresence,
      Function<ByMembers, R> byMembers,
      Function<ByFirstItem, R> byFirstItem) {}

  /**
   * The value is this alternative.
   *
   * @param alternative the index in {@link UnionType#alternatives()}
   */
  record Select(int alternative) implements Dispatch {

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.select().apply(this);
    }
  }

  /** The value is none of the alternatives: the union's unknown variant. */
  record Unknown() implements Dispatch {
    public static final Unknown INSTANCE = new Unknown();

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.unknown().apply(this);
    }
  }

  /**
   * Looks at the kind of the JSON value. {@link JsonKind#INTEGER} stands for numbers without a
   * fraction and is absent where {@link JsonKind#NUMBER} covers all numbers.
   *
   * @param kinds what to do for each kind; any other kind is unknown
   */
  record ByKind(Map<JsonKind, Dispatch> kinds) implements Dispatch {
    public ByKind {
      kinds = ordered(kinds);
    }

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.byKind().apply(this);
    }
  }

  /**
   * Looks at a property that holds a constant in each alternative.
   *
   * @param property the wire name
   * @param values what to do for each value; numbers and booleans as their JSON text
   * @param absent what to do where the property is missing, null, or not a scalar
   * @param otherwise what to do with any other value
   */
  record ByTag(String property, Map<String, Dispatch> values, Dispatch absent, Dispatch otherwise)
      implements Dispatch {
    public ByTag {
      Objects.requireNonNull(property, "property");
      values = ordered(values);
    }

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.byTag().apply(this);
    }
  }

  /**
   * Looks at which properties are there; the first case that fits wins, most specific first.
   *
   * @param cases the tests in order
   * @param otherwise what to do where none fits
   */
  record ByPresence(List<Case> cases, Dispatch otherwise) implements Dispatch {
    public ByPresence {
      cases = List.copyOf(cases);
    }

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.byPresence().apply(this);
    }
  }

  /**
   * Fits an object that has all of the properties, each of the kind that is given.
   *
   * @param properties wire names; a kind of null stands for any kind
   * @param then what to do
   */
  record Case(Map<String, @Nullable JsonKind> properties, Dispatch then) {
    public Case {
      properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
  }

  /**
   * Counts which of the properties are there that only some of the options declare. The option with
   * most of them wins, of several the one that lacks none, of several of those the first.
   *
   * @param options what the value can be, in document order
   */
  record ByMembers(List<Option> options) implements Dispatch {
    public ByMembers {
      options = List.copyOf(options);
    }

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.byMembers().apply(this);
    }
  }

  /**
   * One of the options between which properties decide.
   *
   * @param properties the wire names of those that not all options declare
   * @param then what to do
   */
  record Option(List<String> properties, Dispatch then) {
    public Option {
      properties = List.copyOf(properties);
    }
  }

  /**
   * Looks at the first item of an array, going into arrays of arrays.
   *
   * @param kinds what to do for each kind of the first item
   * @param empty what to do with an empty array
   */
  record ByFirstItem(Map<JsonKind, Dispatch> kinds, Dispatch empty) implements Dispatch {
    public ByFirstItem {
      kinds = ordered(kinds);
    }

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.byFirstItem().apply(this);
    }
  }

  private static <K> Map<K, Dispatch> ordered(Map<K, Dispatch> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
