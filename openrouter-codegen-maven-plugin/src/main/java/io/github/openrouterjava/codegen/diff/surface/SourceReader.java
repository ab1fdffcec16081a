package io.github.openrouterjava.codegen.diff.surface;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import io.github.openrouterjava.codegen.surface.JavaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
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
 * Reads the surface of Java files that come of users' templates, with the JDK's parser. Nothing is
 * compiled, and no class path is needed.
 */
public final class SourceReader {

  private SourceReader() {}

  /** Whether this Java runtime has a parser; one without {@code jdk.compiler} has none. */
  public static boolean isAvailable() {
    return ToolProvider.getSystemJavaCompiler() != null;
  }

  /**
   * The public types of Java sources.
   *
   * @param sources the content of each file by its path; files that declare packages and modules
   *     have no types
   * @param generated the canonical names of the generated types, which the sources can mention
   * @throws IllegalArgumentException if a source is not Java
   */
  public static Collection<JavaType> read(Map<String, byte[]> sources, Set<String> generated) {
    List<CompilationUnitTree> units = parse(sources);
    Set<String> declared = new HashSet<>(generated);
    for (CompilationUnitTree unit : units) {
      unit.getTypeDecls().forEach(type -> declare(type, packageOf(unit), declared));
    }
    SortedMap<String, JavaType> types = new TreeMap<>();
    for (CompilationUnitTree unit : units) {
      TypeReader reader =
          new TypeReader(new NameLookup(packageOf(unit), unit.getImports(), declared));
      for (Tree type : unit.getTypeDecls()) {
        if (type instanceof ClassTree tree) {
          reader.read(tree, types);
        }
      }
    }
    return types.values();
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
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach(
        (path, content) -> {
          if (!path.endsWith("-info.java")) {
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
