package io.github.openrouterjava.runtime.internal.page;

import org.jspecify.annotations.Nullable;

/** Which page to fetch. Immutable. */
public final class PageStep {
  /** The page the caller's own parameters ask for. */
  static final PageStep FIRST = new PageStep(null, "");

  private final @Nullable String parameter;
  private final String position;

  private PageStep(@Nullable String parameter, String position) {
    this.parameter = parameter;
    this.position = position;
  }

  /** The page that an offset or a cursor in a query parameter stands for. */
  static PageStep to(String parameter, String position) {
    return new PageStep(parameter, position);
  }

  /** The page behind a link. */
  static PageStep link(String link) {
    return new PageStep(null, link);
  }

  /** Whether it is the page the caller's own parameters ask for. */
  public boolean isFirst() {
    return position.isEmpty();
  }

  /** The query parameter that moves on, or null where there is none: the page is behind a link. */
  public @Nullable String parameter() {
    return parameter;
  }

  /** The offset or cursor; else the link, relative or absolute, as the server gave it. */
  public String position() {
    return position;
  }
}
