package io.github.openrouterjava.it.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Files of lines that a reviewer sees the changes of; {@code -Dgolden.bless} rewrites them. */
final class Golden {

  private static final Path FOLDER = Path.of("src", "golden-surface");
  private static final int MAX_SHOWN = 40;

  private Golden() {}

  static void check(String file, List<String> actual) throws IOException {
    Path path = FOLDER.resolve(file);
    if (System.getProperty("golden.bless") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(path, String.join("\n", actual) + "\n");
    }
    List<String> expected = Files.readAllLines(path);
    String bless = "read what changed; if it is meant, run with -Dgolden.bless";
    assertThat(less(expected, actual)).as("gone from %s: %s", path, bless).isEmpty();
    assertThat(less(actual, expected)).as("new in %s: %s", path, bless).isEmpty();
    assertThat(actual.equals(expected)).as("the order in %s: %s", path, bless).isTrue();
  }

  private static List<String> less(List<String> all, List<String> those) {
    // By context: most lines, such as those of builders, occur in many types.
    List<String> rest = new ArrayList<>(inContext(all));
    rest.removeAll(new HashSet<>(inContext(those)));
    return rest.subList(0, Math.min(rest.size(), MAX_SHOWN));
  }

  private static List<String> inContext(List<String> lines) {
    List<String> full = new ArrayList<>();
    String owner = "";
    for (String line : lines) {
      owner = line.startsWith(" ") ? owner : line;
      full.add(line.startsWith(" ") ? owner + " |" + line : line);
    }
    return full;
  }
}
