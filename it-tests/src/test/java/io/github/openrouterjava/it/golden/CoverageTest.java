package io.github.openrouterjava.it.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of the golden cases leaves nothing out. */
class CoverageTest {

  private static final Path README = Path.of("src", "golden", "README.md");
  private static final Pattern CASE = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");
  private static final Pattern ROW = Pattern.compile("\\bS(\\d+)\\b");
  private static final String HEADING = "## Which case covers what";
  private static final int ROWS = 130;

  @Test
  void everyCaseIsInTheTable() throws IOException {
    List<String> listed = CASE.matcher(table()).results().map(match -> match.group(1)).toList();

    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            GoldenCase.all().stream().map(GoldenCase::name).toList());
  }

  @Test
  void everyRowOfTheCatalogueHasACase() throws IOException {
    List<Integer> covered =
        table()
            .lines()
            .filter(line -> CASE.matcher(line).find() || line.contains("ExamplesTest"))
            .flatMap(line -> ROW.matcher(line).results())
            .map(match -> Integer.valueOf(match.group(1)))
            .toList();

    assertThat(covered).containsAll(IntStream.rangeClosed(1, ROWS).boxed().toList());
  }

  private static String table() throws IOException {
    String readme = Files.readString(README);
    return readme.substring(readme.indexOf(HEADING));
  }
}
