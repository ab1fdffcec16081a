package io.github.openrouterjava.codegen.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A web server in this process that remembers what it was asked for. */
public final class Server implements AutoCloseable {

  private final HttpServer server;
  private final String scheme;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<String> requests = new ConcurrentLinkedQueue<>();

  /** A server with one handler for all paths. */
  public Server(HttpHandler handler) throws IOException {
    this(null, handler);
  }

  /** A server that speaks TLS where a context is given. */
  public Server(@Nullable SSLContext tls, HttpHandler handler) throws IOException {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    if (tls == null) {
      server = HttpServer.create(any, 0);
      scheme = "http";
    } else {
      HttpsServer secure = HttpsServer.create(any, 0);
      secure.setHttpsConfigurator(new HttpsConfigurator(tls));
      server = secure;
      scheme = "https";
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, handler));
    server.start();
  }

  private void handle(HttpExchange exchange, HttpHandler handler) throws IOException {
    requests.add(
        exchange.getRequestURI()
            + " "
            + exchange.getRequestHeaders().getFirst("If-None-Match")
            + " "
            + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
    handler.handle(exchange);
  }

  /** An address of it. */
  public String url(String path) {
    return scheme + "://localhost:" + server.getAddress().getPort() + path;
  }

  /** What it was asked for: path, {@code If-None-Match} and {@code If-Modified-Since}. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Answers with a text. */
  public static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
