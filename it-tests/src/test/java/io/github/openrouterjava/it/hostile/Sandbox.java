package io.github.openrouterjava.it.hostile;

import java.io.File;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.security.Permission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Notes, and refuses, whatever a generation has no business with. Only JVMs before 24 have the
 * means for it; on others the canaries alone must do.
 */
@SuppressWarnings("removal")
final class Sandbox extends SecurityManager {

  private final List<Path> readable = new ArrayList<>();
  private final Queue<String> seen = new ConcurrentLinkedQueue<>();
  private volatile Path input = Path.of("");
  private volatile Path output = Path.of("");
  private volatile boolean closed;

  private Sandbox() {
    readable.add(real(Path.of(System.getProperty("java.home"))));
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .forEach(entry -> readable.add(real(Path.of(entry))));
  }

  /** A sandbox that is in force, or is not to be had here. */
  static Sandbox install() {
    Sandbox sandbox = new Sandbox();
    try {
      System.setSecurityManager(sandbox);
      System.out.println("sandbox: on");
    } catch (UnsupportedOperationException e) {
      System.out.println("sandbox: none in this JVM");
    }
    return sandbox;
  }

  /** From now on, only {@code input} may be read and only below {@code output} may be written. */
  void close(Path input, Path output) {
    this.input = real(input);
    this.output = real(output);
    closed = true;
  }

  /** From now on, everything may be done again. */
  List<String> open() {
    closed = false;
    List<String> all = List.copyOf(seen);
    seen.clear();
    return all;
  }

  private void refuse(String what) {
    seen.add(what);
    throw new SecurityException("not in the sandbox: " + what);
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  @Override
  public void checkRead(String file) {
    if (closed) {
      Path path = Path.of(file).toAbsolutePath().normalize();
      boolean known = path.startsWith(output) || path.equals(input) || output.startsWith(path);
      if (!known && readable.stream().noneMatch(path::startsWith) && !path.startsWith("/dev")) {
        refuse("read " + file);
      }
    }
  }

  @Override
  public void checkRead(String file, Object context) {
    checkRead(file);
  }

  @Override
  public void checkRead(FileDescriptor descriptor) {
    // Its file was checked when it was opened.
  }

  @Override
  public void checkWrite(String file) {
    Path path = Path.of(file).toAbsolutePath().normalize();
    if (closed && !path.startsWith(output)) {
      refuse("write " + file);
    }
  }

  @Override
  public void checkWrite(FileDescriptor descriptor) {
    // Its file was checked when it was opened.
  }

  @Override
  public void checkDelete(String file) {
    checkWrite(file);
  }

  @Override
  public void checkExec(String command) {
    if (closed) {
      refuse("run " + command);
    }
  }

  @Override
  public void checkConnect(String host, int port) {
    if (closed) {
      refuse("connect to " + host + ":" + port);
    }
  }

  @Override
  public void checkConnect(String host, int port, Object context) {
    checkConnect(host, port);
  }

  @Override
  public void checkListen(int port) {
    if (closed) {
      refuse("listen at " + port);
    }
  }

  @Override
  public void checkExit(int status) {
    if (closed) {
      refuse("exit");
    }
  }

  @Override
  public void checkPermission(Permission permission) {
    // What matters is checked above.
  }

  @Override
  public void checkPermission(Permission permission, Object context) {
    // What matters is checked above.
  }
}
