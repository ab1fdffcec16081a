package io.github.openrouterjava.runtime.internal.page;

import java.util.concurrent.CompletableFuture;

/**
 * Fetches pages.
 *
 * @param <R> a page as the operation gives it
 */
public interface PageSource<R> {
  /** Fetches a page and waits for it. */
  R fetch(PageStep step);

  /** Fetches a page without waiting. */
  CompletableFuture<R> fetchAsync(PageStep step);

  /** The operation's name, for exceptions. */
  String operationId();

  /** The number of items the caller's own parameters skip. */
  long startOffset();
}
