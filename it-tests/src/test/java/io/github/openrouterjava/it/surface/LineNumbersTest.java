package io.github.openrouterjava.it.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openrouterjava.client.model.ChatUserMessage;
import io.github.openrouterjava.runtime.retry.RetryPolicy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Both jars once had no line numbers, so traces, profilers and debuggers showed none. */
class LineNumbersTest {

  @Test
  void runtimeClassesHaveLinesAndVariables() throws URISyntaxException {
    assertThat(tables(RetryPolicy.class)).contains("LineNumberTable", "LocalVariableTable");
  }

  @Test
  void generatedClassesHaveLines() throws URISyntaxException {
    assertThat(tables(ChatUserMessage.class)).contains("LineNumberTable");
  }

  @Test
  void exceptionsShowLinesOfRuntimeAndGeneratedCode() {
    Throwable ofRuntime = catchThrowable(() -> RetryPolicy.none().withMaxRetries(-1));
    Throwable ofGenerated = catchThrowable(() -> ChatUserMessage.builder().build());

    assertThat(line(ofRuntime, "io.github.openrouterjava.runtime.")).isPositive();
    assertThat(line(ofGenerated, "io.github.openrouterjava.client.")).isPositive();
  }

  private static int line(Throwable thrown, String packagePrefix) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(packagePrefix))
        .mapToInt(StackTraceElement::getLineNumber)
        .findFirst()
        .orElseThrow();
  }

  private static String tables(Class<?> type) throws URISyntaxException {
    Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    StringWriter out = new StringWriter();
    ToolProvider.findFirst("javap")
        .orElseThrow()
        .run(
            new PrintWriter(out),
            new PrintWriter(out),
            "-l",
            "-p",
            "-cp",
            place.toString(),
            type.getName());
    return out.toString();
  }
}
