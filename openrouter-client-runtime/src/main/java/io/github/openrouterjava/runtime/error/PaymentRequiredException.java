package io.github.openrouterjava.runtime.error;

/** 402: the account or the key has no credit left. */
public final class PaymentRequiredException extends ApiErrorException {
  private static final long serialVersionUID = 1L;

  PaymentRequiredException(ErrorReport report) {
    super(report);
  }
}
