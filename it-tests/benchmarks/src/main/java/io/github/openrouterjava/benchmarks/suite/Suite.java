package io.github.openrouterjava.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Runs everything and rewrites the tables in {@code README.md}. */
public final class Suite {

  private static final String VERSION = "0.1.0-SNAPSHOT";
  private static final int ROUNDS = 5;

  private final Report report;
  private final Set<String> only;
  private final int rounds;
  private boolean failed;

  private Suite(Report report, Set<String> only, int rounds) {
    this.report = report;
    this.only = only;
    this.rounds = rounds;
  }

  /** One of the tables. */
  private interface Part {
    void run() throws Exception;
  }

  /**
   * Arguments: which parts to run, all without any; {@code -n} and a number of rounds before them.
   * The environment variable {@code OPENROUTER_DOCUMENT} may name OpenRouter's own document.
   */
  public static void main(String[] arguments) throws Exception {
    List<String> parts = new ArrayList<>(List.of(arguments));
    int rounds = ROUNDS;
    if (!parts.isEmpty() && parts.get(0).equals("-n")) {
      rounds = Integer.parseInt(parts.get(1));
      parts.subList(0, 2).clear();
    }
    Report report = new Report(Path.of("README.md"));
    Suite suite = new Suite(report, Set.copyOf(parts), rounds);
    Instant start = Instant.now();
    suite.run();
    report.say("The run took " + Duration.between(start, Instant.now()).toMinutes() + " minutes.");
    report.write();
    System.exit(suite.failed ? 1 : 0);
  }

  private void run() throws IOException {
    Path work = Files.createTempDirectory("benchmarks");
    Path ours = Path.of("../../spec/openrouter.yaml").toRealPath();
    List<Path> documents = new ArrayList<>();
    String upstream = System.getenv("OPENROUTER_DOCUMENT");
    if (upstream != null) {
      documents.add(Path.of(upstream).toRealPath());
    }
    documents.add(ours);
    Maven maven = new Maven(work, VERSION, ours.resolveSibling("overlays"));
    Clients clients = new Clients(report, rounds);
    Generators generators = new Generators(report, rounds, maven, work);
    Sizes sizes = new Sizes(report, rounds, maven, work);
    machine(upstream != null);
    part("first-decode", clients::firstDecode);
    part("cold-start", clients::coldStart);
    part("codecs", () -> Codecs.measure(report, rounds));
    part("long-stream", clients::longStream);
    part("many-streams", clients::manyStreams);
    part("retained", clients::retained);
    part("generate", () -> generators.againstPeer(documents));
    part("growth", () -> each(documents, generators::growth));
    part("unchanged", () -> each(documents, generators::unchanged));
    part("sizes", () -> each(documents, d -> sizes.jars(d, sizes.compile(d))));
    Trees.delete(work);
  }

  /** What is measured for a document. */
  private interface Measurement {
    void of(Path document) throws IOException;
  }

  private static void each(List<Path> documents, Measurement measurement) throws IOException {
    for (Path document : documents) {
      measurement.of(document);
    }
  }

  private void machine(boolean upstream) throws IOException {
    report.say(
        String.format(
            Locale.ROOT,
            "Measured on %s: %s, %d processors, %s; Java %s; openai-java %s;"
                + " openapi-generator-maven-plugin %s. Medians of %d runs, or more.",
            LocalDate.now(ZoneOffset.UTC),
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            processor(),
            Runtime.version(),
            version("openai-java-core"),
            Maven.OPENAPI_GENERATOR,
            rounds));
    if (!upstream) {
      report.say(
          "OpenRouter's own document was not there (`OPENROUTER_DOCUMENT`), only"
              + " `spec/openrouter.yaml`.");
    }
  }

  private static String version(String jar) {
    String name = Trees.onClassPath(jar).getFileName().toString();
    return name.substring(jar.length() + 1, name.length() - ".jar".length());
  }

  private static String processor() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (Files.exists(info)) {
      for (String line : Files.readAllLines(info)) {
        if (line.startsWith("model name")) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    }
    return "unknown processor";
  }

  /** A part that fails is said to, and the others go on. */
  private void part(String name, Part part) throws IOException {
    if (!only.isEmpty() && !only.contains(name)) {
      return;
    }
    Instant start = Instant.now();
    try {
      part.run();
    } catch (Exception e) {
      failed = true;
      e.printStackTrace();
      report.say(
          "**"
              + name
              + " failed**: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    System.out.println(name + ": " + Duration.between(start, Instant.now()).toSeconds() + " s");
    report.write();
  }
}
