package com.example.minimalstyle;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.minimalstyle.client.Example;
import com.example.minimalstyle.client.model.ChatAnswer;
import com.example.minimalstyle.client.model.ChatRequest;
import com.example.minimalstyle.client.model.Message;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** What callers in this house write. */
public final class Caller {

  private Caller() {}

  public static void whatIsSelectedCanBeCalled() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/chat/completions",
        exchange -> {
          try (InputStream in = exchange.getRequestBody()) {
            String request = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer =
                ("{\"message\":{\"role\":\"assistant\",\"content\":\""
                        + (request.contains("\"hi\"") ? "hello" : "what?")
                        + "\"}}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
          }
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    try (Example client = Example.builder().apiKey("test").baseUrl(url).build()) {
      ChatRequest request =
          ChatRequest.builder()
              .model("small")
              .addMessage(Message.builder().role(Message.Role.USER).content("hi").build())
              .build();
      ChatAnswer answer = client.chat().completions().create(request);

      assertThat(answer.message().content()).isEqualTo("hello");
      assertThat(answer.message().role()).isEqualTo(Message.Role.ASSISTANT);
    } finally {
      server.stop(0);
    }
  }
}
