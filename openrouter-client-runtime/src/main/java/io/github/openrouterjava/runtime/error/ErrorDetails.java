package io.github.openrouterjava.runtime.error;

import java.util.Optional;

/** placeholder until JSON lands. */
public final class ErrorDetails {
  /** x. */
  public Optional<String> errorType() {
    return Optional.empty();
  }

  /** x. */
  public Optional<Availability> availability() {
    return Optional.empty();
  }

  /** x. */
  public String summary() {
    return "";
  }

  /** x. */
  public int impliedStatus() {
    return 0;
  }
}
