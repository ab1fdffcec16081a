package io.github.openrouterjava.codegen.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Adds a kind to each sealed family of the model, in a copy of the sources, and lists what no
 * longer compiles in {@code KINDS.md}: the compiler leads whoever adds one.
 */
class NewKindsTest {

  private static final Path TABLE = Path.of("KINDS.md");
  private static final Pattern FAMILY = Pattern.compile("public sealed interface (\\w+)");

  private static final String HEAD =
      """
      # Where the compiler leads you

      A kind added to one of the sealed families of `model` makes these files fail to compile, each at a `match` that
      must say what becomes of it. `NewKindsTest` adds one to a copy of the sources and makes this list
      (`-Dgolden.bless`).
      """;

  @Test
  void theCompilerNamesEveryFileThatMustKnowANewKind() throws IOException {
    String table = table(MainSources.read());
    if (System.getProperty("golden.bless") != null) {
      Files.writeString(TABLE, table);
    }
    assertThat(Files.readString(TABLE)).isEqualTo(table);
  }

  private static String table(MainSources sources) {
    assertThat(sources.failing()).as("before anything is added").isEmpty();
    StringBuilder table = new StringBuilder(HEAD);
    sources
        .texts()
        .forEach(
            (file, text) -> {
              Matcher family = FAMILY.matcher(text);
              if (file.startsWith("model/") && family.find()) {
                String name = family.group(1);
                Set<String> failing = sources.with(file, withKind(text, name)).failing();
                assertThat(failing).as("what matches %s", name).isNotEmpty();
                table.append("\n## A new kind of `").append(name).append("`\n\n");
                failing.forEach(each -> table.append("- `").append(each).append("`\n"));
              }
            });
    return table.toString();
  }

  /** {@code text}, in which the family has one more kind, and {@code match} a function for it. */
  private static String withKind(String text, String family) {
    String kind =
        """
        non-sealed interface Added extends %s {
          @Override default <R> R match(Kinds<R> kinds) { return kinds.added().apply(this); }
        }
        """
            .formatted(family);
    String changed =
        replace(text, "(sealed interface " + family + "\\s[^{]*\\{)", "$1" + kind)
            .replaceFirst("\\spermits ", " permits " + family + ".Added, ");
    changed = replace(changed, "(record Kinds<R>\\()", "$1Function<Added, R> added, ");
    // Under other names, because the compiler of Java 17 fails itself when it looks for what is
    // missing in a call of a method that takes one function more.
    String more = "$1Each(Function<Added, R> added, ";
    changed = replace(changed, "(default <R> R match)\\((?!Kinds)", more);
    changed =
        changed.replaceFirst(
            "matchBoth\\((\\s*\\w+ other,)", "matchBothEach($1 BiFunction<Added, Added, R> added,");
    return replace(changed, "(new Kinds<>\\()", "$1added, ");
  }

  private static String replace(String text, String pattern, String replacement) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.replaceFirst(replacement);
  }
}
