package io.github.openrouterjava.it.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.client.model.ChatFunctionTool;
import io.github.openrouterjava.client.model.ChatRequest;
import io.github.openrouterjava.runtime.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request is the same bytes in every JVM, so that recordings, caches and signatures fit. */
class SameBytesTest {
  private static final int MANY = 20;

  /** What another JVM runs. */
  static final class Printer {
    private Printer() {}

    public static void main(String[] args) {
      System.out.println(ChatRequest.CODEC.encode(request()));
    }
  }

  private static ChatRequest request() {
    Map<String, String> unordered = new HashMap<>();
    Map<String, Object> schema = new LinkedHashMap<>();
    for (int i = 0; i < MANY; i++) {
      unordered.put("key" + i * 31, "value" + i);
      schema.put("z" + (MANY - i), i);
    }
    return ChatRequest.builder()
        .model("a/b")
        .addMessage("hi")
        .metadata(Map.of("one", "1", "two", "2", "three", "3", "four", "4", "five", "5"))
        .logitBias(Map.of("1", 1.0, "2", 2.0, "3", 3.0, "4", 4.0, "5", 5.0))
        .addTool(
            ChatFunctionTool.Function.Definition.builder()
                .name("t")
                .parameters(JsonObject.of(schema))
                .build())
        .putAdditionalProperty("extra", Map.copyOf(unordered))
        .putAdditionalProperty("more", unordered)
        .build();
  }

  @Test
  void twoBuildsInTwoProcessesGiveTheSameBytes() throws IOException, InterruptedException {
    String here = ChatRequest.CODEC.encode(request());
    for (int hashes : new int[] {1, 2, 3}) {
      assertThat(elsewhere(hashes)).as("with identity hashes by rule %d", hashes).isEqualTo(here);
    }
  }

  private static String elsewhere(int hashes) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=" + hashes,
                "-cp",
                System.getProperty("java.class.path"),
                Printer.class.getName())
            .redirectErrorStream(true)
            .start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
