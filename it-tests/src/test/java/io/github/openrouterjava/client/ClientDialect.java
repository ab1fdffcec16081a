package io.github.openrouterjava.client;

import io.github.openrouterjava.runtime.generated.Dialect;

/** Hands the description that the generated client configures the runtime with to tests. */
public final class ClientDialect {
  public static final Dialect DIALECT = OpenRouterDialect.DIALECT;

  private ClientDialect() {}
}
