package io.github.openrouterjava.codegen.diff.surface;

/**
 * A type where it is used.
 *
 * @param annotated with {@code @Nullable} wherever it says so
 * @param plain without annotations
 * @param erased without type arguments, as the class file's descriptor has it
 * @param nullable whether the value itself may be null
 */
public record TypeUse(String annotated, String plain, String erased, boolean nullable) {

  private static final String PRIMITIVES = " boolean byte short int long char float double void ";

  /** Whether it is a primitive, or nothing. */
  public boolean isPrimitive() {
    return PRIMITIVES.contains(" " + plain + " ");
  }
}
