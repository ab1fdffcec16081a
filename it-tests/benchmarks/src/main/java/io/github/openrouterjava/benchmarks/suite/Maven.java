package io.github.openrouterjava.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs plugins in real Maven, in a folder of their own. */
final class Maven {

  static final String OPENAPI_GENERATOR = "7.25.0";
  private static final String OURS = "io.github.openrouterjava:openrouter-codegen-maven-plugin:";
  private static final String THEIRS =
      "org.openapitools:openapi-generator-maven-plugin:" + OPENAPI_GENERATOR + ":generate";
  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>benchmark</groupId>
        <artifactId>benchmark</artifactId>
        <version>1</version>
        <packaging>pom</packaging>
      </project>
      """;

  private final Path directory;
  private final String version;
  private final @Nullable Path overlays;

  /**
   * Runs Maven in {@code directory}.
   *
   * @param version of our plugin, which is in the local repository
   * @param overlays for the document that is ours
   */
  Maven(Path directory, String version, @Nullable Path overlays) throws IOException {
    this.directory = directory;
    this.version = version;
    this.overlays = overlays;
    Files.writeString(directory.resolve("pom.xml"), POM);
  }

  /** Our {@code generate}. */
  Child generate(Path document, Path output, String... more) throws IOException {
    List<String> command = command("-o", OURS + version + ":generate");
    command.add("-Dopenrouter.codegen.inputSpec=" + document);
    command.add("-Dopenrouter.codegen.outputDirectory=" + output);
    if (overlays != null && document.endsWith(Path.of("spec", "openrouter.yaml"))) {
      command.add("-Dopenrouter.codegen.overlays=" + overlays);
    }
    command.addAll(List.of(more));
    return Child.run(command, directory);
  }

  /** The peer's {@code generate}: the Java generator with the JDK's HTTP client. */
  Child peer(Path document, Path output, boolean offline) throws IOException {
    List<String> command = offline ? command("-o", THEIRS) : command(THEIRS);
    String prefix = "-Dopenapi.generator.maven.plugin.";
    command.add(prefix + "inputSpec=" + document);
    command.add(prefix + "output=" + output);
    command.add(prefix + "generatorName=java");
    command.add(prefix + "library=native");
    command.add(prefix + "skipValidateSpec=true");
    return Child.run(command, directory);
  }

  /** Fetches a jar into the folder, without what it depends on. */
  Path fetch(String artifact, String file) throws IOException {
    List<String> command = command("dependency:copy");
    command.add("-Dartifact=" + artifact);
    command.add("-DoutputDirectory=" + directory);
    Child.run(command, directory);
    return directory.resolve(file);
  }

  private static List<String> command(String... words) {
    String mvn = System.getenv().getOrDefault("MVN", "mvn");
    List<String> command = new ArrayList<>(List.of(mvn.split(" ")));
    command.addAll(List.of("-q", "-B"));
    command.addAll(List.of(words));
    return command;
  }
}
