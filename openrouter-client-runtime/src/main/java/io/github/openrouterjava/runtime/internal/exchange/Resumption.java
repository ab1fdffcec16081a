package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.error.CallCancelledException;
import io.github.openrouterjava.runtime.internal.body.BodyCollector;
import io.github.openrouterjava.runtime.internal.event.StreamResumption;
import io.github.openrouterjava.runtime.internal.response.AttemptFailure;
import io.github.openrouterjava.runtime.internal.response.AttemptScope;
import io.github.openrouterjava.runtime.internal.response.Futures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Resumes the stream of one call: sends its request again with the id of the last event, in the
 * same observed call, as often as the options allow. The stream calls it from one thread at a time.
 */
final class Resumption implements StreamResumption {
  private final PreparedCall<?> call;
  private final Admissions admissions;
  private final Supplier<@Nullable AutoCloseable> stream;

  /** How many attempts the call has made. */
  private volatile int attempts;

  /** How many attempts in a row have brought no element. */
  private volatile int fruitless;

  /**
   * For the stream of a response.
   *
   * @param attempts how many attempts were made up to that response
   * @param stream the stream that the call hands out
   */
  Resumption(
      PreparedCall<?> call,
      Admissions admissions,
      int attempts,
      Supplier<@Nullable AutoCloseable> stream) {
    this.call = call;
    this.admissions = admissions;
    this.attempts = attempts;
    this.stream = stream;
  }

  @Override
  public @Nullable CompletableFuture<Optional<Flow.Publisher<List<ByteBuffer>>>> resume(Loss loss) {
    if (loss.progressed()) {
      fruitless = 0;
    }
    String id = loss.lastEventId();
    boolean knowsWhere = id.isEmpty() ? loss.elements() == 0 : isSendable(id);
    if (!knowsWhere || !isAllowed() || call.core().isClosed()) {
      return null;
    }
    Rest rest = new Rest(loss);
    call.core().began(rest);
    rest.result.whenComplete((body, failure) -> rest.end());
    rest.waitAndSend(delay(loss));
    return rest.result;
  }

  /** Whether a header field can have the value on every transport. */
  private static boolean isSendable(String id) {
    return id.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  private boolean isAllowed() {
    return fruitless < call.options().streamResumptions()
        && (call.operation().isIdempotent() || call.options().retry().repeatsUnsafe())
        && call.isRepeatable();
  }

  private Duration delay(Loss loss) {
    Duration asked = loss.retry();
    return call.retries().delay(asked == null ? Duration.ZERO : asked, fruitless + 1);
  }

  /** The attempts to get the rest after one loss. */
  private final class Rest implements ClientCore.Abortable {
    private final Loss loss;
    private final CompletableFuture<Optional<Flow.Publisher<List<ByteBuffer>>>> result =
        new CompletableFuture<>();
    private volatile @Nullable AttemptScope present;

    Rest(Loss loss) {
      this.loss = loss;
    }

    void waitAndSend(Duration delay) {
      int next = fruitless + 1;
      fruitless = next;
      call.log(
          attempts, "the stream was lost, it is resumed in " + delay.toMillis() + " milliseconds");
      AttemptScope scope = new AttemptScope();
      present = scope;
      scope.onAbort(call.time().schedule(() -> send(scope), delay));
      if (result.isDone()) {
        scope.abort();
      }
    }

    private void send(AttemptScope scope) {
      if (result.isDone()) {
        return;
      }
      Admission admission = admissions.ask();
      scope.onAbort(admission::leave);
      admission.whenGranted(() -> admitted(scope, admission), this::failed);
    }

    private void admitted(AttemptScope scope, Admission admission) {
      int number = attempts + 1;
      attempts = number;
      CompletableFuture<Optional<Flow.Publisher<List<ByteBuffer>>>> done =
          new SentAttempt<>(call, number, scope, admission).sendForRest(loss.lastEventId(), stream);
      Duration timeout = call.options().timeout();
      Runnable timer =
          call.time()
              .schedule(
                  () -> done.completeExceptionally(AttemptFailure.timedOut(timeout)), timeout);
      done.whenComplete(
          (body, failure) -> {
            timer.run();
            if (failure != null) {
              scope.abort();
              call.context().run(() -> failed(Futures.unwrapped(failure)));
            } else {
              arrived(body, scope, admission);
            }
          });
    }

    private void arrived(
        Optional<Flow.Publisher<List<ByteBuffer>>> body, AttemptScope scope, Admission admission) {
      if (body.isEmpty()) {
        admission.leave(); // a body leaves when it ends
      }
      scope.release();
      if (!result.complete(body)) {
        body.ifPresent(BodyCollector::discard); // the stream was closed in this very moment
      }
    }

    private void failed(Throwable failure) {
      AttemptFailure known =
          failure instanceof AttemptFailure described
              ? described
              : failure instanceof IOException io
                  ? AttemptFailure.of(io, call.secrets())
                  : AttemptFailure.unexpected(failure, call.secrets());
      EndedAttempt attempt =
          EndedAttempt.failed(call.operation(), call.info(attempts, null), call.elapsed(), known);
      Optional<Duration> delay = call.retries().toResume(attempt, delay(loss));
      if (delay.isPresent() && isAllowed() && !result.isDone()) {
        call.retries().tell(attempt, delay.get());
        call.observation().retry(attempt, delay.get());
        waitAndSend(delay.get());
      } else {
        result.completeExceptionally(known.exception(call.info(attempts, null)));
      }
    }

    @Override
    public void abort(String why, @Nullable Throwable cause) {
      result.completeExceptionally(
          new CallCancelledException(why, call.info(attempts, null), cause));
    }

    /** Stops what is in progress if the result was not an attempt's own. */
    private void end() {
      call.core().ended(this);
      AttemptScope scope = present;
      if (scope != null && result.isCompletedExceptionally()) {
        scope.abort();
      }
    }
  }
}
