package io.github.openrouterjava.runtime;

import io.github.openrouterjava.runtime.http.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A clock nobody waits for: delays up to a patience pass in no time and are recorded, longer ones
 * (timeouts) pass only when a test says so.
 */
final class VirtualTime implements TimeSource {
  static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Duration patience;
  private final List<Duration> waits = new ArrayList<>();
  private final List<Task> pending = new ArrayList<>();
  private Duration elapsed = Duration.ZERO;
  private double random = 0.5;

  private record Task(Duration delay, Duration due, Runnable action) {}

  VirtualTime(Duration patience) {
    this.patience = patience;
  }

  /** The delays that passed. */
  synchronized List<Duration> waits() {
    return List.copyOf(waits);
  }

  synchronized void random(double value) {
    random = value;
  }

  /** Lets time pass without anything being due. */
  synchronized void pass(Duration duration) {
    elapsed = elapsed.plus(duration);
  }

  /** Lets time pass, and runs what is due by then. */
  void advance(Duration duration) {
    List<Task> due;
    synchronized (this) {
      elapsed = elapsed.plus(duration);
      due = pending.stream().filter(task -> task.due.compareTo(elapsed) <= 0).toList();
      pending.removeAll(due);
    }
    due.forEach(task -> task.action.run());
  }

  synchronized int pendingTasks() {
    return pending.size();
  }

  /** Waits until other threads have cancelled or run all tasks. */
  void awaitNoTask() {
    while (pendingTasks() > 0) {
      Thread.onSpinWait();
    }
  }

  /** Waits until a task is scheduled after a delay. */
  synchronized void awaitTask(Duration delay) {
    try {
      while (pending.stream().noneMatch(task -> task.delay.equals(delay))) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized Instant now() {
    return START.plus(elapsed);
  }

  @Override
  public synchronized long nanoTime() {
    return elapsed.toNanos();
  }

  @Override
  public Runnable schedule(Runnable task, Duration delay) {
    synchronized (this) {
      if (delay.compareTo(patience) > 0) {
        Task entry = new Task(delay, elapsed.plus(delay), task);
        pending.add(entry);
        notifyAll();
        return () -> remove(entry);
      }
      waits.add(delay);
      elapsed = elapsed.plus(delay);
    }
    task.run();
    return () -> {};
  }

  private synchronized void remove(Task entry) {
    pending.remove(entry);
  }

  @Override
  public synchronized double random() {
    return random;
  }
}
