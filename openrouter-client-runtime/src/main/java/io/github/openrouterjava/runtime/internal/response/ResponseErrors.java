package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.error.ErrorDetails;
import io.github.openrouterjava.runtime.error.ErrorReader;
import io.github.openrouterjava.runtime.error.ErrorReport;
import io.github.openrouterjava.runtime.error.RawResponse;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.error.StreamProgress;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.BodyCollector;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the errors that the response to one attempt reports, wherever it reports them. */
final class ResponseErrors {
  private static final int MAX_ERROR_BYTES = 1024 * 1024;

  private final ResponseContext context;

  ResponseErrors(ResponseContext context) {
    this.context = context;
  }

  /** The failure of a response whose status is an error. */
  <V> CompletableFuture<V> ofStatus(TransportResponse response) {
    CompletableFuture<byte[]> bytes = BodyCollector.beginning(response.body(), MAX_ERROR_BYTES);
    context.scope().onAbort(() -> bytes.cancel(true));
    return bytes.thenApply(
        beginning -> {
          RawResponse raw = Body.of(response, beginning).raw(context.secrets());
          ErrorDetails details = ErrorReader.ofErrorBody(String.valueOf(raw.body()));
          throw reported(ErrorReport.Source.STATUS, raw, details, null);
        });
  }

  /** Throws if a body with a status of success reports an error nevertheless. */
  void reject(Body body) {
    if (!body.mentionsError()) {
      return;
    }
    RawResponse raw = body.raw(context.secrets());
    ErrorDetails found = ErrorReader.ofSuccessBody(String.valueOf(raw.body()));
    if (found != null) {
      ErrorReport.Source source =
          found.inChoice() ? ErrorReport.Source.CHOICE : ErrorReport.Source.BODY;
      throw reported(source, raw, found, null);
    }
  }

  /**
   * Throws if an event reports an error. A stream that has started is never tried again.
   *
   * @param named whether the event is called an error, whatever its data is
   * @param progress tells how far the stream has come; costs a copy of all text that has arrived
   */
  void rejectEvent(Body event, boolean named, Supplier<StreamProgress> progress) {
    RawResponse raw = event.raw(context.secrets());
    String text = String.valueOf(raw.body());
    ErrorDetails found = ErrorReader.ofSuccessBody(text);
    if (named || found != null) {
      ErrorDetails details = found == null ? ErrorReader.ofErrorBody(text) : found;
      throw reported(ErrorReport.Source.STREAM, raw, details, progress.get())
          .exception(context.startedCall());
    }
  }

  /** The failure of a response that reports no error and is not usable. */
  AttemptFailure unusable(
      ResponseException.Kind kind,
      String message,
      Body body,
      @Nullable String jsonPath,
      @Nullable Throwable cause) {
    Secrets secrets = context.secrets();
    return AttemptFailure.unusable(
        kind, secrets.hidden(message), body.raw(secrets), jsonPath, secrets.harmless(cause));
  }

  private AttemptFailure reported(
      ErrorReport.Source source,
      RawResponse raw,
      ErrorDetails details,
      @Nullable StreamProgress progress) {
    ErrorReport report = new ErrorReport(source, raw, details, progress);
    return AttemptFailure.reported(report, raw.headers(), details, context.settings().time().now());
  }
}
