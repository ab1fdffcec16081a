package io.github.openrouterjava.benchmarks.program;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** Answers every request with the same stream, through openai-java's own seam for HTTP clients. */
record OpenAiMemory(byte[] bytes) implements HttpClient {

  @Override
  public HttpResponse execute(HttpRequest request, RequestOptions options) {
    return new Response(bytes);
  }

  @Override
  public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
    return CompletableFuture.completedFuture(new Response(bytes));
  }

  @Override
  public void close() {}

  private record Response(byte[] bytes) implements HttpResponse {

    @Override
    public int statusCode() {
      return 200;
    }

    @Override
    public Headers headers() {
      return Headers.builder().put("Content-Type", "text/event-stream").build();
    }

    @Override
    public InputStream body() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public void close() {}
  }
}
