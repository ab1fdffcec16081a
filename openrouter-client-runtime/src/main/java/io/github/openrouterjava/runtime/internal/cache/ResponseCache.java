package io.github.openrouterjava.runtime.internal.cache;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.Interceptor;
import io.github.openrouterjava.runtime.http.TimeSource;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import io.github.openrouterjava.runtime.internal.body.BodyCollector;
import io.github.openrouterjava.runtime.internal.body.PeekedBody;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Gives responses to GET again as long as they are fresh, and validates them after that. No
 * lifetime is guessed, and only complete responses with status 200 are stored. Thread-safe.
 */
public final class ResponseCache implements Interceptor {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /** Requests with these fields are about something the cache has no part in. */
  private static final List<String> CONDITIONS =
      List.of(
          "If-Match",
          "If-None-Match",
          "If-Modified-Since",
          "If-Unmodified-Since",
          "If-Range",
          "Range");

  private final long maxBytes;
  private final TimeSource time;
  private final Store store;

  /**
   * A cache.
   *
   * @param maxBytes how much it holds; what was used last is kept
   * @param time what responses age by
   */
  public ResponseCache(long maxBytes, TimeSource time) {
    this.maxBytes = maxBytes;
    this.time = time;
    this.store = new Store(maxBytes);
  }

  @Override
  public CompletableFuture<TransportResponse> intercept(TransportRequest request, Chain chain) {
    if (!SAFE.contains(request.method())) {
      return chain.proceed(request).thenApply(response -> changed(request.uri(), response));
    }
    CacheControl asked = CacheControl.ofRequest(request.headers());
    boolean isOurs =
        request.method().equals("GET")
            && !asked.has("no-store")
            && CONDITIONS.stream().noneMatch(request.headers()::contains);
    if (!isOurs) {
      return chain.proceed(request);
    }
    Store.Key key = Store.Key.of(request, chain.attempt().caller());
    StoredResponse found = store.get(key);
    StoredResponse stored = found == null || !found.fits(request) ? null : found;
    Instant now = time.now();
    if (stored != null && stored.mayBeGiven(asked, now)) {
      return CompletableFuture.completedFuture(stored.response(now, false));
    }
    if (asked.has("only-if-cached")) {
      Headers status = Headers.builder().set("Cache-Status", "client-cache; fwd=miss").build();
      return CompletableFuture.completedFuture(
          new TransportResponse(504, status, PeekedBody.whole(new byte[0])));
    }
    return ask(request, chain, key, stored);
  }

  /** Asks the server, whether the stored response still holds if there is one. */
  private CompletableFuture<TransportResponse> ask(
      TransportRequest request, Chain chain, Store.Key key, @Nullable StoredResponse stored) {
    Instant sent = time.now();
    if (stored == null || !stored.hasValidator()) {
      return chain.proceed(request).thenApply(response -> kept(request, response, key, sent));
    }
    return chain
        .proceed(stored.validating(request))
        .thenCompose(
            response -> {
              if (response.status() != 304) {
                return CompletableFuture.completedFuture(kept(request, response, key, sent));
              }
              BodyCollector.beginning(response.body(), 0);
              if (!stored.isConfirmedBy(response.headers())) {
                store.remove(key);
                return ask(request, chain, key, null);
              }
              Instant now = time.now();
              StoredResponse updated = stored.updatedBy(response.headers(), sent, now);
              store.put(key, updated);
              return CompletableFuture.completedFuture(updated.response(now, true));
            });
  }

  /** The response, which is stored when it is read to its end if it may be. */
  private TransportResponse kept(
      TransportRequest request, TransportResponse response, Store.Key key, Instant sent) {
    Headers headers = response.headers();
    Instant arrived = time.now();
    if (!isStorable(response)) {
      if (response.status() < 500) {
        store.remove(key); // what is stored is no longer what the server says
      }
      return response;
    }
    Headers varying = StoredResponse.varying(request.headers(), headers);
    return response.withBody(
        new RecordedBody(
            response.body(),
            headers.number("Content-Length").orElse(-1),
            maxBytes,
            bytes -> store.put(key, new StoredResponse(varying, headers, bytes, sent, arrived))));
  }

  private static boolean isStorable(TransportResponse response) {
    Headers headers = response.headers();
    CacheControl control = CacheControl.of(headers);
    boolean useful =
        control.has("max-age")
            || headers.contains("Expires")
            || headers.contains("ETag")
            || headers.contains("Last-Modified");
    return response.status() == 200
        && useful
        && !control.has("no-store")
        && headers.all("Vary").stream().noneMatch(value -> value.contains("*"));
  }

  /** A successful change of a resource drops what is stored of it (RFC 9111, section 4.4). */
  private TransportResponse changed(URI target, TransportResponse response) {
    if (response.status() >= 200 && response.status() < 400) {
      store.removeAll(target);
      for (String field : List.of("Location", "Content-Location")) {
        response.headers().first(field).ifPresent(link -> removeSibling(target, link));
      }
    }
    return response;
  }

  private void removeSibling(URI target, String link) {
    URI changed;
    try {
      changed = target.resolve(link.trim());
    } catch (IllegalArgumentException e) {
      return; // no URI: nothing is stored of it
    }
    if (String.valueOf(changed.getRawAuthority()).equals(target.getRawAuthority())) {
      store.removeAll(changed);
    }
  }
}
