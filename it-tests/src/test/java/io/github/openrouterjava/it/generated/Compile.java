package io.github.openrouterjava.it.generated;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.github.openrouterjava.codegen.Generation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;

/** Compiles generated code with every warning an error, those about its Javadoc too. */
public final class Compile {

  private Compile() {}

  /** The classes of {@code generation}; fails where there is a warning or an error. */
  public static Compilation withoutWarnings(Generation generation) {
    return withoutWarnings(sources(generation), List.of());
  }

  /**
   * The classes of some sources; fails where there is a warning or an error.
   *
   * @param undocumented packages that need no Javadoc, because people wrote what is in them
   */
  public static Compilation withoutWarnings(
      List<JavaFileObject> sources, List<String> undocumented) {
    List<String> options =
        new ArrayList<>(List.of("-Xlint:all", "-Werror", "-proc:none", "--release", "17"));
    options.add("-Xdoclint:all/protected");
    if (!undocumented.isEmpty()) {
      options.add("-Xdoclint/package:-" + String.join(",-", undocumented));
    }
    Compilation compilation = Compiler.javac().withOptions(options).compile(sources);
    assertThat(compilation).succeededWithoutWarnings();
    return compilation;
  }

  /** The classes of {@code generation}, to be compiled. */
  public static List<JavaFileObject> sources(Generation generation) {
    return generation.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".java"))
        // Needs a module path, which this way of compiling has not: building the client, and a
        // project that uses it, prove it.
        .filter(file -> !file.getKey().endsWith("module-info.java"))
        .map(
            file ->
                JavaFileObjects.forSourceString(
                    className(file.getKey()), new String(file.getValue(), StandardCharsets.UTF_8)))
        .toList();
  }

  private static String className(String path) {
    return path.substring(Generation.SOURCES.length(), path.length() - ".java".length())
        .replace('/', '.');
  }
}
