package io.github.openrouterjava.codegen.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes at one output directory, and processes that are killed while they write. */
@Timeout(120)
class ProcessesTest {

  @TempDir Path temp;

  @Test
  void repairsWhatKilledProcessesLeft() throws Exception {
    Path root = temp.resolve("out");
    // 16 files change each time, so that these hit all kinds of steps, on the way to either state.
    for (int touches : new int[] {0, 1, 2, 5, 7, 8, 11, 12, 15, 16, 17, 20, 24, 31, 40}) {
      kill(Writer.inJvm(root, "own", Integer.MAX_VALUE).start(), touches);

      OutputDirectory output = new OutputDirectory(root, "own", file -> {});
      SortedMap<String, byte[]> wanted = Writer.files("own", touches % 2);
      WriteReport report = output.write(wanted, Map.of("the document", "repaired"));

      assertThat(report.overwrittenEdits()).as("after %s files", touches).isEmpty();
      assertThat(report.keptEdits()).as("after %s files", touches).isEmpty();
      assertThat(contents(root)).isEqualTo(texts(wanted));
      assertThat(output.damage()).isEmpty();
      assertThat(root.resolve(".openrouter-codegen").toFile().list())
          .containsExactlyInAnyOrder("lock", "own.record");
      assertThat(root.resolve("own/only" + (1 - touches % 2))).doesNotExist();
    }
  }

  @Test
  void writesOneProcessAfterTheOther() throws Exception {
    Path root = temp.resolve("out");
    List<Process> writers = new ArrayList<>();
    for (String owner : List.of("a", "b", "same", "same")) {
      writers.add(
          Writer.inJvm(root, owner, 30).redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
    }
    for (Process writer : writers) {
      assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(writer.exitValue()).isZero();
    }

    SortedMap<String, String> expected = new TreeMap<>();
    for (String owner : List.of("a", "b", "same")) {
      assertThat(new OutputDirectory(root, owner, file -> {}).damage()).isEmpty();
      expected.putAll(texts(Writer.files(owner, 1)));
    }
    assertThat(contents(root)).isEqualTo(expected);
  }

  @Test
  void writesOneThreadAfterTheOther() throws Exception {
    Path root = temp.resolve("out");
    List<Thread> threads = new ArrayList<>();
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    for (String owner : List.of("a", "b", "same", "same")) {
      Thread thread = new Thread(() -> write(root, owner));
      thread.setUncaughtExceptionHandler((t, failure) -> failures.add(failure));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(failures).isEmpty();
    SortedMap<String, String> expected = new TreeMap<>();
    for (String owner : List.of("a", "b", "same")) {
      expected.putAll(texts(Writer.files(owner, 1)));
    }
    assertThat(contents(root)).isEqualTo(expected);
  }

  /** It was there when it was looked for, and gone when it was read. */
  @Test
  void tripsOverNoFileThatIsRemovedMeanwhile() throws Exception {
    OutputDirectory output = new OutputDirectory(temp.resolve("out"), "own", file -> {});
    output.write(new TreeMap<>(Map.of("A.java", "class A {}".getBytes(UTF_8))), Map.of());
    Path file = temp.resolve("out/A.java");
    Thread other =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 20_000; i++) {
                  Files.delete(file);
                  Files.writeString(file, "class A {}");
                }
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    other.start();

    int looks = 0;
    while (other.isAlive()) {
      output.damage(); // whatever it finds, it finds out
      looks++;
    }

    assertThat(looks).isPositive();
    assertThat(output.damage()).isEmpty();
  }

  private static void write(Path root, String owner) {
    try {
      Writer.write(root, owner, 30, file -> {});
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Ends a process as {@code kill -9} does, once it has touched so many files. */
  private static void kill(Process process, int touches) throws Exception {
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      for (int i = 0; i < touches; i++) {
        assertThat(lines.readLine()).isNotNull();
      }
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static SortedMap<String, String> contents(Path root) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(".")) {
          contents.put(path, Files.readString(file));
        }
      }
    }
    return contents;
  }

  private static SortedMap<String, String> texts(SortedMap<String, byte[]> files) {
    SortedMap<String, String> texts = new TreeMap<>();
    files.forEach((path, content) -> texts.put(path, new String(content, UTF_8)));
    return texts;
  }
}
