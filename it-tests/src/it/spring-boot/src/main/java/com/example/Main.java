package com.example;

import io.github.openrouterjava.client.OpenRouter;
import io.github.openrouterjava.client.model.ChatRequest;
import io.github.openrouterjava.runtime.RequestOptions;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application whose endpoints call an API that cuts its connections. */
@SpringBootApplication
public class Main {
  private static final RequestOptions PATIENT =
      RequestOptions.none().timeout(Duration.ofMinutes(1));

  private static final String EVENT = "data: {\"choices\":[]}\n\n";
  private static final String STREAM =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
          + "Transfer-Encoding: chunked\r\n\r\n"
          + Integer.toHexString(EVENT.length())
          + "\r\n"
          + EVENT
          + "\r\n";

  public static void main(String[] args) throws Exception {
    Upstream upstream = new Upstream();
    ConfigurableApplicationContext application =
        new SpringApplication(Main.class)
            .run("--server.port=0", "--upstream=" + upstream.url(), "--spring.main.banner-mode=off");
    String port = application.getEnvironment().getProperty("local.server.port");
    HttpClient browser = HttpClient.newHttpClient();
    for (String path : List.of("/chat", "/async", "/stream", "/download")) {
      for (boolean reset : List.of(false, true)) {
        upstream.reset = reset;
        say(path + " cut by " + (reset ? "a reset" : "an end"), status(browser, port, path));
      }
    }
    say("/unguarded", status(browser, port, "/unguarded"));
    System.out.println(
        "Spring Boot "
            + SpringBootVersion.getVersion()
            + " with Jackson "
            + tools.jackson.core.json.PackageVersion.VERSION);
    application.close();
    System.exit(0);
  }

  private static int status(HttpClient browser, String port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return browser.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).statusCode();
  }

  private static void say(String what, int status) {
    System.out.println(
        "Spring Boot " + SpringBootVersion.getVersion() + ": " + what + " answered " + status);
  }

  @Bean(destroyMethod = "close")
  OpenRouter client(org.springframework.core.env.Environment environment) {
    return OpenRouter.builder()
        .baseUrl(environment.getProperty("upstream"))
        .apiKey("sk-spring")
        .retry(RetryPolicy.none())
        .build();
  }

  @RestController
  static class Endpoints {
    private final OpenRouter client;

    Endpoints(OpenRouter client) {
      this.client = client;
    }

    private static ChatRequest question() {
      return ChatRequest.builder().model("a/b").addMessage("hi").models("a/b", "c/d").build();
    }

    @GetMapping("/chat")
    Map<String, String> chat() {
      return Map.of("model", client.with(PATIENT).chat().completions().create(question()).model());
    }

    @GetMapping("/async")
    CompletableFuture<Map<String, String>> async() {
      return client
          .chat()
          .completions()
          .createAsync(question())
          .thenApply(result -> Map.of("model", result.model()));
    }

    @GetMapping("/stream")
    Map<String, Long> stream() {
      long[] chunks = {0};
      try (var stream = client.chat().completions().stream(question())) {
        stream.forEach(chunk -> chunks[0]++);
      }
      return Map.of("chunks", chunks[0]);
    }

    @GetMapping("/download")
    byte[] download() throws IOException {
      try (var response = client.files().content().download("file");
          var bytes = response.stream()) {
        return bytes.readAllBytes();
      }
    }

    /** What a client does that hands on what its transport throws. */
    @GetMapping("/unguarded")
    String unguarded() throws IOException {
      throw new EOFException("EOF reached while reading");
    }
  }

  /** A server that begins a response and cuts the connection. */
  private static final class Upstream {
    private final ServerSocket socket;
    volatile boolean reset;

    Upstream() throws IOException {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      Thread thread = new Thread(this::serve, "upstream");
      thread.setDaemon(true);
      thread.start();
    }

    String url() {
      return "http://127.0.0.1:" + socket.getLocalPort() + "/api/v1";
    }

    private void serve() {
      while (true) {
        try (Socket connection = socket.accept()) {
          byte[] request = new byte[64 * 1024];
          int length = connection.getInputStream().read(request);
          String text = new String(request, 0, Math.max(length, 0), StandardCharsets.UTF_8);
          connection.getOutputStream().write(beginning(text).getBytes(StandardCharsets.UTF_8));
          connection.getOutputStream().flush();
          if (reset) {
            connection.setSoLinger(true, 0);
          }
        } catch (IOException e) {
          System.out.println("upstream: " + e);
        }
      }
    }

    private static String beginning(String request) {
      if (request.contains("\"stream\":true")) {
        return STREAM;
      }
      return request.startsWith("GET ")
          ? "HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nContent-Length: 9\r\n\r\nhalf"
          : "";
    }
  }
}
