package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.ClientSettings;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.auth.Credential;

/**
 * One account of a client. Immutable.
 *
 * @param name its name
 * @param credential its credential
 * @param options the options of all its calls; all are set
 */
record Account(String name, Credential credential, RequestOptions options) {
  /**
   * The account of a name.
   *
   * @throws IllegalArgumentException if there is no such account
   */
  static Account of(ClientSettings settings, String name) {
    return new Account(name, settings.credential(name), settings.options(name));
  }
}
