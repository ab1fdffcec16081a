package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.error.ApiErrorException;
import io.github.openrouterjava.runtime.error.Availability;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.ErrorDetails;
import io.github.openrouterjava.runtime.error.ErrorReading;
import io.github.openrouterjava.runtime.error.ErrorReport;
import io.github.openrouterjava.runtime.error.Received;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.error.StreamProgress;
import io.github.openrouterjava.runtime.http.BodyCollector;
import io.github.openrouterjava.runtime.http.BodyTooLargeException;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.json.Strictness;
import io.github.openrouterjava.runtime.sse.EventLimits;
import io.github.openrouterjava.runtime.sse.StreamContext;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** What reading an answer needs to know of its call, and the failures that reading can end in. */
final class AnswerContext {
  private static final int MAX_ERROR_BYTES = 1024 * 1024;

  private final Settings settings;
  private final Prepared<?> prepared;
  private final CallInfo call;
  private final @Nullable String credential;
  private final Aborter aborter;

  AnswerContext(
      Settings settings,
      Prepared<?> prepared,
      CallInfo call,
      @Nullable String credential,
      Aborter aborter) {
    this.settings = settings;
    this.prepared = prepared;
    this.call = call;
    this.credential = credential;
    this.aborter = aborter;
  }

  Strictness strictness() {
    return settings.strictness();
  }

  Duration idleTimeout() {
    return prepared.idleTimeout();
  }

  EventLimits eventLimits() {
    return settings.eventLimits();
  }

  TimeSource time() {
    return settings.time();
  }

  CallInfo call() {
    return call;
  }

  Secrets secrets() {
    return prepared.secrets(credential);
  }

  Aborter aborter() {
    return aborter;
  }

  /** Gathers a body in memory, within the limit of the call. */
  CompletableFuture<Body> gathered(TransportResponse response) {
    long limit = prepared.maxResponseBytes();
    Headers headers = response.headers();
    if (announcedLength(headers) > limit) {
      BodyCollector.discard(response.body());
      throw AttemptFailure.ofBody(
          response.status(), headers, new BodyTooLargeException(limit), secrets());
    }
    CompletableFuture<byte[]> bytes = BodyCollector.whole(response.body(), limit);
    aborter.onAbort(() -> bytes.cancel(true));
    return bytes.handle(
        (gathered, failure) -> {
          if (failure instanceof IOException io) {
            throw AttemptFailure.ofBody(response.status(), headers, io, secrets());
          }
          if (failure != null) {
            throw new CompletionException(failure);
          }
          return Body.of(response.status(), headers, gathered);
        });
  }

  static long announcedLength(Headers headers) {
    String length = headers.first("Content-Length").orElse("").trim();
    boolean number =
        !length.isEmpty()
            && length.length() < 19
            && length.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Long.parseLong(length) : -1;
  }

  /** The failure of an answer whose status is an error. */
  <V> CompletableFuture<V> statusError(TransportResponse response) {
    CompletableFuture<byte[]> bytes = BodyCollector.beginning(response.body(), MAX_ERROR_BYTES);
    aborter.onAbort(() -> bytes.cancel(true));
    return bytes.thenApply(
        beginning -> {
          Received received =
              Body.of(response.status(), response.headers(), beginning).received(secrets());
          String text = received.body() == null ? "" : received.body();
          ErrorReport report =
              new ErrorReport(
                  ErrorReport.Source.STATUS, received, ErrorReading.ofErrorBody(text), null);
          throw AttemptFailure.reported(report, settings.time().now());
        });
  }

  /** Throws when a body with a status of success reports an error all the same. */
  void rejectError(Body body) {
    if (!body.mentionsError()) {
      return;
    }
    Received received = body.received(secrets());
    ErrorReading.Found found = ErrorReading.ofSuccessBody(String.valueOf(received.body()));
    if (found != null) {
      ErrorReport report = new ErrorReport(found.source(), received, found.details(), null);
      throw AttemptFailure.reported(report, settings.time().now());
    }
  }

  /**
   * Throws when an event reports an error. A stream that has begun is never tried again.
   *
   * @param named whether the event is called an error, whatever its data is
   */
  void rejectErrorEvent(Body event, boolean named, StreamContext stream) {
    if (!named && !event.mentionsError()) {
      return;
    }
    Received received = event.received(secrets());
    String text = String.valueOf(received.body());
    ErrorReading.Found found = ErrorReading.ofSuccessBody(text);
    if (found == null && !named) {
      return;
    }
    ErrorDetails details = found == null ? ErrorReading.ofErrorBody(text) : found.details();
    throw ApiErrorException.of(
        new ErrorReport(ErrorReport.Source.STREAM, received, details, stream.progress()),
        details.availability().map(Availability::retryAfter),
        call.stoppedBy(StopReason.ANSWER_STARTED));
  }

  AttemptFailure unusable(
      ResponseException.Kind kind,
      String message,
      Body body,
      @Nullable String jsonPath,
      @Nullable Throwable cause) {
    return AttemptFailure.unusable(
        kind,
        secrets().hidden(message),
        body.received(secrets()),
        jsonPath,
        secrets().harmless(cause));
  }

  /** The same for an event of a stream that is already in the caller's hands. */
  ResponseException unreadableEvent(
      Body event, StreamProgress progress, String problem, String jsonPath, Throwable cause) {
    return new ResponseException(
        ResponseException.Kind.UNREADABLE,
        "an event cannot be read: " + secrets().hidden(problem) + " (after " + progress + ")",
        event.received(secrets()),
        jsonPath,
        call.stoppedBy(StopReason.ANSWER_STARTED),
        secrets().harmless(cause));
  }
}
