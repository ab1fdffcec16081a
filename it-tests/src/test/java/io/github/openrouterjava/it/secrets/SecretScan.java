package io.github.openrouterjava.it.secrets;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Reads everything the whole test run shows: what is logged at any level, what is printed, the text
 * of every exception the client throws, and what its objects say of themselves. Fails the class
 * after which a key had been shown, or, for what is learnt later, the run. Every key the tests use
 * has {@link #MARK} in it. Registered for all tests of this module.
 */
public final class SecretScan implements BeforeAllCallback, AfterAllCallback {
  /** A part of every key, and of nothing else. */
  public static final String MARK = "5ec2e7";

  private static final List<String> FOUND = new CopyOnWriteArrayList<>();
  private static final AtomicLong LOOKED_AT = new AtomicLong();
  private static final ThrownScan THROWN = new ThrownScan();

  @Override
  public void beforeAll(ExtensionContext context) {
    ExtensionContext.Store run =
        context.getRoot().getStore(ExtensionContext.Namespace.create(SecretScan.class));
    run.getOrComputeIfAbsent(Run.class);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    complain("during or before " + context.getDisplayName());
  }

  /** Looks at what an object says of itself. */
  public static void look(Object shown) {
    look(shown.getClass().getName() + ".toString()", String.valueOf(shown));
  }

  static void look(String where, String text) {
    LOOKED_AT.incrementAndGet();
    if (text.contains(MARK)) {
      FOUND.add(where);
    }
  }

  /** How many texts were looked at so far. */
  static long lookedAt() {
    return LOOKED_AT.get();
  }

  /** Where keys were found so far; what a test put there on purpose it must take away. */
  static List<String> found() {
    return FOUND;
  }

  private static void complain(String when) {
    if (!FOUND.isEmpty()) {
      throw new AssertionError("A key was shown " + when + ": " + FOUND);
    }
  }

  /** Waits until every exception made so far was looked at. */
  static void drain() {
    THROWN.drain();
  }

  /** From the first test to the last one. */
  static final class Run implements AutoCloseable {
    Run() {
      LogScan.start();
      OutputScan.start();
      THROWN.start();
    }

    @Override
    public void close() {
      THROWN.drain();
      THROWN.close();
      complain("in the run");
    }
  }
}
