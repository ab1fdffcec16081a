package io.github.openrouterjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The runtime knows OpenAPI and RFCs; what one API does differently, hints say to it. */
class NoVendorTest {

  private static final Path SOURCES = Path.of("src", "main");

  private static final Pattern VENDOR =
      Pattern.compile(
          "openrouter|openai|anthropic|choices|finish_reason|message_stop|x-title",
          Pattern.CASE_INSENSITIVE);

  /** The name of the project, which its packages and its module have. */
  private static final String PACKAGE = "io.github.openrouterjava";

  @Test
  void sourcesNameNoVendorNorItsFieldsAlsoInComments() throws IOException {
    assertThat(vendorsIn(SOURCES)).isEmpty();
  }

  @Test
  void theSearchFindsAVendor() {
    assertThat(vendors("Reads X-OpenRouter-Metadata.", "Stops at finish_reason."))
        .containsExactly("Reads X-OpenRouter-Metadata.", "Stops at finish_reason.");
    assertThat(vendors("package " + PACKAGE + ".runtime;")).isEmpty();
  }

  private static List<String> vendorsIn(Path directory) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> sources = files.filter(Files::isRegularFile).toList();
      assertThat(sources).hasSizeGreaterThan(100);
      for (Path source : sources) {
        vendors(lines(source)).forEach(line -> found.add(source + ": " + line));
      }
    }
    return found;
  }

  private static String[] lines(Path source) {
    try {
      return Files.readAllLines(source).toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(source.toString(), e);
    }
  }

  private static List<String> vendors(String... lines) {
    return Stream.of(lines)
        .filter(line -> VENDOR.matcher(line.replace(PACKAGE, "")).find())
        .toList();
  }
}
