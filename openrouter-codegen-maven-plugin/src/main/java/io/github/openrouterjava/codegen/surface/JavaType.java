package io.github.openrouterjava.codegen.surface;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A public type. Immutable.
 *
 * @param name its canonical name
 * @param kind its kind
 * @param isSealed whether it says which types extend it
 * @param supertypes its superclass and interfaces with their type arguments, canonical
 * @param members its public members, including those the language adds to records
 * @param deprecated whether it is annotated as deprecated
 * @param pointer the JSON pointer of what it is generated from, null for none or several
 */
public record JavaType(
    String name,
    Kind kind,
    boolean isSealed,
    Set<String> supertypes,
    List<JavaMember> members,
    boolean deprecated,
    @Nullable String pointer) {

  public JavaType {
    supertypes = Set.copyOf(supertypes);
    members = List.copyOf(members);
  }

  /** The kinds of types. */
  public enum Kind {
    CLASS,
    RECORD,
    INTERFACE,
    ENUM
  }

  /** The declaration for people, with simple names: {@code sealed interface Shape}. */
  public String text() {
    String keyword =
        switch (kind) {
          case CLASS -> "class ";
          case RECORD -> "record ";
          case INTERFACE -> isSealed ? "sealed interface " : "interface ";
          case ENUM -> "enum ";
        };
    return keyword + SimpleNames.of(name);
  }
}
