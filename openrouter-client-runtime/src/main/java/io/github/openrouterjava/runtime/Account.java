package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.auth.Credential;

/** On whose behalf, and where, calls are made. Immutable. */
final class Account {
  /** Its name among the client's accounts; empty for the one without a name. */
  final String name;

  /** What it proves itself with. */
  final Credential credential;

  /** What holds for all its calls: its own settings over the client's. */
  final RequestOptions options;

  Account(String name, Credential credential, RequestOptions options) {
    this.name = name;
    this.credential = credential;
    this.options = options;
  }
}
