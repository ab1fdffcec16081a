package io.github.openrouterjava.it.corpus;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs {@link CorpusWorker} in a JVM with a bounded heap and gives each document a bounded time; a
 * document that exceeds either costs a JVM, and the next one gets a new one. Not thread-safe.
 */
final class BoundedWorker implements AutoCloseable {

  private final String heap;
  private final Duration limit;
  private final Path log;
  private @Nullable Process process;

  /**
   * A worker whose JVM starts with its first document.
   *
   * @param heap as {@code -Xmx} takes it
   * @param log takes what the JVM writes to its standard error
   */
  BoundedWorker(String heap, Duration limit, Path log) {
    this.heap = heap;
    this.limit = limit;
    this.log = log;
  }

  /** What comes of a document. */
  Trial attempt(Path file) throws IOException, InterruptedException {
    Process worker = process();
    CompletableFuture<List<String>> lines = CompletableFuture.supplyAsync(() -> ask(worker, file));
    try {
      List<String> answer = lines.get(limit.toSeconds(), TimeUnit.SECONDS);
      if (!answer.isEmpty()) {
        return Trial.parse(answer);
      }
      close();
      return Trial.failed(Outcome.CRASH, "", "", List.of("the JVM ended"));
    } catch (TimeoutException e) {
      close();
      return Trial.failed(
          Outcome.TIMEOUT, "", "", List.of("took more than " + limit.toSeconds() + " s"));
    } catch (ExecutionException e) {
      close();
      return Trial.failed(Outcome.CRASH, "", "", List.of(String.valueOf(e.getCause())));
    }
  }

  private Process process() throws IOException {
    Process running = process;
    if (running == null || !running.isAlive()) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-Xmx" + heap);
      command.add("-XX:+UseParallelGC");
      command.add("-XX:+ExitOnOutOfMemoryError");
      command.add("-cp");
      command.add(System.getProperty("java.class.path"));
      command.add(CorpusWorker.class.getName());
      running =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
              .start();
      process = running;
    }
    return running;
  }

  /** The lines up to the empty one; none where the JVM ended before that. */
  private static List<String> ask(Process worker, Path file) {
    try {
      BufferedWriter out =
          new BufferedWriter(
              new OutputStreamWriter(worker.getOutputStream(), StandardCharsets.UTF_8));
      out.write(file + "\n");
      out.flush();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8));
      List<String> lines = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.isEmpty()) {
          return lines;
        }
        lines.add(line);
      }
    } catch (IOException e) {
      // The JVM ended: that is the result.
    }
    return List.of();
  }

  @Override
  public void close() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
      process = null;
    }
  }
}
