package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.openrouterjava.runtime.http.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on a real socket of this machine. It gives scripted responses in turn and keeps what it
 * was asked.
 */
final class Loopback implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final Deque<Handler> script = new ArrayDeque<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /** What was asked. */
  record Request(String method, URI uri, Headers headers, String body) {
    String header(String name) {
      return headers.first(name).orElse("(absent)");
    }
  }

  @FunctionalInterface
  interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  Loopback() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(executor);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  /** The base URL clients are given. */
  String api() {
    return url() + "/api/v1";
  }

  List<Request> requests() {
    return requests;
  }

  Request only() {
    if (requests.size() != 1) {
      throw new AssertionError("expected one request: " + requests);
    }
    return requests.get(0);
  }

  Loopback json(int status, String body, String... headers) {
    return respond(status, "application/json", body.getBytes(UTF_8), headers);
  }

  Loopback respond(int status, String type, byte[] body, String... headers) {
    return then(
        exchange -> {
          if (!type.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", type);
          }
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
        });
  }

  Loopback events(String text) {
    return respond(200, "text/event-stream", text.getBytes(UTF_8));
  }

  synchronized Loopback then(Handler handler) {
    script.add(handler);
    return this;
  }

  private synchronized Handler next() {
    return script.isEmpty() ? Loopback::nothingLeft : script.remove();
  }

  private static void nothingLeft(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(418, -1);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      Headers headers = Headers.received(exchange.getRequestHeaders());
      requests.add(
          new Request(exchange.getRequestMethod(), exchange.getRequestURI(), headers, body));
      next().handle(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
