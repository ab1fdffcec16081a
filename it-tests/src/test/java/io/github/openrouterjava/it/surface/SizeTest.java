package io.github.openrouterjava.it.surface;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.it.generated.Compile;
import io.github.openrouterjava.it.generated.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * How large what is generated is. Prints all, and asserts what it must not exceed; {@code SIZE.md}
 * records what was measured, where and when.
 */
class SizeTest {

  private static final int MAX_LINES_IN_A_FILE = 3_500;

  /** What only archives written as a stream have behind each entry (APPNOTE.TXT, 4.3.9). */
  private static final int DATA_DESCRIPTOR = 16;

  @Test
  void ofThePublishedDocument() throws IOException {
    List<Path> all = Documents.upstream();
    Path newest = all.get(all.size() - 1);
    Size size = Size.of(Documents.generate(newest, List.of()));
    size.print(String.valueOf(newest.getFileName()));
    assertThat(size.longest().getValue()).isLessThanOrEqualTo(MAX_LINES_IN_A_FILE);
  }

  /** Our document has more text than upstream's; the files must not be longer for it. */
  @Test
  void ofOurDocument() throws IOException {
    Size size = Size.of(Documents.generate(Documents.ours(), Documents.overlays()));
    size.print("our document");
    assertThat(size.longest().getValue()).isLessThanOrEqualTo(MAX_LINES_IN_A_FILE);
  }

  /**
   * What was measured.
   *
   * @param files the number of Java files
   * @param lines their lines
   * @param longest the longest one and its lines
   * @param classes the number of classes
   * @param jar the bytes of classes and resources in a jar
   * @param compiled how long the compiler took
   */
  private record Size(
      int files,
      long lines,
      Map.Entry<String, Long> longest,
      int classes,
      int jar,
      Duration compiled) {

    static Size of(Generation generation) throws IOException {
      List<Map.Entry<String, Long>> lines =
          generation.files().entrySet().stream()
              .filter(file -> file.getKey().endsWith(".java"))
              .map(file -> Map.entry(file.getKey(), lines(file.getValue())))
              .toList();
      long begun = System.nanoTime();
      // As the client's own module is built: with line numbers.
      Compilation compilation =
          Compiler.javac()
              .withOptions("-g:lines,source", "-proc:none", "--release", "17")
              .compile(Compile.sources(generation));
      Duration compiled = Duration.ofNanos(System.nanoTime() - begun);
      List<JavaFileObject> classes =
          compilation.generatedFiles().stream()
              .filter(file -> file.getKind() == JavaFileObject.Kind.CLASS)
              .toList();
      return new Size(
          lines.size(),
          lines.stream().mapToLong(Map.Entry::getValue).sum(),
          lines.stream().max(Map.Entry.comparingByValue()).orElseThrow(),
          classes.size(),
          jar(classes, generation),
          compiled);
    }

    void print(String of) {
      System.out.printf(
          "Size of %s: %,d files, %,d lines, longest %s with %,d, %,d classes, jar of %,d bytes,"
              + " compiled in %d s%n",
          of,
          files,
          lines,
          longest.getKey().replaceAll(".*/", ""),
          longest.getValue(),
          classes,
          jar,
          compiled.toSeconds());
    }

    private static long lines(byte[] text) {
      return new String(text, StandardCharsets.UTF_8).lines().count();
    }

    private static int jar(List<JavaFileObject> classes, Generation generation) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int entries = classes.size();
      try (JarOutputStream jar = new JarOutputStream(bytes)) {
        for (JavaFileObject file : classes) {
          try (InputStream in = file.openInputStream()) {
            put(jar, file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", ""), in.readAllBytes());
          }
        }
        for (Map.Entry<String, byte[]> file : generation.files().entrySet()) {
          if (file.getKey().startsWith(Generation.RESOURCES)) {
            put(jar, file.getKey().substring(Generation.RESOURCES.length()), file.getValue());
            entries++;
          }
        }
      }
      return bytes.size() - entries * DATA_DESCRIPTOR;
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
      jar.putNextEntry(new JarEntry(name));
      jar.write(content);
      jar.closeEntry();
    }
  }
}
