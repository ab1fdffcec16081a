package io.github.openrouterjava.runtime.internal.page;

import io.github.openrouterjava.runtime.ApiResponse;
import java.util.concurrent.CompletableFuture;

/**
 * Fetches pages.
 *
 * @param <R> a page as the operation gives it
 */
public interface PageSource<R> {
  /** Fetches a page and waits for it. */
  ApiResponse<R> fetch(PageStep step);

  /** Fetches a page without waiting. */
  CompletableFuture<ApiResponse<R>> fetchAsync(PageStep step);

  /** The operation's name, for exceptions. */
  String operationId();

  /** The offset or the page number that the caller's own parameters ask for; 0 where none do. */
  long start();
}
