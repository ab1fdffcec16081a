package io.github.openrouterjava.codegen.diff.surface;

import java.util.List;
import java.util.Set;

/**
 * A type that callers can mention.
 *
 * @param name its canonical name
 * @param kind what it is
 * @param supertypes superclass and interfaces with their type arguments, canonical
 * @param permits the canonical names of what a sealed type permits; empty where it is not sealed
 * @param members its public members, those of a record's components included
 * @param deprecated whether callers are warned off
 */
public record JavaType(
    String name,
    Kind kind,
    Set<String> supertypes,
    List<String> permits,
    List<JavaMember> members,
    boolean deprecated) {

  public JavaType {
    supertypes = Set.copyOf(supertypes);
    permits = List.copyOf(permits);
    members = List.copyOf(members);
  }

  /** What a type is. */
  public enum Kind {
    CLASS,
    RECORD,
    INTERFACE,
    ENUM
  }
}
