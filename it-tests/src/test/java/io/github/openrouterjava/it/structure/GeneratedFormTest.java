package io.github.openrouterjava.it.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.openrouterjava.it.generated.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.util.diff.DiffUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code has the form that people give theirs: that of google-java-format. */
class GeneratedFormTest {

  private static final int WIDTH = 100;

  /** The share of lines that the formatter may change. */
  private static final double MAX_CHANGED = 0.10;

  private static final Path GOLDEN = Path.of("src", "golden");

  /** Packages of the compiler that the formatter uses. */
  private static final List<String> EXPORTED =
      List.of("api", "code", "file", "main", "parser", "tree", "util");

  @TempDir private Path directory;

  @Test
  void aFormatterChangesFewLines() throws Exception {
    Map<String, byte[]> generated =
        Documents.generate(Documents.ours(), Documents.overlays()).files();
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : generated.entrySet()) {
      if (file.getKey().endsWith(".java")) {
        Path copy = directory.resolve(file.getKey());
        Files.createDirectories(copy.getParent());
        files.add(Files.write(copy, file.getValue()));
      }
    }
    format(files);

    int lines = 0;
    int changed = 0;
    for (Path file : files) {
      byte[] ours = generated.get(directory.relativize(file).toString().replace('\\', '/'));
      List<String> before = new String(ours, StandardCharsets.UTF_8).lines().toList();
      lines += before.size();
      changed +=
          DiffUtils.diff(before, Files.readAllLines(file)).getDeltas().stream()
              .mapToInt(delta -> delta.getOriginal().size())
              .sum();
    }
    System.out.printf("google-java-format changes %,d of %,d lines%n", changed, lines);
    assertThat((double) changed / lines).isLessThanOrEqualTo(MAX_CHANGED);
  }

  /** Runs the formatter in a JVM of its own, for it needs the inner packages of the compiler. */
  private void format(List<Path> files) throws Exception {
    Path list = directory.resolve("files");
    Files.write(list, files.stream().map(Path::toString).toList());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String name : EXPORTED) {
      command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.google.googlejavaformat.java.Main");
    command.addAll(List.of("--replace", "--skip-reflowing-long-strings", "@" + list));
    Path output = directory.resolve("output");
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    String text = Files.readString(output);
    assumeTrue(
        !text.contains("LinkageError")
            && !text.contains("NoSuchMethodError")
            && !text.contains("UnsupportedClassVersionError"),
        () ->
            "SKIPPED: google-java-format does not run on Java " + Runtime.version() + ": " + text);
    assertThat(status).as(text).isZero();
  }

  @Test
  void onlyWhatCannotBeBrokenIsWide() throws IOException {
    List<String> wide = new ArrayList<>();
    Documents.generate(Documents.ours(), Documents.overlays())
        .files()
        .forEach(
            (name, text) -> {
              if (name.endsWith(".java")) {
                wide.addAll(tooWide(new String(text, StandardCharsets.UTF_8)));
              }
            });
    try (Stream<Path> cases = Files.walk(GOLDEN)) {
      for (Path file : cases.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (file.toString().contains("expected")) {
          wide.addAll(tooWide(Files.readString(file)));
        }
      }
    }
    assertThat(wide).isEmpty();
  }

  /** The lines that are too wide and could be broken: more than one word, or one literal. */
  private static List<String> tooWide(String source) {
    return source
        .lines()
        .filter(line -> line.codePointCount(0, line.length()) > WIDTH)
        .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
        .map(
            line -> line.strip().replaceFirst("^(?:\\*|//) ", "").replaceFirst("^\\+ ", "").strip())
        .filter(line -> line.contains(" "))
        .filter(line -> !line.matches("\"(?:\\\\.|[^\"\\\\])*\"[),;]*"))
        .toList();
  }
}
