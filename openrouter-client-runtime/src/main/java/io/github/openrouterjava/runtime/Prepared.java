package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.Decoding;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A call made ready to be sent: arguments encoded, options and settings merged.
 *
 * @param request what every attempt sends, without the credential
 * @param baseUrl the URL whose origin the credential belongs to
 */
record Prepared<T>(
    Operation<T> operation,
    Account account,
    TransportRequest request,
    URI baseUrl,
    Duration timeout,
    Duration idleTimeout,
    RetryPolicy retry,
    long maxResponseBytes) {

  static <T> Prepared<T> of(
      Settings settings, Account account, Call<T> call, RequestOptions options) {
    URI base = options.baseUrl() == null ? account.baseUrl() : options.baseUrl();
    String query = CallEncoding.query(call.arguments());
    String target = base + CallEncoding.path(call) + (query.isEmpty() ? "" : "?" + query);
    return of(settings, account, call, options, URI.create(target), base);
  }

  /** For a call whose target is not made from its path and query. */
  static <T> Prepared<T> of(
      Settings settings,
      Account account,
      Call<T> call,
      RequestOptions options,
      URI target,
      URI base) {
    Operation<T> operation = call.operation();
    Headers headers = headers(settings, account, call, options);
    return new Prepared<>(
        operation,
        account,
        new TransportRequest(operation.method(), target, headers, call.body()),
        base,
        or(options.timeout(), settings.timeout()),
        or(options.idleTimeout(), settings.idleTimeout()),
        or(options.retry(), settings.retry()),
        options.maxResponseBytes() == 0 ? settings.maxResponseBytes() : options.maxResponseBytes());
  }

  private static Headers headers(
      Settings settings, Account account, Call<?> call, RequestOptions options) {
    Answer<?> answer = call.operation().answer();
    Headers.Builder headers = Headers.builder().set("Accept", answer.accept());
    if (answer.heldInMemory()) {
      headers.set("Accept-Encoding", Decoding.supported());
    }
    headers.setAll(settings.headers()).setAll(account.headers());
    CallEncoding.addHeaders(call.arguments(), headers);
    return headers.setAll(options.headers()).build();
  }

  private static <V> V or(@Nullable V own, V other) {
    return own == null ? other : own;
  }

  /** The same for a host that must learn nothing about the account. */
  Prepared<T> forStrangers() {
    TransportRequest bare = request.withHeaders(Dispatcher.harmless(request.headers()));
    return new Prepared<>(
        operation, account, bare, baseUrl, timeout, idleTimeout, retry, maxResponseBytes);
  }

  Answer<T> answer() {
    return operation.answer();
  }

  /** What of this call must not be shown, besides the credential of its account. */
  Secrets secrets(@Nullable String credential) {
    return Secrets.of(credential, request.headers());
  }

  boolean needsCredential(CredentialPlace place) {
    return !operation.anonymous() && !place.isTaken(request);
  }
}
