package io.github.openrouterjava.runtime.error;

import io.github.openrouterjava.runtime.http.Headers;
import java.time.Duration;
import java.util.Optional;

/**
 * The server reported an error: by a status, in the body of a successful answer, inside a choice,
 * or as an event of a stream. The class tells the kind of error whichever way it came.
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
  private final transient Optional<Duration> retryAfter;

  ApiErrorException(ErrorReport report, Optional<Duration> retryAfter, CallInfo call) {
    super(describe(report), call, null);
    this.report = report;
    this.retryAfter = retryAfter;
  }

  /**
   * The exception for an error.
   *
   * @param report what the server said
   * @param retryAfter how long it asks to wait before another attempt
   * @param call which call it answers
   */
  public static ApiErrorException of(
      ErrorReport report, Optional<Duration> retryAfter, CallInfo call) {
    int status = report.status();
    return switch (status) {
      case 400 -> new BadRequestException(report, retryAfter, call);
      case 401 -> new AuthenticationException(report, retryAfter, call);
      case 402 -> new PaymentRequiredException(report, retryAfter, call);
      case 403 -> new PermissionDeniedException(report, retryAfter, call);
      case 404 -> new NotFoundException(report, retryAfter, call);
      case 408 -> new RequestTimeoutException(report, retryAfter, call);
      case 409 -> new ConflictException(report, retryAfter, call);
      case 413 -> new PayloadTooLargeException(report, retryAfter, call);
      case 422 -> new UnprocessableException(report, retryAfter, call);
      case 429 -> new RateLimitException(report, retryAfter, call);
      default ->
          status >= 500 && status < 600
              ? new ServerErrorException(report, retryAfter, call)
              : new OtherErrorException(report, retryAfter, call);
    };
  }

  /** Where the error was found. */
  public ErrorReport.Source source() {
    return report.source();
  }

  /**
   * The HTTP status of the answer; 200 for an error in the body of a successful answer or in a
   * stream.
   */
  public int httpStatus() {
    return report.received().status();
  }

  /**
   * The status that describes the error best: the HTTP status, or the one an error in a successful
   * answer names or stands for; 0 when nothing tells.
   */
  public int status() {
    return report.status();
  }

  /** What the server said, field by field. */
  public ErrorDetails details() {
    return report.details();
  }

  /** The server's stable name for this kind of error, such as {@code context_length_exceeded}. */
  public Optional<String> errorType() {
    return report.details().errorType();
  }

  /** Why a model or its providers could not be used, and what may be used instead. */
  public Optional<Availability> availability() {
    return report.details().availability();
  }

  /** The server's id of the generation, from the answer's headers. */
  public Optional<String> generationId() {
    return report.received().generationId();
  }

  /** How long the server asks to wait before another attempt; not clamped. */
  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /** The header fields of the answer. */
  public Headers headers() {
    return report.received().headers();
  }

  /**
   * The body that reported the error, or the event of a stream, as text; it may be cut at a limit.
   */
  public String rawBody() {
    String body = report.received().body();
    return body == null ? "" : body;
  }

  /** How far a stream had come before its error. */
  public Optional<StreamProgress> progress() {
    return Optional.ofNullable(report.progress());
  }

  private static String describe(ErrorReport report) {
    StringBuilder text = new StringBuilder();
    int status = report.status();
    text.append(status == 0 ? "the server reports an error" : "status " + status);
    switch (report.source()) {
      case STATUS -> {}
      case BODY -> text.append(" in an answer with status ").append(report.received().status());
      case CHOICE -> text.append(" in a choice");
      case STREAM -> text.append(" in the stream after ").append(report.progress());
    }
    text.append(": ").append(report.details().summary());
    report
        .received()
        .generationId()
        .ifPresent(id -> text.append(" [generation ").append(id).append(']'));
    return text.toString();
  }
}
