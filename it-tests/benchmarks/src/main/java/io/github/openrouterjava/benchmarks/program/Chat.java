package io.github.openrouterjava.benchmarks.program;

import java.util.concurrent.CompletableFuture;

/** What the measured programs want of a client. All answers are counted in characters. */
interface Chat extends AutoCloseable {

  /** Asks and waits for the whole answer. */
  int ask();

  /** Asks for a stream and waits for the first piece of text; leaves the rest. */
  int first();

  /** Asks for a stream and reads all of it. */
  long stream();

  /** Asks for a stream and reads all of it in the background. */
  CompletableFuture<Long> streamAsync();

  @Override
  void close();
}
