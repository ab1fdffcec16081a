package io.github.openrouterjava.benchmarks.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.openrouterjava.benchmarks.codec.Libraries;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a process that was run has printed and used.
 *
 * @param lines its output
 * @param firstLine nanoseconds from its start to its first line of output
 * @param nanos nanoseconds from its start to its end
 * @param cpu nanoseconds of CPU time; 0 where the system does not tell
 * @param peak the most bytes of memory it held at once; 0 where the system does not tell
 */
record Child(List<String> lines, double firstLine, double nanos, double cpu, double peak) {

  private static final int PATIENCE_MINUTES = 5;

  /** Runs a program of this module in a fresh JVM, with just the jars that a library needs. */
  static Child java(Class<?> program, String library, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(classPath(library));
    command.add(program.getName());
    command.add(library);
    command.addAll(List.of(arguments));
    return run(command, Path.of("."));
  }

  private static String classPath(String library) {
    StringJoiner needed = new StringJoiner(File.pathSeparator);
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      String path = entry.replace(File.separatorChar, '/');
      boolean shared = !path.endsWith(".jar") || path.contains("/jackson-annotations/");
      boolean ofOurs =
          path.contains("/tools/jackson/")
              || path.contains("/openrouter-client-")
              || path.contains("/jspecify/");
      if (shared || ofOurs != library.equals(Libraries.OPENAI)) {
        needed.add(entry);
      }
    }
    return needed.toString();
  }

  /** Runs a command; what it writes as errors is shown. */
  static Child run(List<String> command, Path directory) throws IOException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Peak peak = new Peak(process);
    List<String> lines = new ArrayList<>();
    double firstLine = 0;
    try (BufferedReader out = process.inputReader(UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        firstLine = lines.isEmpty() ? System.nanoTime() - start : firstLine;
        lines.add(line);
      }
    }
    int exit = await(process);
    double nanos = System.nanoTime() - start;
    if (exit != 0) {
      throw new IOException(String.join(" ", command) + " failed:\n" + String.join("\n", lines));
    }
    return new Child(lines, firstLine, nanos, peak.cpu(), peak.most());
  }

  private static int await(Process process) throws IOException {
    try {
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("took longer than " + PATIENCE_MINUTES + " minutes");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** The numbers in the last line of the output. */
  double[] numbers() {
    String[] words = lines.get(lines.size() - 1).strip().split(" ");
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = Double.parseDouble(words[i]);
    }
    return numbers;
  }

  /** Watches a process's CPU time, and the high-water mark that Linux keeps of its memory. */
  private static final class Peak {

    private static final int EVERY_MILLIS = 10;

    private final Thread thread;
    private volatile double most;
    private volatile double cpu;

    Peak(Process process) {
      thread = new Thread(() -> watch(process));
      thread.setDaemon(true);
      thread.start();
    }

    private void watch(Process process) {
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      while (process.isAlive()) {
        process.info().totalCpuDuration().ifPresent(used -> cpu = Math.max(cpu, used.toNanos()));
        String found = mark(status);
        if (found != null) {
          most = Math.max(most, Double.parseDouble(found) * 1024);
        }
        try {
          TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    private static @Nullable String mark(Path status) {
      try {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmHWM:")) {
            return line.replaceAll("[^0-9]", "");
          }
        }
      } catch (IOException e) {
        return null; // it is gone, or this is not Linux
      }
      return null;
    }

    double most() {
      return most;
    }

    double cpu() {
      return cpu;
    }
  }
}
