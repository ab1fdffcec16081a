package io.github.openrouterjava.runtime.internal.page;

/** Which page to fetch. */
public sealed interface PageStep {
  /** The page that the caller's own parameters ask for. */
  record First() implements PageStep {}

  /**
   * The page at an offset or a cursor.
   *
   * @param parameter the query parameter that moves on
   * @param value the offset or cursor
   */
  record Position(String parameter, String value) implements PageStep {}

  /**
   * The page behind a link.
   *
   * @param target relative or absolute, as the server gave it
   */
  record Link(String target) implements PageStep {}
}
