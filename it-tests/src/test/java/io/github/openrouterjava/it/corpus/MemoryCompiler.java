package io.github.openrouterjava.it.corpus;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import io.github.openrouterjava.codegen.Generation;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles a client in memory with every warning an error, against the runtime and what it depends
 * on, and throws the classes away.
 */
final class MemoryCompiler {

  private static final Pattern RUNTIME =
      Pattern.compile(
          ".*(openrouter-client-runtime|jackson-core|jackson-databind"
              + "|jackson-annotations|jspecify).*");

  private MemoryCompiler() {}

  /**
   * The warnings and errors of the compiler.
   *
   * @param codes the compiler's names for them
   * @param messages what it says
   */
  record Complaints(List<String> codes, List<String> messages) {}

  /** Shows {@code names} all of a client, which is parsed for it and not compiled. */
  static void parse(Generation generation, PublicNames names) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask) javac.getTask(null, null, null, List.of(), null, sources(generation));
    task.parse().forEach(unit -> names.scan(unit, null));
  }

  private static List<JavaFileObject> sources(Generation generation) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : generation.files().entrySet()) {
      if (file.getKey().endsWith(".java") && !file.getKey().endsWith("module-info.java")) {
        sources.add(new Source(file.getKey(), file.getValue()));
      }
    }
    return sources;
  }

  /** Compiles a client; {@code names} sees all that was parsed. */
  static Complaints compile(Generation generation, PublicNames names) throws IOException {
    List<JavaFileObject> sources = sources(generation);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    try (JavaFileManager files =
        new Discard(javac.getStandardFileManager(messages, Locale.ROOT, StandardCharsets.UTF_8))) {
      JavacTask task = (JavacTask) javac.getTask(null, files, messages, options(), null, sources);
      task.addTaskListener(
          new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
              if (event.getKind() == TaskEvent.Kind.PARSE) {
                names.scan(event.getCompilationUnit(), null);
              }
            }
          });
      boolean done = task.call();
      List<String> codes = codes(messages);
      if (!done && codes.isEmpty()) {
        return new Complaints(List.of("compiler.crash"), List.of("failed without a message"));
      }
      return new Complaints(
          codes, messages.getDiagnostics().stream().map(Object::toString).toList());
    } catch (RuntimeException e) { // The compiler's own, on code that is wrong enough.
      return new Complaints(List.of("compiler.crash"), List.of(String.valueOf(e)));
    }
  }

  private static List<String> codes(DiagnosticCollector<JavaFileObject> messages) {
    return messages.getDiagnostics().stream().map(Diagnostic::getCode).toList();
  }

  private static List<String> options() {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> RUNTIME.matcher(entry).matches())
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        "-Xlint:all",
        "-Werror",
        "-Xdoclint:all/protected",
        "-Xmaxerrs",
        "1000",
        "-Xmaxwarns",
        "1000",
        "-proc:none",
        "--release",
        "17",
        "-cp",
        classPath);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final byte[] content;

    Source(String path, byte[] content) {
      super(URI.create("memory:///" + path.substring(Generation.SOURCES.length())), Kind.SOURCE);
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  private static final class Discard extends ForwardingJavaFileManager<JavaFileManager> {
    Discard(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
        @Override
        public OutputStream openOutputStream() {
          return OutputStream.nullOutputStream();
        }
      };
    }
  }
}
