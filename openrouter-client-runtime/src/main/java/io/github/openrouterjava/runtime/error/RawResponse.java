package io.github.openrouterjava.runtime.error;

import io.github.openrouterjava.runtime.http.Headers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came back, as far as it is known when something goes wrong. Immutable. */
public final class RawResponse {

  private final int status;
  private final Headers headers;
  private final @Nullable String body;

  /**
   * For the runtime.
   *
   * @param status the HTTP status
   * @param headers the header fields
   * @param body the body as text, as far as it was read, or null when it was not kept
   */
  public RawResponse(int status, Headers headers, @Nullable String body) {
    this.status = status;
    this.headers = Objects.requireNonNull(headers, "headers");
    this.body = body;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The header fields. */
  public Headers headers() {
    return headers;
  }

  /** The body as text, as far as it was read, or null when it was not kept. */
  public @Nullable String body() {
    return body;
  }
}
