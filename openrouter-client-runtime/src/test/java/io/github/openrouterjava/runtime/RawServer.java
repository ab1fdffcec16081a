package io.github.openrouterjava.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A server that sends exactly the bytes it is told, one request for each step of its script. */
final class RawServer implements AutoCloseable {
  private final ServerSocket socket;
  private final BlockingQueue<Step> script = new LinkedBlockingQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  /** What is done with a connection once the request has been read. */
  @FunctionalInterface
  interface Step {
    void run(OutputStream out, InputStream in) throws Exception;
  }

  RawServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread acceptor = new Thread(this::accept, "raw-server");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  String url() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
  }

  /** Heads of the requests that arrived. */
  List<String> requests() {
    return requests;
  }

  RawServer reply(String bytes) {
    return then((out, in) -> out.write(bytes.getBytes(UTF_8)));
  }

  RawServer dropConnection() {
    return then((out, in) -> {});
  }

  /** Waits until the client goes away; a connection it resets has ended too. */
  static void awaitEnd(InputStream in) {
    try {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // reset, because the client went away before it had read everything
    }
  }

  RawServer then(Step step) {
    script.add(step);
    return this;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread server = new Thread(() -> serve(connection), "raw-connection");
        server.setDaemon(true);
        server.start();
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      String head = head(connection.getInputStream());
      if (head.isEmpty()) {
        return; // the JDK opens a connection to repeat a GET by itself, and is kept from using it
      }
      requests.add(head);
      Step step = script.take();
      step.run(connection.getOutputStream(), connection.getInputStream());
    } catch (Exception e) {
      // the client has gone away, as some tests want it to
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int b = in.read();
    while (b >= 0) {
      head.write(b);
      if (head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        break;
      }
      b = in.read();
    }
    String text = head.toString(ISO_8859_1);
    int at = text.toLowerCase(java.util.Locale.ROOT).indexOf("content-length: ");
    if (at >= 0) {
      in.readNBytes(Integer.parseInt(text.substring(at + 16, text.indexOf('\r', at)).trim()));
    }
    return text;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
