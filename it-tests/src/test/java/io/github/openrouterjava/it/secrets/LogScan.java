package io.github.openrouterjava.it.secrets;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Reads what is logged, the client's own loggers at every level. */
final class LogScan extends Handler {
  // Held, because the log manager forgets loggers, with their level, that nobody holds.
  private static final Logger CLIENT = Logger.getLogger("io.github.openrouterjava");

  private final SimpleFormatter formatter = new SimpleFormatter();

  private LogScan() {
    setLevel(Level.ALL);
  }

  static void start() {
    Logger.getLogger("").addHandler(new LogScan());
    CLIENT.setLevel(Level.ALL);
  }

  @Override
  public void publish(LogRecord record) {
    StringWriter text = new StringWriter();
    text.append(formatter.formatMessage(record));
    if (record.getThrown() != null) {
      record.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    SecretScan.look(
        "log of " + record.getLoggerName() + " at " + record.getLevel(), text.toString());
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
