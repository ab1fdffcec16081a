package io.github.openrouterjava.it.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assumptions;

/** A server of Debian's packages, run for one test and reachable on this machine only. */
final class NativeServer implements AutoCloseable {
  private static final Duration MAX_START = Duration.ofSeconds(30);
  private static final long PAUSE = Duration.ofMillis(20).toNanos();
  private static final int MAX_STARTS = 3;
  private static final int MAX_STOP_SECONDS = 10;

  private final Process process;
  private final Path folder;
  private final int port;

  private NativeServer(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  /** Finds a program, or skips the test and says so. */
  static Path program(String name, String debianPackage) {
    List<String> folders = new ArrayList<>(List.of("/usr/sbin", "/usr/lib/squid"));
    folders.addAll(List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)));
    for (String candidate : folders) {
      Path file = Path.of(candidate, name);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    String message =
        "SKIPPED: there is no " + name + "; to run this test: apt-get install " + debianPackage;
    System.err.println(message);
    return Assumptions.abort(message);
  }

  /** Configures a server for a port, and gives the command that starts it. */
  @FunctionalInterface
  interface Setup {
    List<String> commandFor(int port) throws IOException;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Makes a folder usable for servers that give up the rights they are started with. */
  static void open(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  /**
   * Starts a server, and waits until it accepts connections. Where another program took the port
   * meanwhile, it starts on another one.
   *
   * @param folder takes what the server prints
   */
  static NativeServer start(Path folder, Setup setup) throws IOException {
    StringBuilder failures = new StringBuilder();
    for (int i = 0; i < MAX_STARTS; i++) {
      int port = freePort();
      List<String> command = setup.commandFor(port);
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output.txt").toFile())
              .start();
      NativeServer server = new NativeServer(process, folder, port);
      if (server.isStarted()) {
        return server;
      }
      server.close();
      failures.append(command).append(" did not start: ").append(server.read("output.txt"));
      failures.append(server.logs()).append('\n');
    }
    throw new IOException(failures.toString());
  }

  private boolean isStarted() {
    long deadline = System.nanoTime() + MAX_START.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      if (accepts()) {
        return process.isAlive();
      }
      LockSupport.parkNanos(PAUSE);
    }
    return false;
  }

  private boolean accepts() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  int port() {
    return port;
  }

  /** The text of a file in the server's folder, empty if there is none. */
  String read(String file) throws IOException {
    Path path = folder.resolve(file);
    return Files.exists(path) ? Files.readString(path, UTF_8) : "";
  }

  private String logs() throws IOException {
    return read("error.log") + read("cache.log") + read("tinyproxy.log");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(MAX_STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
