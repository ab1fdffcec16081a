package io.github.openrouterjava.codegen.naming;

/**
 * The names that a union has for one of its alternatives.
 *
 * @param test the method that says whether a value is this alternative, such as {@code isImage}
 * @param cast the method that returns a value as this alternative, such as {@code asImage}
 * @param argument the argument of {@code match} that takes this alternative, such as {@code image}
 */
public record AlternativeNames(String test, String cast, String argument) {

  /** The method that has a function for each alternative. */
  public static final String MATCH = "match";

  static AlternativeNames of(String stem, String argument) {
    return new AlternativeNames("is" + stem, "as" + stem, argument);
  }
}
