package io.github.openrouterjava.codegen.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server says a document can be recognised by (RFC 9110, section 8.8). Immutable.
 *
 * @param etag the value of {@code ETag}, null where there was none
 * @param lastModified the value of {@code Last-Modified}, null where there was none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  /** Of a document of which nothing is known. */
  public static final Validators NONE = new Validators(null, null);
}
