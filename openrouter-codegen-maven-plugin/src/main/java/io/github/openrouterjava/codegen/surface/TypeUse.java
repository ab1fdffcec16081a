package io.github.openrouterjava.codegen.surface;

import java.util.Objects;

/**
 * A type where it is used. Immutable.
 *
 * @param annotated the canonical text, with the nullness annotation wherever there is one
 * @param plain the same without annotations
 * @param erased the same without type arguments, as the class file's descriptor has it
 * @param nullable whether the value itself may be null
 */
public record TypeUse(String annotated, String plain, String erased, boolean nullable) {

  /** The result of a constructor or of a method that returns nothing. */
  public static final TypeUse VOID = new TypeUse("void", "void", "void", false);

  private static final String PRIMITIVES = " boolean byte short int long char float double void ";

  public TypeUse {
    Objects.requireNonNull(annotated, "annotated");
    Objects.requireNonNull(plain, "plain");
    Objects.requireNonNull(erased, "erased");
  }

  /** Whether it is a primitive type or void. */
  public boolean isPrimitive() {
    return PRIMITIVES.contains(" " + plain + " ");
  }
}
