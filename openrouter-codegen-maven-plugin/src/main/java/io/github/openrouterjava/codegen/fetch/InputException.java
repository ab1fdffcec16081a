package io.github.openrouterjava.codegen.fetch;

/** An input cannot be read for a reason the user can do something about. */
public final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String fix;

  /** An input with a problem, one sentence, and what to do about it, another. */
  public InputException(String problem, String fix) {
    super(problem + " " + fix);
    this.problem = problem;
    this.fix = fix;
  }

  static InputException tooLarge(int limit) {
    return new InputException(
        "The input is larger than " + limit + " bytes.",
        "Use an OpenAPI document rather than an archive, or raise the limit.");
  }

  /** What is wrong, one sentence. */
  public String problem() {
    return problem;
  }

  /** What to do about it, one sentence. */
  public String fix() {
    return fix;
  }
}
