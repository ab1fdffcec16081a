package io.github.openrouterjava.it.secrets;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingStream;

/**
 * Reads the text of every exception that the client makes, whoever catches it: the JVM itself
 * records them.
 */
final class ThrownScan {
  private static final String BASE = "io.github.openrouterjava.";
  private static final List<String> CLIENT = List.of(BASE + "runtime.", BASE + "client.");
  private static final String MARKER = "all exceptions before this one were looked at ";

  private final RecordingStream recording = new RecordingStream();
  private final Map<String, CountDownLatch> awaited = new ConcurrentHashMap<>();

  void start() {
    for (String event : List.of("jdk.JavaExceptionThrow", "jdk.JavaErrorThrow")) {
      // Later Java versions leave most exceptions out unless told otherwise.
      recording.enable(event).withStackTrace().with("throttle", "off");
      recording.onEvent(event, this::look);
    }
    recording.startAsync();
  }

  /** Waits until every exception made so far was looked at. */
  void drain() {
    String marker = MARKER + awaited.size();
    CountDownLatch seen = new CountDownLatch(1);
    awaited.put(marker, seen);
    Exception last = new Exception(marker);
    try {
      if (!seen.await(1, TimeUnit.MINUTES)) {
        throw new AssertionError("The JVM did not record an exception", last);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  void close() {
    recording.close();
  }

  private void look(RecordedEvent event) {
    String message = event.getString("message");
    if (message == null) {
      return;
    }
    CountDownLatch waiting = awaited.get(message);
    if (waiting != null) {
      waiting.countDown();
    }
    String type = event.getClass("thrownClass").getName();
    if (isOfClient(type) || isOfClient(maker(event))) {
      SecretScan.look(type + " made in " + maker(event), message);
    }
  }

  private static boolean isOfClient(String type) {
    return CLIENT.stream().anyMatch(type::startsWith);
  }

  /** The class whose code made the exception. */
  private static String maker(RecordedEvent event) {
    if (event.getStackTrace() != null) {
      for (RecordedFrame frame : event.getStackTrace().getFrames()) {
        if (frame.isJavaFrame() && !frame.getMethod().getName().equals("<init>")) {
          return frame.getMethod().getType().getName();
        }
      }
    }
    return "";
  }
}
