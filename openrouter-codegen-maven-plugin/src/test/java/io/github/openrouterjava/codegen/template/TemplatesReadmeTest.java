package io.github.openrouterjava.codegen.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The reference in {@code templates/README.md} is made from the code. {@code -Dgolden.bless} writes
 * it anew.
 */
class TemplatesReadmeTest {

  private static final Path README = Path.of("..", "templates", "README.md");

  @Test
  void namesEverySlot() throws IOException {
    assertSection("slots", slots());
  }

  @Test
  void namesEveryVariable() throws IOException {
    assertSection("variables", variables());
  }

  private static String slots() {
    return Stream.of(Slot.values())
        .map(slot -> row(code(slot.file()), slot.about(), slot.model().name()))
        .collect(
            Collectors.joining("\n", "| template | content | variables |\n|---|---|---|\n", ""));
  }

  private static String variables() {
    return Models.all().stream()
        .map(type -> "### " + type.name() + "\n\n" + type.about() + "\n\n" + table(type))
        .collect(Collectors.joining("\n\n"));
  }

  private static String table(ModelType<?> type) {
    return type.variables().stream()
        .map(v -> row(code(v.name()), kind(v), v.about()))
        .collect(Collectors.joining("\n", "| variable | kind | meaning |\n|---|---|---|\n", ""));
  }

  private static String kind(Variable<?> variable) {
    Supplier<ModelType<?>> of = variable.of();
    return switch (variable.kind()) {
      case LIST, OBJECT -> variable.kind().word() + " of " + of.get().name();
      default -> variable.kind().word();
    };
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static void assertSection(String name, String expected) throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf("\n", readme.indexOf("<!-- " + name + ":")) + 1;
    int end = readme.indexOf("<!-- end -->", start);
    String section = "\n" + expected + "\n\n";
    if (System.getProperty("golden.bless") != null) {
      Files.writeString(README, readme.substring(0, start) + section + readme.substring(end));
    } else {
      assertThat(readme.substring(start, end)).isEqualTo(section);
    }
  }
}
