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

/** One request and its response, from the start to the end of the response's body. Thread-safe. */
final class OkHttpExchange implements Runnable {
  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

  private final TransportRequest request;
  private final Executor executor;
  private final CompletableFuture<TransportResponse> response = new CompletableFuture<>();
  private final ExchangeProgress progress;
  private final @Nullable PulledBody body;
  private final Call call;
  private Runnable onEnd = () -> {};

  private volatile okhttp3.@Nullable Headers headers;
  private volatile @Nullable PushedBody pushed;

  OkHttpExchange(
      OkHttpClient client, TransportRequest request, Duration connectTimeout, Executor executor) {
    this.request = request;
    this.executor = executor;
    RequestBody content = request.body();
    this.body = content == null ? null : new PulledBody(content);
    this.call = client.newCall(translated());
    this.progress = new ExchangeProgress(connectTimeout, call::cancel);
    call.addEventListener(progress);
    response.whenComplete(
        (arrived, failure) -> {
          if (failure != null) {
            cancelCall();
          }
        });
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
    if (body != null) {
      body.cancel();
    }
    call.cancel();
  }

  /** Waits for the head of the response. */
  @Override
  public void run() {
    try {
      arrived(call.execute());
    } catch (IOException | RuntimeException e) {
      response.completeExceptionally(Failures.translated(e, progress, body));
      onEnd.run();
    } finally {
      progress.stop();
    }
  }

  private void arrived(Response received) {
    Connection connection = progress.connection();
    Proxy proxy = connection == null ? Proxy.NO_PROXY : connection.route().proxy();
    if (received.code() == PROXY_AUTHENTICATION_REQUIRED && proxy.type() == Proxy.Type.HTTP) {
      end(received);
      response.completeExceptionally(Failures.proxyAuthentication(proxy));
      return;
    }
    okhttp3.Headers wire = headers;
    Map<String, List<String>> fields = (wire == null ? received.headers() : wire).toMultimap();
    ResponseBody content = received.body();
    PushedBody stream =
        new PushedBody(content.source(), call::cancel, () -> end(received), executor);
    pushed = stream;
    TransportResponse head =
        new TransportResponse(received.code(), Headers.received(fields), stream);
    if (!response.complete(head)) {
      end(received);
    }
  }

  private void end(Response received) {
    // Closing a body that is not at its end would wait for more of it, unless the call is
    // cancelled.
    if (!progress.isComplete()) {
      call.cancel();
    }
    received.close();
    onEnd.run();
  }

  private Request translated() {
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
