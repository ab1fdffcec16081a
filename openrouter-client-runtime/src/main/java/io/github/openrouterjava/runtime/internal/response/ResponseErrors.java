package io.github.openrouterjava.runtime.internal.response;

import io.github.openrouterjava.runtime.error.ErrorDetails;
import io.github.openrouterjava.runtime.error.ErrorReport;
import io.github.openrouterjava.runtime.error.RawResponse;
import io.github.openrouterjava.runtime.error.ResponseException;
import io.github.openrouterjava.runtime.error.StreamProgress;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.BodyCollector;
import io.github.openrouterjava.runtime.internal.body.DecodedBody;
import io.github.openrouterjava.runtime.internal.dialect.FoundError;
import io.github.openrouterjava.runtime.internal.dialect.OperationRules;
import io.github.openrouterjava.runtime.json.JsonObject;
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
          String coding = unknownCoding(response);
          FoundError found =
              coding.isEmpty()
                  ? rules().ofErrorStatus(text(raw), raw.status())
                  : new FoundError(
                      JsonObject.of(), JsonObject.of(), notUnderstood("its body", coding), false);
          throw reported(ErrorReport.Source.STATUS, raw, found, null);
        });
  }

  /** The content coding that a body still has because it is not supported; empty if it has none. */
  static String unknownCoding(TransportResponse response) {
    String coding = response.headers().first("Content-Encoding").orElse("").strip();
    return coding.equalsIgnoreCase("identity") ? "" : coding;
  }

  /** Fails if the body has a content coding that is not supported. */
  void rejectUnknownCoding(TransportResponse response) {
    String coding = unknownCoding(response);
    if (!coding.isEmpty()) {
      BodyCollector.discard(response.body());
      throw unusable(
          ResponseException.Kind.UNEXPECTED_TYPE,
          notUnderstood("the response", coding),
          Body.of(response, new byte[0]),
          null,
          null);
    }
  }

  private static String notUnderstood(String what, String coding) {
    return what
        + " has the content coding "
        + ErrorDetails.excerpt(coding)
        + ", which is not understood ("
        + DecodedBody.supported()
        + " are)";
  }

  /** Throws if a body with a status of success reports a failure, by the API's dialect. */
  void reject(Body body) {
    if (!body.mentionsAny(rules().textsInFailures())) {
      return; // the usual case, which should not cost a second look
    }
    RawResponse raw = body.raw(context.secrets());
    FoundError found = rules().inResponse(text(raw), raw.status());
    if (found != null) {
      ErrorReport.Source source = found.part() ? ErrorReport.Source.PART : ErrorReport.Source.BODY;
      throw reported(source, raw, found, null);
    }
  }

  /**
   * Throws if an event reports a failure. A stream that has started is never tried again.
   *
   * @param name the name of the event
   * @param progress tells how far the stream has come; costs a copy of all text that has arrived
   */
  void rejectEvent(Body event, String name, Supplier<StreamProgress> progress) {
    RawResponse raw = event.raw(context.secrets());
    FoundError found = rules().inEvent(text(raw), raw.status(), name);
    if (found != null) {
      throw reported(ErrorReport.Source.STREAM, raw, found, progress.get())
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
      FoundError found,
      @Nullable StreamProgress progress) {
    int status = source == ErrorReport.Source.STATUS ? raw.status() : 0;
    ErrorDetails details = rules().details(found, status, raw.headers());
    ErrorReport report = new ErrorReport(source, raw, details, progress);
    return AttemptFailure.reported(report, raw.headers(), details, context.settings().time().now());
  }

  private OperationRules rules() {
    return context.rules();
  }

  private static String text(RawResponse raw) {
    String body = raw.body();
    return body == null ? "" : body;
  }
}
