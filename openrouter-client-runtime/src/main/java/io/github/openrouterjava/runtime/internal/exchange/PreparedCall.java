package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.ClientSettings;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.auth.Credential;
import io.github.openrouterjava.runtime.call.Call;
import io.github.openrouterjava.runtime.call.Operation;
import io.github.openrouterjava.runtime.error.CallInfo;
import io.github.openrouterjava.runtime.error.StopReason;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.internal.observe.CallerContext;
import io.github.openrouterjava.runtime.internal.observe.ObservedCall;
import io.github.openrouterjava.runtime.internal.response.Secrets;
import io.github.openrouterjava.runtime.internal.text.Targets;
import io.github.openrouterjava.runtime.observe.CallObserver.Start;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call and all about it that stays the same from attempt to attempt. Thread-safe. */
final class PreparedCall<T> {
  private final ClientCore core;
  private final String account;
  private final Credential credential;
  private final Operation<T> operation;
  private final CallOptions options;
  private final TransportRequest request;
  private final String requestId;
  private final String keyOrigin;
  private final Retries retries;
  private final long start;
  private final ObservedCall observation;

  /** Where the last request goes, redirects followed. */
  private volatile URI target;

  /**
   * Prepares a call, on its caller's thread.
   *
   * @param target where to send it, or null for the operation's path below the base URL
   * @throws IllegalArgumentException when an argument cannot be sent
   */
  PreparedCall(
      ClientCore core, Account account, Call<T> call, RequestOptions own, @Nullable URI target) {
    this.core = core;
    this.account = account.name();
    this.credential = account.credential();
    this.operation = call.operation();
    this.options = CallOptions.of(own, account.options());
    this.request = Requests.of(call, account.options(), own, target);
    this.target = request.uri();
    this.keyOrigin =
        settings().credentialPlace().isTaken(request)
            ? "the call or a header of the client"
            : credential.origin();
    this.requestId = core.nextRequestId();
    this.retries = new Retries(options.retry(), Requests.isRepeatable(request), time());
    this.start = time().nanoTime();
    this.observation =
        core.observe(
            new Start(
                operation.operationId(),
                operation.pathTemplate(),
                requestId,
                account.name(),
                request));
  }

  ClientCore core() {
    return core;
  }

  ClientSettings settings() {
    return core.settings();
  }

  TimeSource time() {
    return core.settings().time();
  }

  /** The name of the account. */
  String account() {
    return account;
  }

  Credential credential() {
    return credential;
  }

  Operation<T> operation() {
    return operation;
  }

  CallOptions options() {
    return options;
  }

  /** What every attempt sends, without the credential. */
  TransportRequest request() {
    return request;
  }

  boolean isRepeatable() {
    return Requests.isRepeatable(request);
  }

  Retries retries() {
    return retries;
  }

  ObservedCall observation() {
    return observation;
  }

  /** The context of the caller. */
  CallerContext context() {
    return observation.context();
  }

  /** The time since the call began. */
  Duration elapsed() {
    return Duration.ofNanos(time().nanoTime() - start);
  }

  CallInfo info(int attempts, @Nullable StopReason reason) {
    return new CallInfo(operation.operationId(), requestId, attempts, reason)
        .sentTo(Targets.hostAndPort(target))
        .withKeySetBy(keyOrigin);
  }

  /** A request is sent, the first one or one that follows a redirect. */
  void sendingTo(URI uri) {
    target = uri;
  }

  /** What must not be shown of the request. */
  Secrets secrets(@Nullable String key) {
    return Secrets.of(key, request.headers(), settings().dialect().secrets());
  }

  void log(int attempts, String what) {
    core.log(operation, info(attempts, null), what);
  }
}
