package io.github.openrouterjava.codegen.naming;

import io.github.openrouterjava.codegen.model.Dialect.ErrorKind;

/**
 * The names of the classes that come of hints. All begin with the name of the client, but for the
 * exceptions of the kinds of error.
 */
public final class DialectNames {

  private final String clientName;

  private DialectNames(String clientName) {
    this.clientName = clientName;
  }

  /** The names for a client. */
  public static DialectNames of(Names names) {
    return new DialectNames(names.clientName());
  }

  /** The class that holds the description of the dialect. */
  public String description() {
    return clientName + "Dialect";
  }

  /** The class with typed accessors to the details of an error. */
  public String errorDetails() {
    return clientName + "ErrorDetails";
  }

  /** The class with typed accessors to response header fields. */
  public String responseHeaders() {
    return clientName + "ResponseHeaders";
  }

  /** The class that checks webhooks. */
  public String webhooks() {
    return clientName + "Webhooks";
  }

  /** The exception of a kind of error. */
  public String exception(ErrorKind kind) {
    return kind.name() + "Exception";
  }
}
