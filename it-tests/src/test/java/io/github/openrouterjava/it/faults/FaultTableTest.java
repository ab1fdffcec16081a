package io.github.openrouterjava.it.faults;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** {@code FAULTS.md} says what is tested, and all of it. */
class FaultTableTest {
  private static final int GROUPS = 56;
  private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\|.+?\\| (.+) \\|");
  private static final Pattern NAME = Pattern.compile("`(\\w+#\\w+)`");
  private static final String FAULTS = "faults";
  private static final String TRANSPORT = "transport";
  private static List<Matcher> rows = List.of();

  @BeforeAll
  static void readTable() throws IOException {
    rows =
        Files.readAllLines(Path.of("FAULTS.md")).stream()
            .map(ROW::matcher)
            .filter(Matcher::matches)
            .toList();
  }

  @Test
  void everyGroupHasATestOrAReason() {
    assertThat(rows.stream().map(row -> Integer.valueOf(row.group(1))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, GROUPS).boxed().toList());
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.group(2)).matches("(?:`\\w+#\\w+`.*)|(?:Not applicable: .{20,})"));
  }

  @Test
  void everyTestInTheTableExistsAndEveryTestThereIsIsInTheTable() throws Exception {
    Set<String> elsewhere = inCode(TRANSPORT, "Test.class");
    Set<String> here = inCode(FAULTS, "FaultsTest.class");
    Set<String> table = inTable();
    assertThat(table).containsAll(here);
    table.removeAll(here);
    assertThat(elsewhere).containsAll(table);
  }

  private static Set<String> inTable() {
    return rows.stream()
        .flatMap(row -> NAME.matcher(row.group(2)).results())
        .map(name -> name.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> inCode(String folderName, String end)
      throws IOException, URISyntaxException, ClassNotFoundException {
    Path own =
        Path.of(FaultTableTest.class.getResource("FaultTableTest.class").toURI()).getParent();
    Path folder = own.resolveSibling(folderName);
    String base = FaultTableTest.class.getPackageName().replaceFirst("[^.]+$", folderName + ".");
    Set<String> tests = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (String file :
          files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(end)).toList()) {
        Class<?> type = Class.forName(base + file.replace(".class", ""));
        for (Method method : type.getDeclaredMethods()) {
          if (method.isAnnotationPresent(Test.class)
              || method.isAnnotationPresent(ParameterizedTest.class)) {
            tests.add(type.getSimpleName() + "#" + method.getName());
          }
        }
      }
    }
    return tests;
  }
}
