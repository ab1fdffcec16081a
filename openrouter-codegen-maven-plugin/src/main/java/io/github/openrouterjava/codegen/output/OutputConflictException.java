package io.github.openrouterjava.codegen.output;

import java.util.List;

/** Files that must not be touched are where output should go; nothing was written. */
public final class OutputConflictException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutputConflictException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
