package io.github.openrouterjava.codegen.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diff.report.ReportFormat;
import io.github.openrouterjava.codegen.document.DocumentSource;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares in child processes that have a JRE's modules only, and measures what it costs there. */
class DiffOnJreTest {

  /** The modules of Java SE and those a JRE adds for it; {@code jdk.compiler} is not among them. */
  private static final String JRE = "java.se,jdk.unsupported,jdk.zipfs,jdk.management";

  private static final String BEFORE =
      """
      openapi: 3.1.0
      info: {title: Shelf, version: '1'}
      paths:
        /books:
          get:
            operationId: list
            responses:
              '200':
                description: All.
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Book'}
      components:
        schemas:
          Book: {type: object, properties: {title: {type: string}, pages: {type: integer}}}
      """;

  private static final String AFTER = BEFORE.replace(", pages: {type: integer}", "");

  @TempDir private Path folder;

  @Test
  void comparesWithoutTheCompiler() throws Exception {
    List<String> lines = child("report", document("old", BEFORE), document("new", AFTER));

    String report = ReportFormat.TEXT.render(report(new TreeMap<>(), new TreeMap<>()));
    assertThat(report).contains("Property removed: pages");
    assertThat(String.join("\n", lines)).isEqualTo("compiler false\nwarnings 0\n" + report.strip());
  }

  @Test
  void leavesOwnSourcesOutWithOneWarningWithoutTheCompiler() throws Exception {
    List<String> lines = child("own", document("old", BEFORE), document("new", AFTER));

    assertThat(lines).contains("compiler false", "warnings 1");
    assertThat(String.join("\n", lines))
        .contains("not compared", "Run Maven with a JDK.", "Property removed: pages")
        .doesNotContain("size()");
  }

  @Test
  void comparesOwnSourcesWithACompiler() {
    DiffReport report = report(templates("long size();"), templates("int size();"));

    assertThat(report.warnings()).isEmpty();
    assertThat(report.changes())
        .filteredOn(change -> change.kind() == ChangeKind.JAVA_CHANGED)
        .extracting(Change::before)
        .containsExactly("long size()");
  }

  @Test
  void costsHardlyMoreThanGeneratingFromBothDocuments() throws Exception {
    String directory = System.getProperty("openrouter.upstream.dir");
    assumeTrue(
        directory != null,
        "SKIPPED: give -Dopenrouter.upstream.dir=<directory with the published documents>");
    Path june = Path.of(directory, "openrouter-2026-06-12.yaml");
    Path newest = Path.of(directory, "openrouter.yaml");

    double once = seconds(child("generate", newest));
    double diff = seconds(child("diff", june, newest));

    System.out.printf("CPU: generate %.1f s, diff %.1f s, %.2f times%n", once, diff, diff / once);
    assertThat(diff / once).isLessThanOrEqualTo(2.2);
  }

  private static double seconds(List<String> lines) {
    return Double.parseDouble(lines.get(lines.size() - 1).substring("cpu ".length()));
  }

  static GeneratorInput input(String name, String document, SortedMap<String, String> templates) {
    return new GeneratorInput(
        DocumentSource.of(name, document),
        List.of(),
        templates,
        new GeneratorOptions("test", "Api", "test"));
  }

  static SortedMap<String, String> templates(String member) {
    SortedMap<String, String> templates = new TreeMap<>();
    templates.put(
        "extra/extra.mustache",
        "---\nper: document\npath: src/main/java/test/Extra.java\n---\n"
            + "package test;\npublic interface Extra { "
            + member
            + " }\n");
    return templates;
  }

  private static DiffReport report(SortedMap<String, String> old, SortedMap<String, String> now) {
    return ClientDiff.between(input("old", BEFORE, old), input("new", AFTER, now));
  }

  private Path document(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> child(String what, Path... documents) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--limit-modules", JRE, "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(DiffChild.class.getName());
    command.add(what);
    for (Path document : documents) {
      command.add(document.toString());
    }
    File out = folder.resolve("out").toFile();
    File problems = folder.resolve("problems").toFile();
    Process process =
        new ProcessBuilder(command).redirectError(problems).redirectOutput(out).start();
    int code = process.waitFor();
    assertThat(code).as(Files.readString(problems.toPath())).isZero();
    return Files.readAllLines(out.toPath(), StandardCharsets.UTF_8);
  }
}
