package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.BodyCollector;
import io.github.openrouterjava.runtime.http.Decoding;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The way of an attempt, through the interceptors that are left to the transport. The last step
 * adds the credential, when the target is the host it belongs to, and follows redirects. To another
 * host a redirect takes only what every stranger may see, and never from https to http.
 */
final class Dispatcher implements Interceptor.Chain {
  private static final int MAX_REDIRECTS = 5;
  private static final int SMALL_BODY = 16 * 1024;
  private static final List<String> HARMLESS =
      List.of("Accept", "Accept-Encoding", "Range", "User-Agent");

  private final Attempt attempt;
  private final Interceptor.Attempt shown;
  private final int passed;

  Dispatcher(Attempt attempt, String pathTemplate) {
    this(
        attempt,
        new Interceptor.Attempt(
            attempt.call.operationId(),
            pathTemplate,
            attempt.call.requestId(),
            attempt.call.attempts()),
        0);
  }

  private Dispatcher(Attempt attempt, Interceptor.Attempt shown, int passed) {
    this.attempt = attempt;
    this.shown = shown;
    this.passed = passed;
  }

  @Override
  public Interceptor.Attempt attempt() {
    return shown;
  }

  @Override
  public CompletableFuture<TransportResponse> proceed(TransportRequest request) {
    List<Interceptor> interceptors = attempt.core.interceptors;
    return passed == interceptors.size()
        ? send(request, MAX_REDIRECTS)
        : interceptors.get(passed).intercept(request, new Dispatcher(attempt, shown, passed + 1));
  }

  private CompletableFuture<TransportResponse> send(TransportRequest request, int redirectsLeft) {
    CompletableFuture<TransportResponse> sent =
        attempt.core.transport.send(withCredential(request));
    attempt.onAbort(() -> sent.cancel(true));
    return sent.thenCompose(
        response -> {
          TransportRequest next = redirectsLeft == 0 ? null : redirected(request, response);
          if (next == null) {
            return CompletableFuture.completedFuture(Decoding.decoded(response));
          }
          drop(response);
          return send(next, redirectsLeft - 1);
        });
  }

  /** Reads a short body to its end, which keeps the connection usable; breaks off any other. */
  private static void drop(TransportResponse response) {
    long length = Body.announcedLength(response.headers());
    if (length >= 0 && length <= SMALL_BODY) {
      BodyCollector.beginning(response.body(), SMALL_BODY);
    } else {
      BodyCollector.discard(response.body());
    }
  }

  private TransportRequest withCredential(TransportRequest request) {
    CredentialPlace place = attempt.core.credentialPlace;
    boolean foreign = !Targets.sameOrigin(request.uri(), attempt.options.baseUrl());
    return attempt.credential == null || foreign || place.isTaken(request)
        ? request
        : place.put(request, attempt.credential);
  }

  /** The request a redirect asks for, or null when the answer is none or is not to be followed. */
  private static @Nullable TransportRequest redirected(
      TransportRequest request, TransportResponse response) {
    int status = response.status();
    String location = response.headers().first("Location").orElse("");
    if (location.isBlank() || !List.of(301, 302, 303, 307, 308).contains(status)) {
      return null;
    }
    URI from = request.uri();
    URI to;
    try {
      to = from.resolve(location.trim());
    } catch (IllegalArgumentException e) {
      return null;
    }
    if (!Targets.isWeb(to) || (Targets.isSecure(from) && !Targets.isSecure(to))) {
      return null;
    }
    boolean own = Targets.sameOrigin(to, from);
    Headers headers = own ? request.headers() : harmless(request.headers());
    if (request.method().equals("GET") || request.method().equals("HEAD")) {
      return request.withHeaders(headers).withUri(to);
    }
    if (status == 303) {
      return new TransportRequest("GET", to, headers, null);
    }
    return own && status >= 307 && isRepeatable(request) ? request.withUri(to) : null;
  }

  /** Whether the request can be sent again. */
  static boolean isRepeatable(TransportRequest request) {
    RequestBody body = request.body();
    return body == null || body.repeatable();
  }

  /** What of the header fields every stranger may see. */
  static Headers harmless(Headers headers) {
    Headers.Builder kept = Headers.builder();
    for (String name : HARMLESS) {
      headers.all(name).forEach(value -> kept.add(name, value));
    }
    return kept.build();
  }
}
