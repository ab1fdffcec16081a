package io.github.openrouterjava.codegen.diff;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.document.DocumentSource;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the clients and callers of all cases, each case in a package of its own, at once. */
final class Libraries {

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private final Map<String, String> sources = new TreeMap<>();

  static GeneratorInput input(String base, String document) {
    return new GeneratorInput(
        DocumentSource.of("api.yaml", document),
        List.of(),
        new TreeMap<>(),
        new GeneratorOptions(base, "Api", "test"));
  }

  void addClient(String base, String document) {
    add(new Generator().generate(input(base, document)));
  }

  void add(Generation generation) {
    generation
        .files()
        .forEach(
            (path, content) -> {
              if (path.endsWith(".java")) {
                sources.put(
                    path.substring(Generation.SOURCES.length()),
                    new String(content, StandardCharsets.UTF_8));
              }
            });
  }

  void add(String path, String source) {
    sources.put(path, source);
  }

  /** Compiles what was added; the paths of sources with errors, and what is wrong. */
  Map<String, String> compile(Path output, List<Path> classPath, String... options)
      throws IOException {
    Map<String, String> broken = new HashMap<>();
    Map<String, String> more;
    do {
      // Some errors show only where there are no others.
      Set<String> good = new HashSet<>(sources.keySet());
      good.removeAll(broken.keySet());
      more = run(output, classPath, good, options);
      broken.putAll(more);
    } while (!more.isEmpty());
    return broken;
  }

  private Map<String, String> run(
      Path output, List<Path> classPath, Set<String> which, String... more) throws IOException {
    List<String> options =
        new ArrayList<>(List.of("-proc:none", "-nowarn", "-Xmaxerrs", "100000", "-d"));
    java.nio.file.Files.createDirectories(output);
    options.add(output.toString());
    options.add("-cp");
    List<String> path = new ArrayList<>(classPath.stream().map(Path::toString).toList());
    path.add(System.getProperty("java.class.path"));
    options.add(String.join(java.io.File.pathSeparator, path));
    options.addAll(Arrays.asList(more));
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<JavaFileObject> files = new ArrayList<>();
    which.forEach(name -> files.add(new Source(name, sources.getOrDefault(name, ""))));
    if (!files.isEmpty()) {
      JAVAC.getTask(null, null, problems, options, null, files).call();
    }
    Map<String, String> broken = new HashMap<>();
    for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
      if (problem.getKind() == Diagnostic.Kind.ERROR) {
        JavaFileObject file = problem.getSource();
        if (file == null) {
          throw new AssertionError(problem.toString());
        }
        broken.merge(
            file.toUri().getPath().substring(1),
            problem.getMessage(Locale.ROOT),
            (a, b) -> a + "; " + b);
      }
    }
    return broken;
  }

  /** A loader of classes below {@code folders}, which come before those the tests have. */
  static ClassLoader loader(Path... folders) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path one : folders) {
      urls.add(one.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), Libraries.class.getClassLoader());
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String path, String text) {
      super(URI.create("memory:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
