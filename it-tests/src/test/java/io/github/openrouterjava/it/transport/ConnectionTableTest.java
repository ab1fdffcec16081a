package io.github.openrouterjava.it.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that the runtime's README names for its connection settings exist. */
class ConnectionTableTest {
  private static final Pattern NAME = Pattern.compile("`(\\w+Test)#(\\w+)`");

  @Test
  void everyTestInTheTableExists() throws IOException {
    List<MatchResult> named =
        NAME.matcher(Files.readString(Path.of("../openrouter-client-runtime/README.md")))
            .results()
            .toList();
    assertThat(named).hasSizeGreaterThan(20);
    for (MatchResult test : named) {
      assertThat(source(test.group(1))).as(test.group()).contains("void " + test.group(2) + "(");
    }
  }

  private static String source(String name) throws IOException {
    for (String module : List.of("src", "../openrouter-client-runtime/src")) {
      try (Stream<Path> files = Files.walk(Path.of(module, "test", "java"))) {
        List<Path> found = files.filter(file -> file.endsWith(name + ".java")).toList();
        if (!found.isEmpty()) {
          return Files.readString(found.get(0));
        }
      }
    }
    return "";
  }
}
