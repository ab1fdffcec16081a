package io.github.openrouterjava.codegen.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Messages and generated comments use the words of HTTP, JSON and OpenAPI. */
class MessageWordsTest {

  private static final Path TEMPLATES = Path.of("..", "templates");

  /** Wordings that users of the field would not recognise, each with a better one. */
  private static final List<Wording> AVOIDED =
      List.of(
          new Wording("\\b[Aa]nswer(s|ed)?\\b", "response, respond"),
          new Wording("\\bis no (?!longer|earlier)\\w", "is not a …, unknown …"),
          new Wording("\\b[Ll]eads? (back|nowhere|out|to no)\\b", "points to, cannot be resolved"),
          new Wording(", but is\\b", "must be …, found …"),
          new Wording("\\b([Aa]ny|[Nn]o|[Ss]ome)body\\b", "name the actor, or none"),
          new Wording("\\bcannot be had\\b", "cannot be resolved, read or fetched"),
          new Wording("\\bKnown are\\b|\\bThere are: ", "Known …: "),
          new Wording("\\bas (it is|they are)\\b", "unchanged, as written"),
          new Wording("\\b[Gg](oes|o) on\\b", "continues"),
          new Wording("\\b([Ll]eft|[Ll]eave) (it )?out\\b", "ignored, omit"),
          new Wording("\\bwhat is (sent|different)\\b", "the request body, per-call options"),
          new Wording("\\bundo it\\b", "changes are overwritten"));

  private record Wording(Pattern pattern, String better) {

    Wording(String pattern, String better) {
      this(Pattern.compile(pattern), better);
    }
  }

  @Test
  void noMessageReadsAsTranslated() throws IOException {
    List<String> found = new ArrayList<>();
    for (CompilationUnitTree unit : MainSources.read().task(diagnostic -> {}).parse()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
          if (literal.getValue() instanceof String text) {
            check(MainSources.nameOf(unit), text, found);
          }
          return null;
        }
      }.scan(unit, null);
    }
    try (Stream<Path> files = Files.list(TEMPLATES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".mustache")).toList()) {
        check(file.getFileName().toString(), Files.readString(file), found);
      }
    }
    assertThat(found).isEmpty();
  }

  private static void check(String file, String text, List<String> found) {
    for (Wording wording : AVOIDED) {
      if (wording.pattern().matcher(text).find()) {
        found.add(file + ": \"" + text + "\", better: " + wording.better());
      }
    }
  }
}
