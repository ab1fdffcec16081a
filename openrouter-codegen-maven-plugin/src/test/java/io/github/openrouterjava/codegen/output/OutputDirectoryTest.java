package io.github.openrouterjava.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputDirectoryTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
  private static final Map<String, String> INPUTS = Map.of("the document", Sha256.of("v1"));

  @TempDir Path temp;
  private Path root;
  private final List<Path> touched = new ArrayList<>();
  private OutputDirectory output;

  @BeforeEach
  void open() {
    root = temp.resolve("out");
    output = new OutputDirectory(root, "default", touched::add);
  }

  @Test
  void writesFilesAndTellsTheListener() throws IOException {
    WriteReport report = output.write(files("a/A.java", "class A {}", "b.json", "{}"), INPUTS);

    assertThat(report.written()).containsExactly("a/A.java", "b.json");
    assertThat(root.resolve("a/A.java")).hasContent("class A {}");
    assertThat(touched).containsExactly(root.resolve("a/A.java"), root.resolve("b.json"));
    assertThat(output.lastInputs()).isEqualTo(INPUTS);
    assertThat(output.damage()).isEmpty();
    assertThat(output.lastFileCount()).isEqualTo(2);
  }

  @Test
  void leavesUnchangedFilesAlone() throws IOException {
    output.write(files("A.java", "same", "B.java", "old"), INPUTS);
    age(root.resolve("A.java"));
    age(root.resolve("B.java"));

    WriteReport report = output.write(files("A.java", "same", "B.java", "new"), INPUTS);

    assertThat(report.written()).containsExactly("B.java");
    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(Files.getLastModifiedTime(root.resolve("A.java"))).isEqualTo(LONG_AGO);
    assertThat(root.resolve("B.java")).hasContent("new");
  }

  @Test
  void touchesNothingAtAllWhenNothingChanged() throws IOException {
    output.write(files("a/A.java", "same"), INPUTS);
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        age(path);
      }
    }

    output.write(files("a/A.java", "same"), INPUTS);

    try (Stream<Path> all = Files.walk(root)) {
      assertThat(all).allSatisfy(p -> assertThat(Files.getLastModifiedTime(p)).isEqualTo(LONG_AGO));
    }
  }

  @Test
  void removesItsOwnStaleFilesAndTheDirectoriesTheyLeaveEmpty() throws IOException {
    output.write(files("a/b/Old.java", "old", "a/Keep.java", "keep"), INPUTS);

    WriteReport report = output.write(files("a/Keep.java", "keep"), INPUTS);

    assertThat(report.removed()).containsExactly("a/b/Old.java");
    assertThat(root.resolve("a/b")).doesNotExist();
    assertThat(root.resolve("a/Keep.java")).exists();
  }

  @Test
  void keepsStaleFilesThatSomebodyEdited() throws IOException {
    output.write(files("Old.java", "old"), INPUTS);
    Files.writeString(root.resolve("Old.java"), "edited");

    WriteReport report = output.write(files("New.java", "new"), INPUTS);

    assertThat(report.keptEdits()).containsExactly("Old.java");
    assertThat(root.resolve("Old.java")).hasContent("edited");
  }

  @Test
  void neverTouchesFilesItDidNotWrite() throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve("Mine.java"), "mine");
    Files.writeString(root.resolve("Other.java"), "other");

    assertThatThrownBy(() -> output.write(files("Mine.java", "x", "Z.java", "z"), INPUTS))
        .isInstanceOf(OutputConflictException.class)
        .hasMessageContaining("Mine.java exists and was not generated here; move it");

    assertThat(root.resolve("Mine.java")).hasContent("mine");
    assertThat(root.resolve("Z.java")).doesNotExist();
    assertThat(touched).isEmpty();
  }

  @Test
  void restoresEditedFilesAndSaysSo() throws IOException {
    output.write(files("A.java", "generated"), INPUTS);
    Files.writeString(root.resolve("A.java"), "edited");
    assertThat(output.damage()).contains("A.java was edited");

    WriteReport report = output.write(files("A.java", "generated"), INPUTS);

    assertThat(report.overwrittenEdits()).containsExactly("A.java");
    assertThat(root.resolve("A.java")).hasContent("generated");
  }

  @Test
  void noticesMissingFiles() throws IOException {
    output.write(files("A.java", "generated"), INPUTS);
    Files.delete(root.resolve("A.java"));

    assertThat(output.damage()).contains("A.java is missing");
  }

  @Test
  void repairsWhatAnInterruptedRunLeft() throws IOException {
    output.write(files("A.java", "a1", "B.java", "b1", "Old.java", "old"), INPUTS);
    OutputDirectory dying =
        new OutputDirectory(
            root,
            "default",
            file -> {
              throw new IllegalStateException("power failure after " + file.getFileName());
            });
    SortedMap<String, byte[]> next = files("A.java", "a2", "B.java", "b2");
    assertThatThrownBy(() -> dying.write(next, INPUTS)).hasMessageContaining("A.java");
    assertThat(root.resolve("B.java")).hasContent("b1");
    assertThat(output.damage()).contains("the previous run did not complete");

    WriteReport report = output.write(next, INPUTS);

    assertThat(report.overwrittenEdits()).isEmpty();
    assertThat(root.resolve("A.java")).hasContent("a2");
    assertThat(root.resolve("B.java")).hasContent("b2");
    assertThat(root.resolve("Old.java")).doesNotExist();
    assertThat(output.damage()).isEmpty();
  }

  @Test
  void cleansUpStagedFilesOfAKilledRun() throws IOException {
    Path leftover = root.resolve(".openrouter-codegen/staging123");
    Files.createDirectories(leftover);
    Files.writeString(leftover.resolve("0"), "half a fi");

    output.write(files("A.java", "a"), INPUTS);

    assertThat(leftover).doesNotExist();
  }

  @Test
  void cleansUpAfterARunThatWasKilledWhenAllWasWritten() throws IOException {
    output.write(files("A.java", "a"), INPUTS);
    Path leftover = Files.createDirectory(root.resolve(".openrouter-codegen/staging123"));

    assertThat(output.damage()).hasValueSatisfying(why -> assertThat(why).contains("complete"));
    output.write(files("A.java", "a"), INPUTS);

    assertThat(leftover).doesNotExist();
    assertThat(output.damage()).isEmpty();
  }

  @Test
  void sharesTheDirectoryWithOtherExecutions() throws IOException {
    OutputDirectory second = new OutputDirectory(root, "second", touched::add);
    output.write(files("A.java", "a", "Common.java", "c"), INPUTS);
    second.write(files("B.java", "b", "Common.java", "c"), INPUTS);

    output.write(files("A.java", "a"), INPUTS);

    assertThat(root.resolve("B.java")).exists();
    assertThat(root.resolve("Common.java")).exists();
    assertThat(second.damage()).isEmpty();
    assertThatThrownBy(() -> output.write(files("B.java", "mine"), INPUTS))
        .isInstanceOf(OutputConflictException.class)
        .hasMessageContaining("is also written by the execution second");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../A.java",
        "a/../../A.java",
        "/etc/A.java",
        "a//A.java",
        "a/./A.java",
        "C:/A.java",
        "a\\..\\A.java",
        "a/A\u0000.java",
        "a/A:stream",
        ""
      })
  void refusesPathsThatLeaveTheDirectory(String path) {
    assertThatThrownBy(() -> output.write(files(path, "x"), INPUTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a safe path");
    assertThat(root).doesNotExist();
  }

  @Test
  void refusesToWriteThroughSymbolicLinks() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.createDirectories(root);
    Files.createSymbolicLink(root.resolve("a"), elsewhere);

    assertThatThrownBy(() -> output.write(files("a/A.java", "x"), INPUTS))
        .isInstanceOf(OutputConflictException.class)
        .hasMessageContaining("symbolic link");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void neitherWritesNorRemovesWhatTheIgnoreFileNames() throws IOException {
    output.write(files("a/A.java", "1", "a/B.java", "1", "a/Old.java", "1", "c/C.md", "1"), INPUTS);
    ignore("# taken over", "a/A.java", "a/Old.java", "/c/", "New.java");
    Files.writeString(root.resolve("a/A.java"), "mine");

    WriteReport report =
        output.write(
            files("a/A.java", "2", "a/B.java", "2", "c/C.md", "2", "New.java", "2"), INPUTS);

    assertThat(report.ignored()).containsExactly("New.java", "a/A.java", "c/C.md");
    assertThat(report.written()).containsExactly("a/B.java");
    assertThat(report.removed()).isEmpty();
    assertThat(root.resolve("a/A.java")).hasContent("mine");
    assertThat(root.resolve("a/Old.java")).hasContent("1");
    assertThat(root.resolve("c/C.md")).hasContent("1");
    assertThat(root.resolve("New.java")).doesNotExist();
    assertThat(output.damage()).isEmpty();
    assertThat(output.lastFileCount()).isEqualTo(1);
  }

  @Test
  void readsTheIgnoreFileByTheRulesOfOpenApiGenerator() throws IOException {
    ignore("**/*.md", "!docs/keep.md", "src/**", "!src/B.java", "\\!odd.txt", "*.txt");

    WriteReport report =
        output.write(
            files("docs/a.md", "x", "docs/keep.md", "x", "src/A.java", "x", "src/B.java", "x"),
            INPUTS);

    assertThat(report.ignored()).containsExactly("docs/a.md", "src/A.java");
  }

  @Test
  void takesAFileThatIsNoLongerIgnoredForTheUsers() throws IOException {
    ignore("A.java");
    Files.writeString(root.resolve("A.java"), "mine");
    output.write(files("A.java", "x"), INPUTS);
    Files.delete(root.resolve(".openapi-generator-ignore"));

    assertThatThrownBy(() -> output.write(files("A.java", "x"), INPUTS))
        .isInstanceOf(OutputConflictException.class)
        .hasMessageContaining("A.java exists and was not generated here");
    assertThat(root.resolve("A.java")).hasContent("mine");
  }

  @Test
  void leavesAnIgnoreFileOfSwaggerCodegenWhereItIs() throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve(".swagger-codegen-ignore"), "A.java");

    output.write(files("A.java", "x"), INPUTS);

    assertThat(root.resolve(".swagger-codegen-ignore")).exists();
    assertThat(root.resolve("A.java")).exists();
  }

  private void ignore(String... lines) throws IOException {
    Files.createDirectories(root);
    Files.write(root.resolve(".openapi-generator-ignore"), List.of(lines));
  }

  @Test
  void refusesTwoFilesThatDifferOnlyInCase() {
    assertThatThrownBy(() -> output.write(files("Aa.java", "x", "AA.java", "y"), INPUTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("differ only in case");
  }

  private static SortedMap<String, byte[]> files(String... pathsAndContents) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      files.put(pathsAndContents[i], pathsAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private static void age(Path path) throws IOException {
    Files.setLastModifiedTime(path, LONG_AGO);
  }
}
