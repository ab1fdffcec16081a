package io.github.openrouterjava.it.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries every document of a list and writes the table; {@code it-tests/proofs/corpus/run}. */
final class Corpus {

  private static final String BEGIN = "<!-- written by run -->\n";
  private static final Duration LIMIT =
      Duration.ofSeconds(Integer.getInteger("corpus.seconds", 1800));

  private Corpus() {}

  /**
   * Arguments: the list of documents, a directory for results, the file with the table, today's
   * date.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<CorpusDocument> documents = CorpusDocument.read(Path.of(args[0]));
    Path results = Files.createDirectories(Path.of(args[1]));
    Path readme = Path.of(args[2]);
    Map<CorpusDocument, Trial> trials = attempt(documents, results);
    details(trials, results.resolve("details.txt"));
    String java = Integer.toString(Runtime.version().feature());
    String table = new CorpusTable(trials).markdown(args[3], java);
    String before = Files.readString(readme);
    int at = before.indexOf(BEGIN);
    Files.writeString(readme, before.substring(0, at + BEGIN.length()) + "\n" + table);
    System.out.println("Wrote " + readme + "; messages are in " + results.resolve("details.txt"));
  }

  private static Map<CorpusDocument, Trial> attempt(List<CorpusDocument> documents, Path results)
      throws IOException, InterruptedException {
    Cache cache = Cache.in(results.resolve("cache"));
    Map<CorpusDocument, Trial> trials = new LinkedHashMap<>();
    String heap = System.getProperty("corpus.heap", "4g");
    try (BoundedWorker worker = new BoundedWorker(heap, LIMIT, results.resolve("worker.log"))) {
      for (CorpusDocument document : documents) {
        Trial trial = cache.result(document.file()).orElse(null);
        if (trial == null) {
          trial = worker.attempt(document.file());
          cache.keep(document.file(), trial);
        }
        trials.put(document, trial);
        System.out.printf(
            "%d/%d %s %s: %s %s%n",
            trials.size(),
            documents.size(),
            document.source(),
            document.name(),
            trial.outcome().text(),
            trial.outcome() == Outcome.COMPILES ? "" : trial.codes());
      }
    }
    return trials;
  }

  /** What was said and named, to look into; not for the checkout, it may quote the documents. */
  private static void details(Map<CorpusDocument, Trial> trials, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    trials.forEach(
        (document, trial) -> {
          lines.add("== " + document.source() + " " + document.name() + " " + trial.outcome());
          trial.details().forEach(detail -> lines.add("  " + detail));
          trial.hashed().forEach(name -> lines.add("  hash: " + name));
          trial.placeholders().forEach(name -> lines.add("  placeholder: " + name));
          trial.numbered().forEach(name -> lines.add("  number: " + name));
        });
    Files.write(file, lines);
  }
}
