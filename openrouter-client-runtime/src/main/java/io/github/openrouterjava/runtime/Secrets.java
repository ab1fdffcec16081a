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

  /** A cause that may be shown; null when it, or what caused it, quotes the credential. */
  @Nullable Throwable harmless(@Nullable Throwable cause) {
    for (Throwable each = cause; each != null; each = each.getCause()) {
      String message = String.valueOf(each.getMessage());
      if (!hidden(message).equals(message)) {
        return null;
      }
    }
    return cause;
  }

  @Override
  public String toString() {
    return "Secrets[***]";
  }
}
