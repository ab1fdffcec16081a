package io.github.openrouterjava.runtime.internal.exchange;

import io.github.openrouterjava.runtime.ClientSettings;
import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.BodyCollector;
import io.github.openrouterjava.runtime.internal.body.DecodedBody;
import io.github.openrouterjava.runtime.internal.response.AttemptScope;
import io.github.openrouterjava.runtime.internal.response.Body;
import io.github.openrouterjava.runtime.internal.text.Targets;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Sends the request of one attempt: adds the credential, if the target is the host it belongs to,
 * and follows redirects. A redirect to another host takes only header fields that any host may see,
 * and none leads from https to http.
 */
final class RequestSender {
  private static final int MAX_REDIRECTS = 5;
  private static final int SMALL_BODY = 16 * 1024;

  private final ClientSettings settings;
  private final URI home;
  private final CallKeys keys;
  private final AttemptScope scope;
  private final IntPredicate kept;
  private final Consumer<URI> sending;

  /**
   * For one attempt.
   *
   * @param home a URL of the host the credential belongs to
   * @param kept the statuses of redirection that are not followed
   * @param sending learns where each request goes
   */
  RequestSender(
      ClientSettings settings,
      URI home,
      CallKeys keys,
      AttemptScope scope,
      IntPredicate kept,
      Consumer<URI> sending) {
    this.settings = settings;
    this.home = home;
    this.keys = keys;
    this.scope = scope;
    this.kept = kept;
    this.sending = sending;
  }

  /** Sends a request; the response has no content coding. */
  CompletableFuture<TransportResponse> send(TransportRequest request) {
    return send(request, MAX_REDIRECTS);
  }

  private CompletableFuture<TransportResponse> send(TransportRequest request, int redirectsLeft) {
    sending.accept(request.uri());
    CompletableFuture<TransportResponse> sent = settings.transport().send(withCredential(request));
    scope.onAbort(() -> sent.cancel(true));
    return sent.thenCompose(
        response -> {
          TransportRequest next =
              redirectsLeft == 0 || kept.test(response.status())
                  ? null
                  : redirected(request, response);
          if (next == null) {
            return CompletableFuture.completedFuture(decoded(response));
          }
          drop(response);
          return send(next, redirectsLeft - 1);
        });
  }

  /** The response without its content coding; unchanged if the coding is not supported. */
  private static TransportResponse decoded(TransportResponse response) {
    String coding = response.headers().first("Content-Encoding").orElse("");
    Flow.Publisher<List<ByteBuffer>> body = DecodedBody.of(response.body(), coding);
    if (body == null) {
      return response;
    }
    Headers plain =
        response.headers().toBuilder().remove("Content-Encoding").remove("Content-Length").build();
    return response.withHeaders(plain).withBody(body);
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
    return Targets.sameOrigin(request.uri(), home) ? keys.put(request) : request;
  }

  /** The request a redirect asks for, or null if the response is none or is not to be followed. */
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
    Headers headers = own ? request.headers() : Requests.harmless(request.headers());
    if (request.method().equals("GET") || request.method().equals("HEAD")) {
      return request.withHeaders(headers).withUri(to);
    }
    if (status == 303) {
      return new TransportRequest("GET", to, headers, null);
    }
    return own && status >= 307 && Requests.isRepeatable(request) ? request.withUri(to) : null;
  }
}
