package io.github.openrouterjava.runtime.error;

import io.github.openrouterjava.runtime.http.Headers;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came back, as far as it is known when something goes wrong.
 *
 * @param status the HTTP status
 * @param headers the header fields
 * @param body the body as text, as far as it was read, or null when it was not kept
 */
public record Received(int status, Headers headers, @Nullable String body) {
  /** Checks that what is required is there. */
  public Received {
    Objects.requireNonNull(headers, "headers");
  }

  /** The server's id of the generation ({@code X-Generation-Id}). */
  public Optional<String> generationId() {
    return headers.first("X-Generation-Id");
  }

  /** Status and headers; bodies may be long. */
  @Override
  public String toString() {
    return status + " " + headers;
  }
}
