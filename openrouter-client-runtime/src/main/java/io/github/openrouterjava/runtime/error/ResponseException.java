package io.github.openrouterjava.runtime.error;

import io.github.openrouterjava.runtime.http.Headers;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A response that is no error but cannot be used: not what the operation promises, cut off, or too
 * large.
 */
public final class ResponseException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** The problem of the response. */
  public enum Kind {
    /** The body is not the JSON that was expected; {@link #jsonPath()} says where. */
    UNREADABLE,
    /** The body is of a media type the operation does not have. */
    UNEXPECTED_TYPE,
    /** The body is larger than the limit. */
    TOO_LARGE
  }

  private final Kind kind;
  private final int status;
  private final transient Headers headers;
  private final @Nullable String body;
  private final @Nullable String jsonPath;

  /**
   * For the runtime.
   *
   * @param received what had arrived; its body is null when it was dropped for its size
   * @param jsonPath where in the body the problem is, or null when it is not a matter of JSON
   */
  public ResponseException(
      Kind kind,
      String message,
      RawResponse received,
      @Nullable String jsonPath,
      CallInfo call,
      @Nullable Throwable cause) {
    super(message, call, cause);
    this.kind = Objects.requireNonNull(kind, "kind");
    this.status = received.status();
    this.headers = received.headers();
    this.body = received.body();
    this.jsonPath = jsonPath;
  }

  /** The problem of the response. */
  public Kind kind() {
    return kind;
  }

  /** The HTTP status of the response. */
  public int status() {
    return status;
  }

  /** The header fields of the response. */
  public Headers headers() {
    return headers;
  }

  /** The body as text, as far as it had arrived; empty when it was dropped for its size. */
  public Optional<String> body() {
    return Optional.ofNullable(body);
  }

  /** Where in the body the problem is, as a JSON path such as {@code $.data[3].id}. */
  public Optional<String> jsonPath() {
    return Optional.ofNullable(jsonPath);
  }
}
