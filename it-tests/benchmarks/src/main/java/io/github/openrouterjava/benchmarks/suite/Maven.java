package io.github.openrouterjava.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** What the goal says of itself, where it is asked to explain. */
  private static final Pattern TOOK = Pattern.compile("Took (\\d+) ms\\.");

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
    List<String> command = command("-q", "-o", OURS + version + ":generate");
    command.addAll(arguments(document, output));
    command.addAll(List.of(more));
    return Child.run(command, directory);
  }

  /** Our {@code generate}, twice in one process: the milliseconds that each took by itself. */
  double[] generateTwice(Path document, Path output) throws IOException {
    String goal = OURS + version + ":generate";
    List<String> command = command("-o", "-Dopenrouter.codegen.explain", goal, goal);
    command.addAll(arguments(document, output));
    double[] took =
        Child.run(command, directory).lines().stream()
            .map(TOOK::matcher)
            .filter(Matcher::find)
            .mapToDouble(line -> Double.parseDouble(line.group(1)))
            .toArray();
    if (took.length != 2) {
      throw new IOException(goal + " did not say how long it took");
    }
    return took;
  }

  private List<String> arguments(Path document, Path output) {
    List<String> arguments = new ArrayList<>();
    arguments.add("-Dopenrouter.codegen.inputSpec=" + document);
    arguments.add("-Dopenrouter.codegen.outputDirectory=" + output);
    if (overlays != null && document.endsWith(Path.of("spec", "openrouter.yaml"))) {
      arguments.add("-Dopenrouter.codegen.overlays=" + overlays);
    }
    return arguments;
  }

  /** The peer's {@code generate}: the Java generator with the JDK's HTTP client. */
  Child peer(Path document, Path output, boolean offline) throws IOException {
    List<String> command = offline ? command("-q", "-o", THEIRS) : command("-q", THEIRS);
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
    List<String> command = command("-q", "dependency:copy");
    command.add("-Dartifact=" + artifact);
    command.add("-DoutputDirectory=" + directory);
    Child.run(command, directory);
    return directory.resolve(file);
  }

  private static List<String> command(String... words) {
    String mvn = System.getenv().getOrDefault("MVN", "mvn");
    List<String> command = new ArrayList<>(List.of(mvn.split(" ")));
    command.add("-B");
    command.addAll(List.of(words));
    return command;
  }
}
