package io.github.openrouterjava.runtime.error;

import io.github.openrouterjava.runtime.http.Headers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came back, as far as it is known when something goes wrong.
 *
 * @param status the HTTP status
 * @param headers the header fields
 * @param body the body as text, as far as it was read, or null when it was not kept
 */
public record RawResponse(int status, Headers headers, @Nullable String body) {
  /** A response. */
  public RawResponse {
    Objects.requireNonNull(headers, "headers");
  }

  /** Status and headers without credentials; never the body, which may be private. */
  @Override
  public String toString() {
    return status + " " + headers;
  }
}
