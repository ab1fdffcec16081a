package io.github.openrouterjava.codegen.diff.surface;

/**
 * The effect of a difference on callers.
 *
 * @param source whether callers' sources still compile
 * @param binary whether callers' classes still run
 * @param reach the callers that an incompatibility concerns
 */
public record Verdict(boolean source, boolean binary, Reach reach) {

  static final Verdict COMPATIBLE = new Verdict(true, true, Reach.ANY_CALLER);
  static final Verdict BREAKING = new Verdict(false, false, Reach.ANY_CALLER);
  static final Verdict BREAKING_CONSTRUCTION = new Verdict(false, false, Reach.CONSTRUCTOR_CALLERS);
  static final Verdict BREAKING_SWITCHES = new Verdict(false, true, Reach.EXHAUSTIVE_SWITCHES);
  static final Verdict BREAKING_MATCHES = new Verdict(false, false, Reach.EXHAUSTIVE_SWITCHES);
  static final Verdict BREAKING_NULLS = new Verdict(false, true, Reach.NULL_LITERALS);
}
