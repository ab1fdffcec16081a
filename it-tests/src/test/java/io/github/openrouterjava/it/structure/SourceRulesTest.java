package io.github.openrouterjava.it.structure;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class SourceRulesTest {

  private static final int MAX_FILE_LINES = 400;
  private static final int MAX_METHOD_LINES = 40;

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @Test
  void everyPackageIsNullMarked() {
    Set<Path> packages =
        handWritten().stream()
            .filter(file -> !file.endsWith("module-info.java"))
            .map(Path::getParent)
            .collect(toCollection(TreeSet::new));
    Set<String> markedElsewhere =
        packages.stream()
            .filter(SourceRulesTest::isMarked)
            .map(SourceRulesTest::packageName)
            .collect(toCollection(TreeSet::new));

    assertThat(packages)
        .isNotEmpty()
        .allMatch(p -> markedElsewhere.contains(packageName(p)), "has a @NullMarked package-info");
  }

  @Test
  void filesAreShort() {
    assertThat(handWritten())
        .isNotEmpty()
        .filteredOn(file -> lines(file) > MAX_FILE_LINES)
        .isEmpty();
  }

  @Test
  void methodsAreShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, d -> {}, null, null, files.getJavaFileObjectsFromPaths(mainCode()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new LongMethods(unit, positions, tooLong).scan(unit, null);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  private static List<Path> mainCode() {
    return handWritten().stream()
        .filter(file -> file.toString().replace('\\', '/').contains("/src/main/"))
        .toList();
  }

  /** Golden files and the projects of the plugin tests, in other folders, follow other rules. */
  private static List<Path> handWritten() {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.toList()) {
        addJava(all, module.resolve("src").resolve("main").resolve("java"));
        addJava(all, module.resolve("src").resolve("test").resolve("java"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static void addJava(List<Path> all, Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
      }
    }
  }

  private static boolean isMarked(Path packageDirectory) {
    Path info = packageDirectory.resolve("package-info.java");
    return Files.exists(info) && read(info).contains("@NullMarked");
  }

  private static String packageName(Path packageDirectory) {
    String path = packageDirectory.toString().replace('\\', '/');
    return path.substring(path.indexOf("/java/") + 1);
  }

  private static long lines(Path file) {
    return read(file).lines().count();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class LongMethods extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> found;

    LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      if (method.getBody() != null) {
        LineMap lines = requireNonNull(unit.getLineMap());
        long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
        long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
        if (last - first > MAX_METHOD_LINES) {
          found.add(
              ROOT.relativize(Path.of(unit.getSourceFile().toUri()))
                  + ":"
                  + first
                  + " "
                  + method.getName()
                  + " has "
                  + (last - first)
                  + " lines");
        }
      }
      return super.visitMethod(method, null);
    }
  }
}
