package io.github.openrouterjava.codegen.diff.surface;

/** Whom an incompatibility concerns. */
public enum Reach {
  /** Everyone who mentions the member. */
  ANY_CALLER(""),
  /** Those who call a record's constructor, or take the record apart with a pattern. */
  CONSTRUCTOR_CALLERS(
      "only where the record's constructor is called or the record is deconstructed"),
  /** Those who list all there is: in a switch without a default, or in a call of match. */
  EXHAUSTIVE_SWITCHES("only where a switch is exhaustive without a default, or match is called"),
  /** Those who pass a bare {@code null}. */
  NULL_LITERALS("only where a bare null is passed");

  private final String text;

  Reach(String text) {
    this.text = text;
  }

  /** What to say about it; empty for any caller. */
  public String text() {
    return text;
  }
}
