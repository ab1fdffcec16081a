package io.github.openrouterjava.runtime.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An error a server reported, wherever it did.
 *
 * @param source where the error was found
 * @param received the answer it was found in
 * @param details what the server said
 * @param progress how far the stream had come, or null when the answer was no stream
 */
public record ErrorReport(
    Source source, Received received, ErrorDetails details, @Nullable StreamProgress progress) {
  /** Where an error was found. */
  public enum Source {
    /** The HTTP status says so. */
    STATUS,
    /** An answer with a status of success has an error for a body. */
    BODY,
    /** One of the choices in an answer failed. */
    CHOICE,
    /** An event of a stream reports it. */
    STREAM
  }

  /** Checks that what is required is there. */
  public ErrorReport {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(received, "received");
    Objects.requireNonNull(details, "details");
  }

  /**
   * The status that describes the error best: that of the answer, or, when the answer claims
   * success, the one the error names or its type stands for; 0 when nothing tells.
   */
  public int status() {
    return source == Source.STATUS ? received.status() : details.impliedStatus();
  }
}
