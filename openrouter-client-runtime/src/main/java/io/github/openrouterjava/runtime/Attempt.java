package io.github.openrouterjava.runtime;

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
import io.github.openrouterjava.runtime.http.TransportResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call: what those need to know who send it and read its answer, the failures that
 * reading can end in, and what to stop when it is given up. Thread-safe.
 */
final class Attempt {
  private static final int MAX_ERROR_BYTES = 1024 * 1024;

  final Exchange<?> exchange;
  final ClientCore core;
  final RequestOptions options;
  final CallInfo call;
  final @Nullable String credential;
  private final List<Runnable> actions = new ArrayList<>();
  private boolean aborted;

  Attempt(Exchange<?> exchange, CallInfo call, @Nullable String credential) {
    this.exchange = exchange;
    this.core = exchange.core;
    this.options = exchange.options;
    this.call = call;
    this.credential = credential;
  }

  /** Adds something to stop; stops it at once when the attempt was already given up. */
  void onAbort(Runnable action) {
    synchronized (this) {
      if (!aborted) {
        actions.add(action);
        return;
      }
    }
    action.run();
  }

  /** Gives the attempt up. */
  void abort() {
    List<Runnable> pending;
    synchronized (this) {
      aborted = true;
      pending = List.copyOf(actions);
      actions.clear();
    }
    pending.forEach(Runnable::run);
  }

  /**
   * The attempt has ended well: there is nothing left to stop. False when it was given up before.
   */
  synchronized boolean release() {
    actions.clear();
    return !aborted;
  }

  /** The call, for what fails after its answer has begun: it is never tried again. */
  CallInfo callOnceAnswered() {
    return call.stoppedBy(StopReason.ANSWER_STARTED);
  }

  /** What of this attempt must not be shown. */
  Secrets secrets() {
    return Secrets.of(credential, exchange.request.headers());
  }

  /** Gathers a body in memory, within the limit of the call. */
  CompletableFuture<Body> gathered(TransportResponse response) {
    long limit = options.maxResponseBytes();
    if (Body.announcedLength(response.headers()) > limit) {
      BodyCollector.discard(response.body());
      throw AttemptFailure.ofBody(response, new BodyTooLargeException(limit), secrets());
    }
    CompletableFuture<byte[]> bytes = BodyCollector.whole(response.body(), limit);
    onAbort(() -> bytes.cancel(true));
    return bytes.handle(
        (gathered, failure) -> {
          if (failure instanceof IOException io) {
            throw AttemptFailure.ofBody(response, io, secrets());
          }
          if (failure != null) {
            throw new CompletionException(failure);
          }
          return Body.of(response, gathered);
        });
  }

  /** The failure of an answer whose status is an error. */
  <V> CompletableFuture<V> statusError(TransportResponse response) {
    CompletableFuture<byte[]> bytes = BodyCollector.beginning(response.body(), MAX_ERROR_BYTES);
    onAbort(() -> bytes.cancel(true));
    return bytes.thenApply(
        beginning -> {
          Received received = Body.of(response, beginning).received(secrets());
          ErrorDetails details = ErrorReading.ofErrorBody(String.valueOf(received.body()));
          throw reported(ErrorReport.Source.STATUS, received, details, null);
        });
  }

  /** Throws when a body with a status of success reports an error all the same. */
  void rejectError(Body body) {
    if (!body.mentionsError()) {
      return;
    }
    Received received = body.received(secrets());
    ErrorDetails found = ErrorReading.ofSuccessBody(String.valueOf(received.body()));
    if (found != null) {
      throw reported(
          found.inChoice() ? ErrorReport.Source.CHOICE : ErrorReport.Source.BODY,
          received,
          found,
          null);
    }
  }

  /**
   * Throws when an event reports an error. A stream that has begun is never tried again.
   *
   * @param named whether the event is called an error, whatever its data is
   * @param progress tells how far the stream has come; costs a copy of all text that has arrived
   */
  void rejectErrorEvent(Body event, boolean named, Supplier<StreamProgress> progress) {
    Received received = event.received(secrets());
    String text = String.valueOf(received.body());
    ErrorDetails found = ErrorReading.ofSuccessBody(text);
    if (named || found != null) {
      ErrorDetails details = found == null ? ErrorReading.ofErrorBody(text) : found;
      throw reported(ErrorReport.Source.STREAM, received, details, progress.get())
          .exception(callOnceAnswered());
    }
  }

  /** The failure of an answer that is no error and cannot be used. */
  AttemptFailure unusable(
      ResponseException.Kind kind,
      String message,
      Body body,
      @Nullable String jsonPath,
      @Nullable Throwable cause) {
    Secrets secrets = secrets();
    return AttemptFailure.unusable(
        kind, secrets.hidden(message), body.received(secrets), jsonPath, secrets.harmless(cause));
  }

  private AttemptFailure reported(
      ErrorReport.Source source,
      Received received,
      ErrorDetails details,
      @Nullable StreamProgress progress) {
    ErrorReport report = new ErrorReport(source, received, details, progress);
    return AttemptFailure.reported(report, received.headers(), details, core.time.now());
  }
}
