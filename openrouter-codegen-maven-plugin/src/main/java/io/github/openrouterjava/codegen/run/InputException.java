package io.github.openrouterjava.codegen.run;

/** An input cannot be read for a reason the user can do something about. */
final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String fix;

  InputException(String problem, String fix) {
    super(problem);
    this.problem = problem;
    this.fix = fix;
  }

  static InputException tooLarge(int limit) {
    return new InputException(
        "It is larger than " + limit + " bytes.",
        "Name an OpenAPI document, not an archive of them.");
  }

  /** What is wrong, one sentence. */
  String problem() {
    return problem;
  }

  /** What to do about it, one sentence. */
  String fix() {
    return fix;
  }
}
