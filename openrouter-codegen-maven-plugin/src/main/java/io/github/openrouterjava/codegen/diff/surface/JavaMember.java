package io.github.openrouterjava.codegen.diff.surface;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A public member of a type.
 *
 * @param kind what it is
 * @param name its name; {@link #CONSTRUCTOR} for a constructor
 * @param isStatic whether it needs no object
 * @param type what it returns or holds
 * @param parameters in order; empty for fields
 * @param deprecated whether callers are warned off
 */
public record JavaMember(
    Kind kind,
    String name,
    boolean isStatic,
    TypeUse type,
    List<Parameter> parameters,
    boolean deprecated) {

  /** The name of constructors, as class files have it. */
  public static final String CONSTRUCTOR = "<init>";

  public JavaMember {
    parameters = List.copyOf(parameters);
  }

  /** What a member is. */
  public enum Kind {
    FIELD,
    ENUM_CONSTANT,
    METHOD,
    CONSTRUCTOR,
    /** The constructor of a record that takes its components. */
    CANONICAL_CONSTRUCTOR
  }

  /**
   * A parameter.
   *
   * @param name its name, which callers do not mention
   * @param type its type
   */
  public record Parameter(String name, TypeUse type) {}

  /** What tells it from its overloads: name and erased parameters. */
  String key() {
    String erased =
        parameters.stream().map(p -> p.type().erased()).collect(Collectors.joining(","));
    return (isCallable() ? "call " : "field ") + name + "(" + erased + ")";
  }

  boolean isCallable() {
    return kind != Kind.FIELD && kind != Kind.ENUM_CONSTANT;
  }

  /** The declaration for people, with simple names: {@code String name(long id)}. */
  String text(String typeName) {
    String result = isStatic ? "static " : "";
    if (kind == Kind.ENUM_CONSTANT) {
      return name;
    }
    if (!isCallable()) {
      return result + Simple.names(type.annotated()) + " " + name;
    }
    String list =
        parameters.stream()
            .map(p -> Simple.names(p.type().annotated()) + " " + p.name())
            .collect(Collectors.joining(", ", "(", ")"));
    return name.equals(CONSTRUCTOR)
        ? "new " + Simple.names(typeName) + list
        : result + Simple.names(type.annotated()) + " " + name + list;
  }
}
