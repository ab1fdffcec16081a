package io.github.openrouterjava.it.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.run.GenerationRequest;
import io.github.openrouterjava.codegen.run.GenerationRun;
import io.github.openrouterjava.codegen.run.InputOptions;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The program in the small JVM. Generates from each document of a directory in turn and prints a
 * line for each, with tabs between name, end, seconds of processor time and what was said; then
 * compiles and loads what came of them.
 */
final class HostileRun {

  /** Far more than any document may take: whoever gets there hangs. */
  private static final long HANGS_SECONDS = 120;

  private final Path directory;
  private final Sandbox sandbox;

  private HostileRun(Path directory, Sandbox sandbox) {
    this.directory = directory;
    this.sandbox = sandbox;
  }

  /** Arguments: a directory with the documents in {@code documents}. */
  public static void main(String[] args) throws Exception {
    Path directory = Path.of(args[0]).toRealPath();
    warmUp(directory);
    HostileRun run = new HostileRun(directory, Sandbox.install());
    for (Path document : files(directory.resolve("documents"))) {
      run.generate(document);
    }
    run.compile();
    System.out.println("done");
    Runtime.getRuntime().halt(0);
  }

  /** Loads what any generation needs, so that the first document does not pay for it. */
  private static void warmUp(Path directory) throws IOException {
    Path document = directory.resolve("harmless.yaml");
    Files.writeString(
        document,
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {responses: {}}}}\n");
    execute(document, directory.resolve("warm-up"), "warm.up");
  }

  private static void execute(Path document, Path output, String basePackage) throws IOException {
    new GenerationRun(input -> new Generator().generate(input), file -> {})
        .execute(
            new GenerationRequest(
                document.toString(),
                new InputOptions(output, new GeneratorOptions(basePackage, null, "1")),
                output,
                "default"));
  }

  private void generate(Path document) throws Exception {
    String name = String.valueOf(document.getFileName()).replace(".yaml", "");
    Path output = Files.createDirectories(directory.resolve("output").resolve(name));
    String[] end = {"hangs", "", "0"};
    Thread thread = new Thread(() -> run(document, output, name, end), name);
    thread.setDaemon(true);
    sandbox.close(document, output);
    thread.start();
    thread.join(TimeUnit.SECONDS.toMillis(HANGS_SECONDS));
    List<String> seen = sandbox.open();
    if (!seen.isEmpty()) {
      end[0] = "escaped";
      end[1] = String.join(", ", seen);
    }
    System.out.println(String.join("\t", name, end[0], end[2], end[1]));
  }

  private static void run(Path document, Path output, String name, String[] end) {
    try {
      execute(document, output, "hostile.d" + name.substring(0, 3));
      end[0] = HostileDocument.GENERATES;
    } catch (InvalidDocumentException e) {
      Diagnostic first =
          e.diagnostics().stream()
              .filter(d -> d.severity() == Severity.ERROR)
              .findFirst()
              .orElseThrow();
      end[0] = first.code();
      end[1] = first.toString();
    } catch (Throwable e) { // Whatever it is, it is what this test looks for.
      end[0] = "fails";
      end[1] =
          e + " at " + List.of(e.getStackTrace()).subList(0, Math.min(8, e.getStackTrace().length));
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    end[2] = String.valueOf(nanos / 1e9);
  }

  /** Compiles all sources with every warning an error, then runs what runs when classes load. */
  private void compile() throws Exception {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> all = Files.walk(directory.resolve("output"))) {
      all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
    }
    Path classes = Files.createDirectories(directory.resolve("classes"));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, UTF_8)) {
      boolean compiles =
          javac
              .getTask(
                  messages,
                  files,
                  null,
                  List.of("-Xlint:all", "-Werror", "-proc:none", "-d", classes.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      System.out.println("compiled\t" + compiles + "\t" + sources.size());
    }
    System.out.println(messages.toString().lines().limit(40).toList());
    load(classes);
  }

  private static void load(Path classes) throws Exception {
    List<Path> all;
    try (Stream<Path> files = Files.walk(classes)) {
      all = files.filter(file -> file.toString().endsWith(".class")).toList();
    }
    int loaded = 0;
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      for (Path file : all) {
        String path = classes.relativize(file).toString().replace('\\', '/');
        Class.forName(path.substring(0, path.length() - 6).replace('/', '.'), true, loader);
        loaded++;
      }
    }
    System.out.println("loaded\t" + loaded + "\t" + System.getProperty("hostile.pwned"));
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }
}
