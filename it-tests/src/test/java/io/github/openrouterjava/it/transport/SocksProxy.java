package io.github.openrouterjava.it.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A SOCKS proxy without authentication (RFC 1928), which leads every name to this machine and notes
 * the names.
 */
final class SocksProxy implements AutoCloseable {
  private static final byte VERSION = 5;
  private static final int NAME = 3;
  private static final int IPV4_LENGTH = 4;
  private static final byte[] CONNECTED = {VERSION, 0, 0, 1, 0, 0, 0, 0, 0, 0};

  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> names = new CopyOnWriteArrayList<>();

  SocksProxy() throws IOException {
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  Proxy proxy() {
    return new Proxy(
        Proxy.Type.SOCKS,
        InetSocketAddress.createUnresolved("127.0.0.1", listening.getLocalPort()));
  }

  /** The names that connections were asked for. */
  List<String> names() {
    return names;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        threads.execute(() -> serve(client));
      } catch (IOException e) {
        // the test is over
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      DataInputStream in = new DataInputStream(client.getInputStream());
      in.readUnsignedByte();
      in.readFully(new byte[in.readUnsignedByte()]);
      client.getOutputStream().write(new byte[] {VERSION, 0});
      in.readFully(new byte[IPV4_LENGTH - 1]);
      boolean named = in.readUnsignedByte() == NAME;
      byte[] host = in.readNBytes(named ? in.readUnsignedByte() : IPV4_LENGTH);
      names.add(named ? new String(host, US_ASCII) : "an address");
      try (Socket server = new Socket(InetAddress.getLoopbackAddress(), in.readUnsignedShort())) {
        client.getOutputStream().write(CONNECTED);
        threads.execute(() -> copy(server, client));
        in.transferTo(server.getOutputStream());
      }
    } catch (IOException e) {
      // one side has left
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException e) {
      // one side has left
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
  }
}
