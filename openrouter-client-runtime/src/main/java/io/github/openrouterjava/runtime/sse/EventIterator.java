package io.github.openrouterjava.runtime.sse;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** The pull side of a stream. For one thread at a time. */
final class EventIterator<E> implements Iterator<E> {
  private final EventSource<E> source;

  EventIterator(EventSource<E> source) {
    this.source = source;
  }

  @Override
  public boolean hasNext() {
    for (; ; ) {
      switch (source.advance()) {
        case ELEMENT -> {
          return true;
        }
        case END -> {
          return false;
        }
        case WAIT -> await();
      }
    }
  }

  @Override
  public E next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The event stream has ended");
    }
    return source.take();
  }

  private void await() {
    try {
      source.inbox().await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw source.interrupted(e);
    }
  }
}
