package io.github.openrouterjava.runtime.error;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An error a server reported, wherever it did. Immutable. */
public final class ErrorReport {
  /** Where an error was found. */
  public enum Source {
    /** The HTTP status says so. */
    STATUS,
    /** The body of a response with a status of success reports it. */
    BODY,
    /** One of several parts of a response failed. */
    PART,
    /** An event of a stream reports it. */
    STREAM
  }

  final Source source;
  final RawResponse received;
  final ErrorDetails details;
  final @Nullable StreamProgress progress;
  final @Nullable Duration retryAfter;
  final CallInfo call;

  /**
   * For the runtime.
   *
   * @param source where the error was found
   * @param received the response it was found in
   * @param details what the server said
   * @param progress how far the stream had come, or null when the response was no stream
   */
  public ErrorReport(
      Source source,
      RawResponse received,
      ErrorDetails details,
      @Nullable StreamProgress progress) {
    this.source = Objects.requireNonNull(source, "source");
    this.received = Objects.requireNonNull(received, "received");
    this.details = Objects.requireNonNull(details, "details");
    this.progress = progress;
    this.retryAfter = null;
    this.call = CallInfo.NONE;
  }

  /** The same, as the end of a call. */
  ErrorReport(ErrorReport report, @Nullable Duration retryAfter, CallInfo call) {
    this.source = report.source;
    this.received = report.received;
    this.details = report.details;
    this.progress = report.progress;
    this.retryAfter = retryAfter;
    this.call = call;
  }

  /** Where the error was found. */
  public Source source() {
    return source;
  }

  /**
   * The status that describes the error best: that of the response, or, when the response claims
   * success, the one the error names or its type stands for; 0 when nothing tells.
   */
  public int status() {
    return source == Source.STATUS ? received.status() : details.facts().status();
  }
}
