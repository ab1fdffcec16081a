package io.github.openrouterjava.runtime;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Reads all that is logged and the text of every exception the runtime makes, in the whole run of
 * these tests, and fails it when a key was shown. Every key has {@link #MARK} in it. The
 * integration tests have the same, and look at more.
 */
public final class SecretScan implements BeforeAllCallback {
  /** A part of every key, and of nothing else. */
  static final String MARK = "5ec2e7";

  private static final String BASE = "io.github.openrouterjava.runtime";
  private static final List<String> FOUND = new CopyOnWriteArrayList<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    ExtensionContext.Store run =
        context.getRoot().getStore(ExtensionContext.Namespace.create(SecretScan.class));
    run.getOrComputeIfAbsent(Run.class);
  }

  /** From the first test to the last one. */
  static final class Run implements AutoCloseable {
    // Held, because the log manager forgets loggers, with their level, that nobody holds.
    private final Logger client = Logger.getLogger(BASE);
    private final RecordingStream recording = new RecordingStream();
    private final Map<String, CountDownLatch> awaited = new ConcurrentHashMap<>();

    Run() {
      client.addHandler(new LogScan());
      client.setLevel(Level.ALL);
      for (String event : List.of("jdk.JavaExceptionThrow", "jdk.JavaErrorThrow")) {
        // Later Java versions leave most exceptions out unless told otherwise.
        recording.enable(event).withStackTrace().with("throttle", "off");
        recording.onEvent(event, this::look);
      }
      recording.startAsync();
    }

    private void look(RecordedEvent event) {
      String message = event.getString("message");
      CountDownLatch waiting = message == null ? null : awaited.get(message);
      if (waiting != null) {
        waiting.countDown();
      } else if (message != null && event.getStackTrace() != null && message.contains(MARK)) {
        boolean ours =
            event.getStackTrace().getFrames().stream()
                .anyMatch(frame -> frame.getMethod().getType().getName().startsWith(BASE));
        if (ours) {
          FOUND.add(event.getClass("thrownClass").getName());
        }
      }
    }

    /** Waits until every exception was looked at. */
    @Override
    public void close() {
      try (recording) {
        drain();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
      if (!FOUND.isEmpty()) {
        throw new AssertionError("A key was shown: " + FOUND);
      }
    }

    private void drain() throws InterruptedException {
      String marker = "all exceptions before this one were looked at";
      CountDownLatch seen = new CountDownLatch(1);
      awaited.put(marker, seen);
      Exception last = new Exception(marker);
      if (!seen.await(1, TimeUnit.MINUTES)) {
        throw new AssertionError("The JVM did not record an exception", last);
      }
    }
  }

  private static final class LogScan extends Handler {
    private final SimpleFormatter formatter = new SimpleFormatter();

    LogScan() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord record) {
      if (formatter.format(record).contains(MARK)) {
        FOUND.add("log of " + record.getLoggerName());
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
