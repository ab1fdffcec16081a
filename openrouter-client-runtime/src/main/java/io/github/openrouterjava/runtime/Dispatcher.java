package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.BodyCollector;
import io.github.openrouterjava.runtime.http.Decoding;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.http.Transport;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The last step before the transport: adds the credential, when the target is the host it belongs
 * to, and follows redirects. To another host a redirect takes only what every stranger may see, and
 * never from https to http.
 */
final class Dispatcher {
  private static final int MAX_REDIRECTS = 5;
  private static final int SMALL_BODY = 16 * 1024;
  private static final List<String> HARMLESS =
      List.of("Accept", "Accept-Encoding", "Range", "User-Agent");

  private final Transport transport;
  private final URI home;
  private final CredentialPlace place;
  private final @Nullable String credential;
  private final Aborter aborter;

  /**
   * A dispatcher for one attempt.
   *
   * @param home the URL whose origin the credential belongs to
   * @param place where it goes
   */
  Dispatcher(
      Transport transport,
      URI home,
      CredentialPlace place,
      @Nullable String credential,
      Aborter aborter) {
    this.transport = transport;
    this.home = home;
    this.place = place;
    this.credential = credential;
    this.aborter = aborter;
  }

  CompletableFuture<TransportResponse> send(TransportRequest request) {
    return send(request, MAX_REDIRECTS);
  }

  private CompletableFuture<TransportResponse> send(TransportRequest request, int redirectsLeft) {
    CompletableFuture<TransportResponse> sent = transport.send(withCredential(request));
    aborter.onAbort(() -> sent.cancel(true));
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
    long length = AnswerContext.announcedLength(response.headers());
    if (length >= 0 && length <= SMALL_BODY) {
      BodyCollector.beginning(response.body(), SMALL_BODY);
    } else {
      BodyCollector.discard(response.body());
    }
  }

  private TransportRequest withCredential(TransportRequest request) {
    boolean foreign = !Targets.sameOrigin(request.uri(), home);
    return credential == null || foreign || place.isTaken(request)
        ? request
        : place.put(request, credential);
  }

  /** The request a redirect asks for, or null when the answer is none or is not to be followed. */
  private static @Nullable TransportRequest redirected(
      TransportRequest request, TransportResponse response) {
    int status = response.status();
    String location = response.headers().first("Location").orElse("");
    if (location.isBlank() || !List.of(301, 302, 303, 307, 308).contains(status)) {
      return null;
    }
    URI target;
    try {
      target = request.uri().resolve(location.trim());
    } catch (IllegalArgumentException e) {
      return null;
    }
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    if (!reads && status == 303) {
      return strangerSafe(
          new TransportRequest("GET", target, request.headers(), null), request.uri());
    }
    boolean keepsMethod = status == 307 || status == 308;
    RequestBody body = request.body();
    boolean repeatable = body == null || body.repeatable();
    if (reads || (keepsMethod && repeatable && Targets.sameOrigin(target, request.uri()))) {
      return strangerSafe(request.withUri(target), request.uri());
    }
    return null;
  }

  private static @Nullable TransportRequest strangerSafe(TransportRequest request, URI from) {
    URI to = request.uri();
    String scheme = to.getScheme() == null ? "" : to.getScheme().toLowerCase(Locale.ROOT);
    boolean secure =
        scheme.equals("https")
            || (scheme.equals("http") && "http".equalsIgnoreCase(from.getScheme()));
    if (!secure || to.getHost() == null || to.getRawUserInfo() != null) {
      return null;
    }
    if (Targets.sameOrigin(to, from)) {
      return request;
    }
    return request.withHeaders(harmless(request.headers()));
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
