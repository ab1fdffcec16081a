package io.github.openrouterjava.codegen.model;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a declared type belongs; the naming stage makes its Java name from this alone. */
public sealed interface Placement {

  /** The Java name an overlay gives, null without one. */
  @Nullable String javaName();

  /** This placement under another Java name. */
  Placement named(@Nullable String newJavaName);

  /** Whether it is a component schema. */
  default boolean isComponent() {
    return match(component -> true, ofOperation -> false, nested -> false);
  }

  /** The type that the type is inside of, null where it stands alone. */
  default @Nullable TypeId owner() {
    return match(component -> null, ofOperation -> null, Nested::owner);
  }

  /** Applies the function of this kind; a new kind adds a parameter, so no caller forgets it. */
  default <R> R match(
      Function<Component, R> component,
      Function<OfOperation, R> ofOperation,
      Function<Nested, R> nested) {
    return match(new Kinds<>(component, ofOperation, nested));
  }

  /** Applies the function of this kind. */
  <R> R match(Kinds<R> kinds);

  /** A function for each kind. */
  record Kinds<R>(
      Function<Component, R> component,
      Function<OfOperation, R> ofOperation,
      Function<Nested, R> nested) {}

  /**
   * A component schema.
   *
   * @param name its key under {@code components/schemas}
   * @param javaName the Java name an overlay gives
   */
  record Component(String name, @Nullable String javaName) implements Placement {

    @Override
    public Placement named(@Nullable String newJavaName) {
      return new Component(name, newJavaName);
    }

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.component().apply(this);
    }
  }

  /**
   * An inline schema of an operation's body, response or parameter.
   *
   * @param operation what names the operation: its id, or method and path where it has none
   * @param role what it is to the operation
   * @param parameter the parameter's wire name, null for bodies
   * @param javaName the Java name an overlay gives
   */
  record OfOperation(
      String operation, Role role, @Nullable String parameter, @Nullable String javaName)
      implements Placement {

    @Override
    public Placement named(@Nullable String newJavaName) {
      return new OfOperation(operation, role, parameter, newJavaName);
    }

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.ofOperation().apply(this);
    }
  }

  /**
   * An inline schema inside a declared type.
   *
   * @param owner the type it is inside of
   * @param hint what its name is made of: a property's wire name, a tag value, the name of a role
   * @param javaName the Java name an overlay gives
   */
  record Nested(TypeId owner, String hint, @Nullable String javaName) implements Placement {

    @Override
    public Placement named(@Nullable String newJavaName) {
      return new Nested(owner, hint, newJavaName);
    }

    @Override
    public <R> R match(Kinds<R> kinds) {
      return kinds.nested().apply(this);
    }
  }

  /** What an inline schema is to its operation. */
  enum Role {
    REQUEST_BODY,
    RESPONSE_BODY,
    EVENT,
    PARAMETER
  }
}
