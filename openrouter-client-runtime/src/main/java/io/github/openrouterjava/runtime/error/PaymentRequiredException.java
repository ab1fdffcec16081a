package io.github.openrouterjava.runtime.error;

/** 402: the account or the key has no credit left. */
public non-sealed class PaymentRequiredException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  /** For the runtime, and for kinds of error that an API's dialect names. */
  protected PaymentRequiredException(ErrorReport report) {
    super(report);
  }
}
