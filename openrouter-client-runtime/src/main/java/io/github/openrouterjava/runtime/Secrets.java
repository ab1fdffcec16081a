package io.github.openrouterjava.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the credential of a call out of what is shown: servers like to quote the key they refuse.
 */
final class Secrets {
  private final @Nullable String credential;

  Secrets(@Nullable String credential) {
    this.credential = credential;
  }

  String hidden(String text) {
    return credential == null ? text : text.replace(credential, "***");
  }

  /** A cause that may be shown; null when it quotes the credential. */
  @Nullable Throwable harmless(@Nullable Throwable cause) {
    String message = cause == null ? "" : String.valueOf(cause.getMessage());
    return hidden(message).equals(message) ? cause : null;
  }

  @Override
  public String toString() {
    return "Secrets[***]";
  }
}
