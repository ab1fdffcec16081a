package io.github.openrouterjava.codegen.structure;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import io.github.openrouterjava.codegen.GeneratorInput;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The generator's main code as text, by path below the base package. Immutable. */
final class MainSources {

  private static final Path ROOT = Path.of("src", "main", "java");
  private static final String BASE = GeneratorInput.class.getPackageName().replace('.', '/') + "/";

  private final Map<String, String> texts;

  private MainSources(Map<String, String> texts) {
    this.texts = texts;
  }

  static MainSources read() {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        texts.put(shortName(ROOT.relativize(file).toString()), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MainSources(texts);
  }

  private static String shortName(String path) {
    String unix = path.replace(File.separatorChar, '/');
    return unix.substring(unix.indexOf(BASE) + BASE.length());
  }

  /** The path of the file that {@code unit} is, as in {@link #texts()}. */
  static String nameOf(CompilationUnitTree unit) {
    return shortName(unit.getSourceFile().getName());
  }

  Map<String, String> texts() {
    return texts;
  }

  /** A copy in which {@code file} has another text. */
  MainSources with(String file, String text) {
    Map<String, String> changed = new TreeMap<>(texts);
    changed.put(file, text);
    return new MainSources(changed);
  }

  /** The compiler's view, which reports to {@code listener}. */
  JavacTask task(DiagnosticListener<JavaFileObject> listener) {
    List<JavaFileObject> files = new ArrayList<>();
    texts.forEach((name, text) -> files.add(new Source(name, text)));
    List<String> options =
        List.of(
            "-proc:none",
            "-Xmaxerrs",
            "10000",
            "-XDshould-stop.ifError=FLOW",
            "-classpath",
            System.getProperty("java.class.path"));
    return (JavacTask)
        ToolProvider.getSystemJavaCompiler().getTask(null, null, listener, options, null, files);
  }

  /** The files that do not compile. */
  Set<String> failing() {
    Set<String> failing = new TreeSet<>();
    try {
      task(diagnostic -> {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
              failing.add(shortName(diagnostic.getSource().getName()));
            }
          })
          .analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return failing;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + BASE + name), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
