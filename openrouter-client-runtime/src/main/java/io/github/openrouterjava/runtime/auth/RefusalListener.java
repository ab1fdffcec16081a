package io.github.openrouterjava.runtime.auth;

/**
 * A supplier of credentials that remembers what it gave, and wants to know when it is worthless.
 */
@FunctionalInterface
interface RefusalListener {
  /** The server has refused a credential: it must not be given again. */
  void refused(String credential);
}
