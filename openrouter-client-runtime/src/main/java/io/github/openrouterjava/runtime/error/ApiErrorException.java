package io.github.openrouterjava.runtime.error;

import io.github.openrouterjava.runtime.http.Headers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The server reported an error: by a status, or, where the API's dialect has that, in the body of a
 * successful response or in an event of a stream. The class tells the kind of error whichever way
 * it came.
 */
public abstract sealed class ApiErrorException extends ApiException
    permits AuthenticationException,
        BadRequestException,
        ConflictException,
        NotFoundException,
        OtherErrorException,
        PayloadTooLargeException,
        PaymentRequiredException,
        PermissionDeniedException,
        RateLimitException,
        RequestTimeoutException,
        ServerErrorException,
        UnprocessableException {
  private static final long serialVersionUID = 1L;

  private final transient ErrorReport report;

  ApiErrorException(ErrorReport report) {
    super(describe(report), report.call, null);
    this.report = report;
  }

  /**
   * The exception for an error.
   *
   * @param reported what the server said
   * @param retryAfter how long it asks to wait before another attempt, or null
   * @param call the call it belongs to
   */
  public static ApiErrorException of(
      ErrorReport reported, @Nullable Duration retryAfter, CallInfo call) {
    ErrorReport report = new ErrorReport(reported, retryAfter, call);
    Function<ErrorReport, ApiErrorException> kind = report.details.facts().exception();
    return kind == null ? ofStatus(report) : kind.apply(report);
  }

  private static ApiErrorException ofStatus(ErrorReport report) {
    int status = report.status();
    return switch (status) {
      case 400 -> new BadRequestException(report);
      case 401 -> new AuthenticationException(report);
      case 402 -> new PaymentRequiredException(report);
      case 403 -> new PermissionDeniedException(report);
      case 404 -> new NotFoundException(report);
      case 408 -> new RequestTimeoutException(report);
      case 409 -> new ConflictException(report);
      case 413 -> new PayloadTooLargeException(report);
      case 422 -> new UnprocessableException(report);
      case 429 -> new RateLimitException(report);
      default ->
          status >= 500 && status < 600
              ? new ServerErrorException(report)
              : new OtherErrorException(report);
    };
  }

  /** Where the error was found. */
  public ErrorReport.Source source() {
    return report.source;
  }

  /**
   * The HTTP status of the response; 200 for an error in the body of a successful response or in a
   * stream.
   */
  public int httpStatus() {
    return report.received.status();
  }

  /**
   * The status that describes the error best: the HTTP status, or the one an error in a successful
   * response names or stands for; 0 when nothing tells.
   */
  public int status() {
    return report.status();
  }

  /** What the server said, field by field. */
  public ErrorDetails details() {
    return report.details;
  }

  /** The server's stable name for this kind of error, such as {@code context_length_exceeded}. */
  public Optional<String> errorType() {
    return report.details.errorType();
  }

  /** How long the server asks to wait before another attempt; not clamped. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(report.retryAfter);
  }

  /** The header fields of the response. */
  public Headers headers() {
    return report.received.headers();
  }

  /**
   * The body that reported the error, or the event of a stream, as text; it may be cut at a limit.
   */
  public String rawBody() {
    String body = report.received.body();
    return body == null ? "" : body;
  }

  /** How far a stream had come before its error. */
  public Optional<StreamProgress> progress() {
    return Optional.ofNullable(report.progress);
  }

  private static String describe(ErrorReport report) {
    StringBuilder text = new StringBuilder();
    int status = report.status();
    text.append(status == 0 ? "the server reports an error" : "status " + status);
    if (report.source == ErrorReport.Source.STREAM) {
      text.append(" in the stream after ").append(report.progress);
    } else if (report.source == ErrorReport.Source.PART) {
      text.append(" in a part of the response");
    } else if (report.source == ErrorReport.Source.BODY) {
      text.append(" in a response with status ").append(report.received.status());
    }
    text.append(": ").append(report.details.summary());
    if (status == 401 && !report.call.keyOrigin().isEmpty()) {
      text.append(" [key set by ").append(report.call.keyOrigin()).append(']');
    }
    return text.toString();
  }
}
