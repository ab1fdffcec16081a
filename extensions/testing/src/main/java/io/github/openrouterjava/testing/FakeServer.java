package io.github.openrouterjava.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;

/**
 * An HTTP/1.1 server on the loopback interface that says exactly what tests script, byte by byte.
 *
 * <pre>{@code
 * try (FakeServer server = FakeServer.replying(Reply.of(503), Reply.ok("{}"))) {
 *   client(server.uri("/v1")).call();
 *   assertThat(server.requests()).hasSize(2);
 * }
 * }</pre>
 *
 * <p>Thread-safe. Each connection has a thread of its own, so a stalled reply stalls nothing else.
 */
public final class FakeServer implements AutoCloseable {
  /** How much of a request's body is kept; the rest is counted and hashed only. */
  public static final int KEPT_BODY = 1 << 20;

  private final ServerSocket socket;
  private final String scheme;
  private final Handler handler;
  private final AtomicInteger connections = new AtomicInteger();
  private final Map<Socket, Thread> open = new ConcurrentHashMap<>();
  private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Exchange> untaken = new LinkedBlockingQueue<>();
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  private FakeServer(ServerSocket socket, String scheme, Handler handler) {
    this.socket = socket;
    this.scheme = scheme;
    this.handler = handler;
    thread("accept", this::accept).start();
  }

  /** A server that asks the handler for each reply. */
  public static FakeServer start(Handler handler) {
    return start(handler, ServerSocketFactory.getDefault(), "http", "");
  }

  /** The same over TLS, with the certificate of a context such as {@link FakeTls#context}. */
  public static FakeServer start(Handler handler, SSLContext tls) {
    return start(handler, tls.getServerSocketFactory(), "https", "http/1.1");
  }

  /**
   * The same over TLS and HTTP/2. Each connection answers one request, of which method, target and
   * headers are not decoded; {@link Reply#reset} resets the stream and leaves the connection.
   */
  public static FakeServer startHttp2(Handler handler, SSLContext tls) {
    return start(handler, tls.getServerSocketFactory(), "https", "h2");
  }

  private static FakeServer start(
      Handler handler, ServerSocketFactory sockets, String scheme, String protocol) {
    try {
      ServerSocket socket = sockets.createServerSocket(0, 1024, InetAddress.getLoopbackAddress());
      if (socket instanceof SSLServerSocket secure) {
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {protocol});
        secure.setSSLParameters(parameters);
      }
      return new FakeServer(socket, scheme, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server that gives these replies one after the other and repeats the last for ever. */
  public static FakeServer replying(Reply... replies) {
    return start(inTurn(replies));
  }

  /** A handler that gives these replies one after the other and repeats the last for ever. */
  public static Handler inTurn(Reply... replies) {
    Deque<Reply> left = new ArrayDeque<>(List.of(replies));
    return request -> {
      synchronized (left) {
        Reply next = left.size() > 1 ? left.poll() : left.peek();
        return next == null ? Reply.of(500).json("{\"error\":\"no reply is scripted\"}") : next;
      }
    };
  }

  /** The address, without a path, such as {@code http://127.0.0.1:40123}. */
  public URI uri() {
    return URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort());
  }

  /** The address with a path, such as {@code /api/v1}. */
  public URI uri(String path) {
    return uri().resolve(path);
  }

  /** The requests so far, in the order they arrived. */
  public List<RecordedRequest> requests() {
    return exchanges.stream().map(Exchange::request).toList();
  }

  /** The requests so far with how their replies ended. */
  public List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  /**
   * Waits for the next request that was not taken yet.
   *
   * @throws AssertionError if none comes within the time
   */
  public Exchange take(Duration atMost) throws InterruptedException {
    Exchange next = untaken.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
    if (next == null) {
      throw new AssertionError("No request came within " + atMost);
    }
    return next;
  }

  /** How many connections were made. */
  public int connections() {
    return connections.get();
  }

  /** How many connections are open now. */
  public int openConnections() {
    return open.size();
  }

  /** What went wrong in handlers or was wrong with requests; empty in a good test. */
  public List<Throwable> failures() {
    return List.copyOf(failures);
  }

  /** Closes all connections, as servers do with idle ones; replies that wait are given up. */
  public void closeConnections() {
    open.forEach(
        (client, thread) -> {
          thread.interrupt();
          closeQuietly(client);
        });
  }

  /** Stops listening and closes every connection. */
  @Override
  public void close() {
    closed = true;
    closeQuietly(socket);
    closeConnections();
  }

  private void accept() {
    while (!closed) {
      try {
        Socket client = socket.accept();
        int number = connections.incrementAndGet();
        Thread thread = thread("connection-" + number, () -> serve(client, number));
        open.put(client, thread);
        thread.start();
        if (closed) {
          closeConnections();
        }
      } catch (IOException e) {
        if (!closed) {
          failures.add(e);
        }
      }
    }
  }

  private void serve(Socket client, int number) {
    try {
      new Connection(client, number, handler, this::record).serve();
    } catch (IOException | InterruptedException e) {
      // The client went away between requests, or sent none that can be read, or the server is
      // closing: the test sees what is missing.
    } catch (Exception | AssertionError e) {
      failures.add(e);
    } finally {
      open.remove(client);
      closeQuietly(client);
    }
  }

  private void record(Exchange exchange) {
    exchanges.add(exchange);
    untaken.add(exchange);
  }

  private static Thread thread(String name, Runnable task) {
    Thread thread = new Thread(null, task, "fake-server-" + name, 512 * 1024);
    thread.setDaemon(true);
    return thread;
  }

  private static void closeQuietly(java.io.Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      // Closing is all that was wanted.
    }
  }
}
