package io.github.openrouterjava.runtime.internal.auth;

/**
 * A supplier of credentials that remembers what it gave, and wants to know when it is worthless.
 */
@FunctionalInterface
public interface RefusalListener {
  /** The server has refused a credential: it must not be given again. */
  void refused(String credential);
}
