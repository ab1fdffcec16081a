package io.github.openrouterjava.codegen.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckRunTest {

  @TempDir Path base;
  private final CheckRun check = new CheckRun(CheckRunTest::split);

  @BeforeEach
  void generate() throws IOException {
    document("A=one\nB=two");
    new GenerationRun(CheckRunTest::split, file -> {}).execute(request("generate"));
  }

  @Test
  void passesWhatWasGenerated() throws IOException {
    CheckResult result = check.execute(request("check"));

    assertThat(result.comparison().same()).isTrue();
    assertThat(result.summary()).isEqualTo("All 2 generated files are up to date.");
    assertThat(result.details()).isEmpty();
    assertThat(result.advice()).isEmpty();
  }

  @Test
  void listsMissingChangedAndExtraFilesAndWritesNone() throws IOException {
    document("A=other\nC=three");

    CheckResult result = check.execute(request("check"));

    assertThat(result.summary())
        .isEqualTo(
            "The generated code is out of date:"
                + " 1 of 2 files missing, 1 different, 1 unexpected.");
    assertThat(result.details())
        .containsExactly(
            "missing: C",
            "unexpected: B",
            "different: A, first in line 2",
            "  generated: other",
            "  found:     one");
    assertThat(result.advice())
        .containsExactly("Run the goal generate with the same parameters and commit the result.");
    assertThat(base.resolve("out/A")).hasContent("A\none");
    assertThat(base.resolve("out/C")).doesNotExist();
  }

  @Test
  void findsWhatSomebodyEditedOrCutShort() throws IOException {
    Files.writeString(base.resolve("out/A"), "A\n");
    Files.writeString(base.resolve("out/B"), "B\ntwo\nand three");

    assertThat(check.execute(request("check")).details())
        .containsExactly(
            "different: A, first in line 2",
            "  generated: one",
            "  found:     ",
            "different: B, first in line 3",
            "  generated: ",
            "  found:     and three");
  }

  @Test
  void tellsLineEndsFromOtherChanges() throws IOException {
    Files.writeString(base.resolve("out/A"), "A\r\none");

    CheckResult result = check.execute(request("check"));

    assertThat(result.details()).containsExactly("different: A, in line endings only");
    assertThat(result.advice()).singleElement().asString().contains("text eol=lf");
  }

  @Test
  void saysWhatItCannotKnowWithoutTheRecord() throws IOException {
    Files.delete(base.resolve("out/.openrouter-codegen/generate.record"));

    CheckResult result = check.execute(request("check"));

    assertThat(result.comparison().same()).isTrue();
    assertThat(result.advice()).singleElement().asString().startsWith("Commit .openrouter-codegen");
  }

  @Test
  void doesNotMindTheFilesOfAnotherExecution() throws IOException {
    document("X=other");
    new GenerationRun(CheckRunTest::split, file -> {}).execute(request("second"));
    document("A=one\nB=two");

    assertThat(check.execute(request("check")).comparison().same()).isTrue();
  }

  @Test
  void listsNoMoreThanAnybodyReads() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      many.append("N").append(i).append("=n\n");
    }
    document(many.toString());

    assertThat(check.execute(request("check")).details()).hasSize(21).endsWith("missing: 30 more");
  }

  private void document(String text) throws IOException {
    Files.writeString(base.resolve("api.yaml"), text);
  }

  private GenerationRequest request(String owner) {
    return new GenerationRequest(
        "api.yaml",
        new InputOptions(base, new GeneratorOptions("com.example", null, "1")),
        base.resolve("out"),
        owner);
  }

  /** A file for each line {@code name=content}. */
  private static Generation split(GeneratorInput input) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    new String(input.document().content(), UTF_8)
        .lines()
        .forEach(
            line -> {
              String name = line.substring(0, line.indexOf('='));
              files.put(name, (name + "\n" + line.substring(name.length() + 1)).getBytes(UTF_8));
            });
    return new Generation(files, List.of());
  }
}
