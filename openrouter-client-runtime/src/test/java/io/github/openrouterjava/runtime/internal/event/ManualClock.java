package io.github.openrouterjava.runtime.internal.event;

import io.github.openrouterjava.runtime.http.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock a test sets by hand; due tasks run in the thread that does. */
final class ManualClock implements TimeSource {
  private record Task(long due, Runnable action) {}

  private final List<Task> tasks = new ArrayList<>();
  private long now;

  @Override
  public Instant now() {
    return Instant.EPOCH.plusNanos(nanoTime());
  }

  @Override
  public double random() {
    return 0;
  }

  @Override
  public synchronized long nanoTime() {
    return now;
  }

  @Override
  public synchronized Runnable schedule(Runnable action, Duration delay) {
    Task task = new Task(now + delay.toNanos(), action);
    tasks.add(task);
    return () -> cancel(task);
  }

  private synchronized void cancel(Task task) {
    tasks.remove(task);
  }

  synchronized int scheduled() {
    return tasks.size();
  }

  void advance(Duration time) {
    long end = nanoTime() + time.toNanos();
    for (Task task = nextDue(end); task != null; task = nextDue(end)) {
      task.action.run();
    }
    setNow(end);
  }

  private synchronized void setNow(long time) {
    now = time;
  }

  private synchronized Task nextDue(long end) {
    Task task =
        tasks.stream()
            .min(Comparator.comparingLong(Task::due))
            .filter(t -> t.due <= end)
            .orElse(null);
    if (task != null) {
      tasks.remove(task);
      now = task.due;
    }
    return task;
  }
}
