package io.github.openrouterjava.codegen.model;

/**
 * The identity of a declared type: the JSON pointer of the schema it comes from.
 *
 * @param pointer the JSON pointer as a URI fragment, {@code #/components/schemas/X}
 */
public record TypeId(String pointer) implements Comparable<TypeId> {

  @Override
  public int compareTo(TypeId other) {
    return pointer.compareTo(other.pointer);
  }

  @Override
  public String toString() {
    return pointer;
  }
}
