package io.github.openrouterjava.benchmarks.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.openrouterjava.benchmarks.codec.Payload;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Answers chat requests over HTTP/1.1, always the same: with a stream of events where the request
 * asks for one, else with an answer. Takes no time of its own worth speaking of.
 */
public final class LocalServer implements AutoCloseable {

  private static final int BACKLOG = 2_000;
  private static final int BLOCK = 64;
  private static final byte[] STREAM_HEAD =
      head("text/event-stream", "Transfer-Encoding: chunked").getBytes(US_ASCII);

  private final ServerSocket socket;
  private final int events;
  private final CountDownLatch halfway;
  private final byte[] answer;
  private final byte[] block = Events.some(BLOCK);
  private final byte[] single = Events.some(1);
  private final byte[] end = Events.end();

  private LocalServer(int events, int together) throws IOException {
    this.socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    this.events = events;
    this.halfway = new CountDownLatch(together);
    byte[] body = Payload.ANSWER.json();
    String head = head("application/json", "Content-Length: " + body.length);
    this.answer = (head + new String(body, UTF_8)).getBytes(UTF_8);
  }

  /**
   * Starts a server.
   *
   * @param events how many events a stream has before its last
   * @param together how many streams must be at their middle before any goes on; 0 for none
   */
  public static LocalServer start(int events, int together) throws IOException {
    LocalServer server = new LocalServer(events, together);
    daemon(server::accept);
    return server;
  }

  /** Where it listens. */
  public String url() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/api/v1";
  }

  private static String head(String type, String length) {
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + length + "\r\n\r\n";
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(null, task, "server", 128 * 1024);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        connection.setTcpNoDelay(true);
        daemon(() -> serve(connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 32 * 1024);
      for (String body = request(in); body != null; body = request(in)) {
        if (body.contains("\"stream\":true")) {
          stream(out);
        } else {
          out.write(answer);
        }
        out.flush();
      }
    } catch (IOException | InterruptedException e) {
      Thread.currentThread().interrupt(); // the client is gone
    }
  }

  private void stream(OutputStream out) throws IOException, InterruptedException {
    out.write(STREAM_HEAD);
    int half = events / 2;
    send(out, half);
    out.flush();
    halfway.countDown();
    halfway.await();
    send(out, events - half);
    chunk(out, end);
    out.write("0\r\n\r\n".getBytes(US_ASCII));
  }

  private void send(OutputStream out, int count) throws IOException {
    int left = count;
    for (; left >= BLOCK; left -= BLOCK) {
      chunk(out, block);
    }
    for (; left > 0; left--) {
      chunk(out, single);
    }
  }

  private static void chunk(OutputStream out, byte[] bytes) throws IOException {
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(US_ASCII));
    out.write(bytes);
    out.write("\r\n".getBytes(US_ASCII));
  }

  /** The body of the next request; null at the end of the connection. */
  private static @Nullable String request(InputStream in) throws IOException {
    int length = 0;
    String line = line(in);
    if (line.isEmpty()) {
      return null;
    }
    boolean chunked = false;
    while (!line.isEmpty()) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:");
      line = line(in);
    }
    return chunked ? chunks(in) : new String(in.readNBytes(length), UTF_8);
  }

  private static String chunks(InputStream in) throws IOException {
    StringBuilder body = new StringBuilder();
    for (int size = -1; size != 0; ) {
      size = Integer.parseInt(line(in), 16);
      body.append(new String(in.readNBytes(size), UTF_8));
      line(in);
    }
    return body.toString();
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
