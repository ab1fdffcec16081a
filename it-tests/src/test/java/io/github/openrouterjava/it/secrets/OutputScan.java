package io.github.openrouterjava.it.secrets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** Reads what is printed, line by line, and passes it on. */
final class OutputScan extends OutputStream {
  private final String name;
  private final PrintStream behind;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private OutputScan(String name, PrintStream behind) {
    this.name = name;
    this.behind = behind;
  }

  static void start() {
    System.setOut(new PrintStream(new OutputScan("standard output", System.out), true));
    System.setErr(new PrintStream(new OutputScan("standard error", System.err), true));
  }

  @Override
  public synchronized void write(int b) {
    behind.write(b);
    if (b == '\n') {
      SecretScan.look(name, line.toString(ISO_8859_1));
      line.reset();
    } else {
      line.write(b);
    }
  }

  @Override
  public void flush() {
    behind.flush();
  }
}
