package io.github.openrouterjava.it.scale;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a main class of the tests in a JVM with a small heap. */
public final class ChildJvm {
  private static final int MAX_MINUTES = 10;

  private ChildJvm() {}

  /**
   * Runs it with the JVM of {@code -Dscale.java.home}, or with this one.
   *
   * @return what it printed
   * @throws AssertionError if it fails or does not end
   */
  public static String run(String heap, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    String home = System.getProperty("scale.java.home", System.getProperty("java.home"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(home, "bin", "java").toString());
    command.add("-Xmx" + heap);
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor(MAX_MINUTES, TimeUnit.MINUTES)).as("ended").isTrue();
      assertThat(process.exitValue()).as(output).isZero();
      System.out.print(output);
      return output;
    } finally {
      process.destroyForcibly();
    }
  }
}
