package io.github.openrouterjava.it.faults;

import io.github.openrouterjava.runtime.http.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Time that passes only when told to. Waits of up to a minute, which are those between attempts,
 * are noted and over at once; longer ones are timeouts and come true when the test advances the
 * time. Chance always picks the largest number.
 */
final class FakeTime implements TimeSource {
  static final Instant START = Instant.parse("2026-08-22T12:00:00Z");
  private static final Duration MAX_WAIT = Duration.ofMinutes(1);
  private static final double ALMOST_ONE = 0.999_999_999;

  private record Task(long due, Runnable action) {}

  private final List<Task> tasks = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private long nanos;

  @Override
  public synchronized Instant now() {
    return START.plusNanos(nanos);
  }

  @Override
  public synchronized long nanoTime() {
    return nanos;
  }

  @Override
  public double random() {
    return ALMOST_ONE;
  }

  @Override
  public Runnable schedule(Runnable action, Duration delay) {
    Task task;
    synchronized (this) {
      if (delay.compareTo(MAX_WAIT) <= 0) {
        waits.add(delay);
        nanos += delay.toNanos();
        task = null;
      } else {
        task = new Task(nanos + delay.toNanos(), action);
        tasks.add(task);
      }
    }
    if (task == null) {
      action.run();
      return () -> {};
    }
    return () -> cancel(task);
  }

  /** The waits between attempts so far, rounded to milliseconds. */
  synchronized List<Duration> waits() {
    return waits.stream().map(w -> Duration.ofMillis(Math.round(w.toNanos() / 1e6))).toList();
  }

  /** How many timeouts are pending. */
  synchronized int pending() {
    return tasks.size();
  }

  /** Lets time pass and runs what becomes due, in the calling thread. */
  void advance(Duration time) {
    List<Task> due;
    synchronized (this) {
      nanos += time.toNanos();
      due = tasks.stream().filter(task -> task.due <= nanos).toList();
      tasks.removeAll(due);
    }
    due.forEach(task -> task.action.run());
  }

  private synchronized void cancel(Task task) {
    tasks.remove(task);
  }
}
