package io.github.openrouterjava.it.secrets;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Reads everything that is logged at any level in the whole test run, and fails the class after
 * which a key had been logged. Every key the tests use has {@link #MARK} in it. Registered for all
 * tests of this module.
 */
public final class LogScan implements BeforeAllCallback, AfterAllCallback {
  /** A part of every key, and of nothing else. */
  public static final String MARK = "5ec2e7";

  private static final Logger ROOT = Logger.getLogger("");
  // Held, because the log manager forgets loggers, with their level, that nobody holds.
  private static final Logger CLIENT = Logger.getLogger("io.github.openrouterjava");
  private static final List<String> FOUND = new CopyOnWriteArrayList<>();
  private static final AtomicLong RECORDS = new AtomicLong();
  private static final Handler SCANNER = new Scanner();

  @Override
  public void beforeAll(ExtensionContext context) {
    synchronized (SCANNER) {
      if (!List.of(ROOT.getHandlers()).contains(SCANNER)) {
        ROOT.addHandler(SCANNER);
        CLIENT.setLevel(Level.ALL);
      }
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (!FOUND.isEmpty()) {
      throw new AssertionError(
          "A key was logged during or before " + context.getDisplayName() + ": " + FOUND);
    }
  }

  /** How many records were looked at so far. */
  static long records() {
    return RECORDS.get();
  }

  /** What was found so far; what a test put there on purpose it must take away. */
  static List<String> found() {
    return FOUND;
  }

  private static final class Scanner extends Handler {
    private final SimpleFormatter formatter = new SimpleFormatter();

    Scanner() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord record) {
      RECORDS.incrementAndGet();
      StringWriter text = new StringWriter();
      text.append(formatter.formatMessage(record));
      if (record.getThrown() != null) {
        record.getThrown().printStackTrace(new PrintWriter(text, true));
      }
      if (text.toString().contains(MARK)) {
        FOUND.add(record.getLoggerName() + " at " + record.getLevel());
      }
    }

    @Override
    public void flush() {
      // Nothing is kept.
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
