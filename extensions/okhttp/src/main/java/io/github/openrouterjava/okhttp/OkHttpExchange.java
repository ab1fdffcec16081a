package io.github.openrouterjava.okhttp;

import io.github.openrouterjava.runtime.http.Headers;
import io.github.openrouterjava.runtime.http.RequestBody;
import io.github.openrouterjava.runtime.http.TransportRequest;
import io.github.openrouterjava.runtime.http.TransportResponse;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response, from the start to the end of the response's body. A request that
 * met a connection which the server had retired is sent again on another one: the server did not
 * process it (RFC 9112, section 9.3.1, and RFC 9113, section 8.7). Thread-safe.
 */
final class OkHttpExchange implements Runnable {
  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

  /** A server that retires every connection at once is not asked for ever. */
  private static final int MAX_ROUNDS = 10;

  private final OkHttpClient client;
  private final TransportRequest request;
  private final Duration connectTimeout;
  private final Executor executor;
  private final CompletableFuture<TransportResponse> response = new CompletableFuture<>();
  private Runnable onEnd = () -> {};

  private volatile Round round;

  private volatile okhttp3.@Nullable Headers headers;
  private volatile @Nullable PushedBody pushed;

  OkHttpExchange(
      OkHttpClient client, TransportRequest request, Duration connectTimeout, Executor executor) {
    this.client = client;
    this.request = request;
    this.connectTimeout = connectTimeout;
    this.executor = executor;
    this.round = newRound();
    response.whenComplete(
        (arrived, failure) -> {
          if (failure != null) {
            cancelCall();
          }
        });
  }

  /** One try to send the request. */
  private record Round(Call call, ExchangeProgress progress, @Nullable PulledBody body) {
    void cancel() {
      if (body != null) {
        body.cancel();
      }
      call.cancel();
    }
  }

  private Round newRound() {
    RequestBody content = request.body();
    PulledBody body = content == null ? null : new PulledBody(content);
    Call call = client.newCall(translated(body));
    ExchangeProgress progress = new ExchangeProgress(connectTimeout, call::cancel);
    call.addEventListener(progress);
    return new Round(call, progress, body);
  }

  CompletableFuture<TransportResponse> response() {
    return response;
  }

  void onEnd(Runnable action) {
    onEnd = action;
  }

  /** Whether the request says which codings it takes. */
  boolean asksForCoding() {
    return request.headers().contains("Accept-Encoding");
  }

  /** Whether the connection in use was there before. */
  boolean usesConnectionAgain() {
    return !round.progress.connecting();
  }

  /** Notes the fields as the server sent them. */
  void received(okhttp3.Headers fields) {
    headers = fields;
  }

  /** Ends the exchange, and tells why. */
  void abort(IOException reason) {
    response.completeExceptionally(reason);
    PushedBody reading = pushed;
    if (reading != null) {
      reading.fail(reason);
    }
    cancelCall();
  }

  private void cancelCall() {
    round.cancel();
  }

  /** Waits for the head of the response. */
  @Override
  public void run() {
    int rounds = 1;
    while (!ends(rounds)) {
      rounds++;
      round = newRound();
      if (response.isDone()) {
        cancelCall(); // it was cancelled before there was this round
      }
    }
  }

  /** Whether the response arrived, or will not. */
  private boolean ends(int rounds) {
    Round current = round;
    try {
      arrived(current, current.call.execute());
    } catch (IOException | RuntimeException e) {
      if (rounds < MAX_ROUNDS && !response.isDone() && isRetired(current, e)) {
        return false;
      }
      response.completeExceptionally(Failures.translated(e, current.progress, current.body));
      onEnd.run();
    } finally {
      current.progress.stop();
    }
    return true;
  }

  private boolean isRetired(Round current, Throwable failure) {
    RequestBody content = request.body();
    boolean repeatable =
        content == null || content.repeatable() || current.body == null || current.body.isUnread();
    return repeatable && Failures.isRetiredConnection(failure);
  }

  private void arrived(Round current, Response received) {
    Connection connection = current.progress.connection();
    Proxy proxy = connection == null ? Proxy.NO_PROXY : connection.route().proxy();
    if (received.code() == PROXY_AUTHENTICATION_REQUIRED && proxy.type() == Proxy.Type.HTTP) {
      end(current, received);
      response.completeExceptionally(Failures.proxyAuthentication(proxy));
      return;
    }
    okhttp3.Headers wire = headers;
    Map<String, List<String>> fields = (wire == null ? received.headers() : wire).toMultimap();
    ResponseBody content = received.body();
    PushedBody stream =
        new PushedBody(
            content.source(), current.call::cancel, () -> end(current, received), executor);
    pushed = stream;
    TransportResponse head =
        new TransportResponse(received.code(), Headers.received(fields), stream);
    if (!response.complete(head)) {
      end(current, received);
    }
  }

  private void end(Round current, Response received) {
    // Closing a body that is not at its end would wait for more of it, unless the call is
    // cancelled.
    if (!current.progress.isComplete()) {
      current.call.cancel();
    }
    received.close();
    onEnd.run();
  }

  private Request translated(@Nullable PulledBody body) {
    Request.Builder builder = new Request.Builder().url(request.uri().toString());
    for (Map.Entry<String, List<String>> field : request.headers().asMap().entrySet()) {
      for (String value : field.getValue()) {
        builder.addHeader(field.getKey(), value);
      }
    }
    RequestBody content = request.body();
    if (content != null && !request.headers().contains("Content-Type")) {
      builder.header("Content-Type", content.contentType());
    }
    String method = request.method();
    boolean bodiless = method.equals("GET") || method.equals("HEAD");
    if (bodiless && content != null && content.contentLength() != 0) {
      throw new IllegalArgumentException(
          "OkHttp sends no body with " + method + "; use the default transport for this call");
    }
    boolean needsBody =
        List.of("POST", "PUT", "PATCH", "PROPPATCH", "QUERY", "REPORT").contains(method);
    okhttp3.RequestBody sent =
        body != null && !bodiless ? body : needsBody ? okhttp3.RequestBody.EMPTY : null;
    return builder.method(method, sent).tag(OkHttpExchange.class, this).build();
  }
}
