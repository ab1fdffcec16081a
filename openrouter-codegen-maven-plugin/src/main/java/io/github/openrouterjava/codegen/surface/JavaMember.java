package io.github.openrouterjava.codegen.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A public member of a type. Immutable.
 *
 * @param kind its kind
 * @param name its name; {@link #CONSTRUCTOR} for a constructor
 * @param isStatic whether it needs no object
 * @param type what it returns or holds; {@link TypeUse#VOID} for a constructor
 * @param parameters in order; empty for fields
 * @param deprecated whether it is annotated as deprecated
 * @param pointer the JSON pointer of what it is generated from, null for none or several
 */
public record JavaMember(
    Kind kind,
    String name,
    boolean isStatic,
    TypeUse type,
    List<Parameter> parameters,
    boolean deprecated,
    @Nullable String pointer) {

  /** The name of constructors, as class files have it. */
  public static final String CONSTRUCTOR = "<init>";

  public JavaMember {
    Objects.requireNonNull(kind, "kind");
    parameters = List.copyOf(parameters);
  }

  /** The kinds of members. */
  public enum Kind {
    FIELD,
    ENUM_CONSTANT,
    METHOD,
    /** A method with a parameter for each alternative of a union. */
    MATCH,
    CONSTRUCTOR,
    /** The constructor of a record that takes its components. */
    CANONICAL_CONSTRUCTOR
  }

  /**
   * A parameter, or a component of a record.
   *
   * @param name its name, which callers do not mention
   * @param type its type
   * @param deprecated whether it is annotated as deprecated
   * @param pointer the JSON pointer of what it is generated from, null for none
   */
  public record Parameter(
      String name, TypeUse type, boolean deprecated, @Nullable String pointer) {}

  /**
   * {@code declared}, the members written in a record, with those the language adds: the canonical
   * constructor and the accessors (JLS 8.10.3 and 8.10.4).
   */
  public static List<JavaMember> ofRecord(List<JavaMember> declared, List<Parameter> components) {
    List<String> names = components.stream().map(Parameter::name).toList();
    List<JavaMember> members = new ArrayList<>();
    for (JavaMember member : declared) {
      if (member.kind != Kind.CONSTRUCTOR || !member.takes(names)) {
        members.add(member);
      }
    }
    members.add(
        new JavaMember(
            Kind.CANONICAL_CONSTRUCTOR, CONSTRUCTOR, false, TypeUse.VOID, components, false, null));
    for (Parameter component : components) {
      boolean written =
          declared.stream().anyMatch(m -> m.name.equals(component.name) && m.parameters.isEmpty());
      if (!written) {
        members.add(accessor(component));
      }
    }
    return members;
  }

  private static JavaMember accessor(Parameter component) {
    return new JavaMember(
        Kind.METHOD,
        component.name,
        false,
        component.type,
        List.of(),
        component.deprecated,
        component.pointer);
  }

  /** Whether it is a constructor of {@code components}; a compact one lists no parameters. */
  private boolean takes(List<String> components) {
    return parameters.isEmpty()
        || parameters.stream().map(Parameter::name).toList().equals(components);
  }

  /** The text that distinguishes it from its overloads: name and erased parameters. */
  public String key() {
    String erased =
        parameters.stream().map(p -> p.type().erased()).collect(Collectors.joining(","));
    return (isCallable() ? "call " : "field ") + name + "(" + erased + ")";
  }

  public boolean isCallable() {
    return kind != Kind.FIELD && kind != Kind.ENUM_CONSTANT;
  }

  public boolean isConstructor() {
    return kind == Kind.CONSTRUCTOR || kind == Kind.CANONICAL_CONSTRUCTOR;
  }

  /** The declaration for people, with simple names: {@code String name(long id)}. */
  public String text(String typeName) {
    if (kind == Kind.ENUM_CONSTANT) {
      return name;
    }
    String start = isStatic ? "static " : "";
    if (!isCallable()) {
      return start + SimpleNames.of(type.annotated()) + " " + name;
    }
    String list =
        parameters.stream()
            .map(p -> SimpleNames.of(p.type().annotated()) + " " + p.name())
            .collect(Collectors.joining(", ", "(", ")"));
    return isConstructor()
        ? "new " + SimpleNames.of(typeName) + list
        : start + SimpleNames.of(type.annotated()) + " " + name + list;
  }
}
