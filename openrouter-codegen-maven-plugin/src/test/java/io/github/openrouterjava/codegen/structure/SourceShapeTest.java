package io.github.openrouterjava.codegen.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What keeps the generator's code readable, beside the sizes of files and methods. */
class SourceShapeTest {

  private static final int MAX_PARAMETERS = 5;
  private static final int RUN = 12;

  private final MainSources sources = MainSources.read();

  /** Constructors of records, {@code match} and {@code matchBoth} take what they need. */
  @Test
  void methodsTakeFewParameters() throws IOException {
    List<String> found = new ArrayList<>();
    for (CompilationUnitTree unit : sources.task(diagnostic -> {}).parse()) {
      new ManyParameters(found).scan(unit, MainSources.nameOf(unit));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void nothingStandsTwice() {
    Map<List<String>, String> seen = new HashMap<>();
    List<String> found = new ArrayList<>();
    sources
        .texts()
        .forEach(
            (file, text) -> {
              List<String> lines = codeLines(text);
              for (int i = 0; i + RUN <= lines.size(); i++) {
                List<String> run = lines.subList(i, i + RUN);
                String before = seen.putIfAbsent(run, file);
                if (before != null) {
                  found.add(before + " and " + file + ": " + run);
                }
              }
            });
    assertThat(seen).hasSizeGreaterThan(10_000);
    assertThat(found).isEmpty();
  }

  /** The lines without blanks, comments, imports and indentation. */
  private static List<String> codeLines(String text) {
    return withoutComments(text)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("import "))
        .toList();
  }

  private static String withoutComments(String text) {
    String blocks = text.replaceAll("(?ms)^\\s*/\\*.*?\\*/\\s*$", "");
    return blocks.replaceAll("(?m)^\\s*//.*$", "");
  }

  private static final class ManyParameters extends TreePathScanner<@Nullable Void, String> {
    private final List<String> found;

    ManyParameters(List<String> found) {
      this.found = found;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, String file) {
      int parameters = method.getParameters().size();
      if (parameters > MAX_PARAMETERS && !isCanonical(method) && !isMatch(method)) {
        found.add(file + ": " + method.getName() + " takes " + parameters);
      }
      return super.visitMethod(method, file);
    }

    private boolean isCanonical(MethodTree method) {
      ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
      Stream<String> components =
          type.getMembers().stream()
              .filter(member -> member instanceof VariableTree)
              .map(member -> ((VariableTree) member).getName().toString());
      return type.getKind() == Tree.Kind.RECORD
          && method.getName().contentEquals("<init>")
          && components
              .toList()
              .containsAll(
                  method.getParameters().stream().map(p -> p.getName().toString()).toList());
    }

    /** One function for each kind. */
    private static boolean isMatch(MethodTree method) {
      boolean both = method.getName().contentEquals("matchBoth");
      return (both || method.getName().contentEquals("match"))
          && method.getParameters().stream()
              .skip(both ? 1 : 0)
              .allMatch(p -> p.getType().toString().matches("(Bi)?Function<.*"));
    }
  }
}
