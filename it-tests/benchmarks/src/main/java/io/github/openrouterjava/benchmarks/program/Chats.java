package io.github.openrouterjava.benchmarks.program;

import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.RequestOptions;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpResponse;
import io.github.openrouterjava.benchmarks.codec.Libraries;
import io.github.openrouterjava.client.OpenRouter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** Clients of all libraries, at a server or fed from memory. */
final class Chats {

  private Chats() {}

  static Chat at(String url, String library) {
    return switch (library) {
      case Libraries.OURS -> OurChat.at(url);
      case Libraries.HAND -> HandChat.at(url);
      default -> OpenAiChat.at(url);
    };
  }

  /** A client whose every answer is {@code bytes}; no socket is opened. */
  static Chat of(byte[] bytes, String library) {
    return switch (library) {
      case Libraries.OURS ->
          new OurChat(
              OpenRouter.builder().apiKey("key").transport(new MemoryTransport(bytes)).build());
      case Libraries.HAND -> new HandChat(() -> new ByteArrayInputStream(bytes));
      default ->
          new OpenAiChat(
              new OpenAIClientImpl(
                  ClientOptions.builder().apiKey("key").httpClient(new Memory(bytes)).build()));
    };
  }

  /** openai-java's own seam for other HTTP clients. */
  private record Memory(byte[] bytes) implements HttpClient {

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
      return new Response(bytes);
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(
        HttpRequest request, RequestOptions options) {
      return CompletableFuture.completedFuture(new Response(bytes));
    }

    @Override
    public void close() {}
  }

  private record Response(byte[] bytes) implements HttpResponse {

    @Override
    public int statusCode() {
      return 200;
    }

    @Override
    public com.openai.core.http.Headers headers() {
      return com.openai.core.http.Headers.builder()
          .put("Content-Type", "text/event-stream")
          .build();
    }

    @Override
    public InputStream body() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public void close() {}
  }
}
