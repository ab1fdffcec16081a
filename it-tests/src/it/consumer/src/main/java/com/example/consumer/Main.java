package com.example.consumer;

import com.sun.net.httpserver.HttpServer;
import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.client.model.ChatAssistantMessage;
import io.github.openrouterjava.client.model.ChatRequest;
import io.github.openrouterjava.client.model.ChatResult;
import io.github.openrouterjava.runtime.RequestOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a server of its own, and prints the answer. */
public final class Main {

  private static final String ANSWER =
      """
      {"id": "gen-1", "object": "chat.completion", "created": 1, "model": "example/model",
       "system_fingerprint": null,
       "choices": [{"index": 0, "finish_reason": "stop", "logprobs": null,
         "message": {"role": "assistant", "content": "Ebro, Loire, Tagus."}}]}
      """;

  private Main() {}

  /** Needs no arguments. */
  public static void main(String[] args) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/chat/completions",
        exchange -> {
          byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    String url = "http://localhost:" + server.getAddress().getPort();
    try (OpenRouter client = OpenRouter.builder().apiKey("key").baseUrl(url).build()) {
      ChatResult answer =
          client
              .with(RequestOptions.none().timeout(Duration.ofMinutes(1)))
              .chat()
              .completions()
              .create(
                  ChatRequest.builder()
                      .model("example/model")
                      .addMessage("Name three rivers.")
                      .stop("a", "b")
                      .build());
      ChatAssistantMessage.Content content = answer.choices().get(0).message().content();
      System.out.println(
          "The answer is: "
              + ChatAssistantMessage.Content.match(
                  content, text -> text, parts -> parts.size() + " parts", unknown -> "unknown"));
    } finally {
      server.stop(0);
    }
  }
}
