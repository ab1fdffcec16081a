package io.github.openrouterjava.codegen.jsonpath;

/** A JSONPath query is not valid, or costs too much to evaluate. */
public final class JsonPathException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Where the query does not say a position. */
  private static final int NOWHERE = -1;

  private final int position;

  JsonPathException(String message, int position) {
    super(message + " at character " + (position + 1));
    this.position = position;
  }

  JsonPathException(String message) {
    super(message);
    this.position = NOWHERE;
  }

  /** The character of the query that is wrong, counted from 0; -1 where it is none of them. */
  public int position() {
    return position;
  }
}
