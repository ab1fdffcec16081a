package io.github.openrouterjava.codegen.diff.surface;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Reads the surface from sources with the JDK's own parser, so that it is that of the code callers
 * get, whatever templates and styles did to it. Nothing is compiled, and no class path is needed.
 */
public final class SurfaceReader {

  private SurfaceReader() {}

  /**
   * The surface of Java sources.
   *
   * @param sources the content of each file by its path; those that are no {@code .java} files, and
   *     those that declare packages and modules, are left out
   * @throws IllegalStateException on a Java runtime without a compiler
   * @throws IllegalArgumentException if a source is not Java
   */
  public static Surface read(Map<String, byte[]> sources) {
    List<CompilationUnitTree> units = parse(sources);
    Set<String> declared = new HashSet<>();
    for (CompilationUnitTree unit : units) {
      unit.getTypeDecls().forEach(type -> declare(type, packageOf(unit), declared));
    }
    SortedMap<String, JavaType> types = new TreeMap<>();
    for (CompilationUnitTree unit : units) {
      TypeReader reader = new TypeReader(new Scope(packageOf(unit), unit.getImports(), declared));
      for (Tree type : unit.getTypeDecls()) {
        if (type instanceof ClassTree tree) {
          reader.read(tree, types);
        }
      }
    }
    return new Surface(types);
  }

  private static String packageOf(CompilationUnitTree unit) {
    return unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
  }

  private static void declare(Tree tree, String prefix, Set<String> declared) {
    if (tree instanceof ClassTree type) {
      String name = prefix + type.getSimpleName();
      declared.add(name);
      type.getMembers().forEach(member -> declare(member, name + ".", declared));
    }
  }

  private static List<CompilationUnitTree> parse(Map<String, byte[]> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException(
          "This Java runtime has no compiler to read the generated code with. Use a JDK.");
    }
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach(
        (path, content) -> {
          if (path.endsWith(".java") && !path.endsWith("-info.java")) {
            files.add(new Source(path, content));
          }
        });
    List<CompilationUnitTree> units = new ArrayList<>();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(problems, null, StandardCharsets.UTF_8)) {
      if (!files.isEmpty()) {
        JavacTask task =
            (JavacTask)
                compiler.getTask(null, manager, problems, List.of("-proc:none"), null, files);
        task.parse().forEach(units::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!problems.getDiagnostics().isEmpty()) {
      throw new IllegalArgumentException("not Java: " + problems.getDiagnostics().get(0));
    }
    return units;
  }

  /** A source in memory. */
  private static final class Source extends SimpleJavaFileObject {

    private final byte[] content;

    Source(String path, byte[] content) {
      super(URI.create("memory:///" + path.replace("%", "%25").replace(" ", "%20")), Kind.SOURCE);
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return new String(content, StandardCharsets.UTF_8);
    }
  }
}
