package io.github.openrouterjava.runtime.page;

/** Which page to fetch. */
public sealed interface PageStep {
  /** The page the caller's own parameters ask for. */
  record First() implements PageStep {}

  /**
   * The page that begins after a number of items.
   *
   * @param parameter the query parameter
   * @param offset the number of items to skip
   */
  record Offset(String parameter, long offset) implements PageStep {}

  /**
   * The page a cursor stands for.
   *
   * @param parameter the query parameter
   * @param cursor the text the page before gave
   */
  record Cursor(String parameter, String cursor) implements PageStep {}

  /**
   * The page behind a link.
   *
   * @param link relative or absolute, as the server gave it
   */
  record Link(String link) implements PageStep {}
}
