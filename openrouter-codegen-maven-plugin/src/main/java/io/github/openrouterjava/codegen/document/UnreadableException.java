package io.github.openrouterjava.codegen.document;

import io.github.openrouterjava.codegen.diagnostic.Location;

/** Reading a document cannot go on; becomes a diagnostic before it leaves this package. */
final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Location location;
  private final String fix;

  UnreadableException(String code, Location location, String message, String fix) {
    super(message, null, false, false);
    this.code = code;
    this.location = location;
    this.fix = fix;
  }

  String code() {
    return code;
  }

  Location location() {
    return location;
  }

  String fix() {
    return fix;
  }

  String says() {
    return String.valueOf(getMessage());
  }
}
