package io.github.openrouterjava.it.corpus;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results as the Markdown of {@code it-tests/proofs/corpus/README.md}. */
final class CorpusTable {

  /** Where a document has fewer schemas, the time is the JVM's, not the document's. */
  private static final int ENOUGH_SCHEMAS = 100;

  private static final double THOUSAND = 1000;
  private static final int COLUMNS = 13;

  private final Map<CorpusDocument, Trial> trials;

  CorpusTable(Map<CorpusDocument, Trial> trials) {
    this.trials = new LinkedHashMap<>(trials);
  }

  /** The summary and the table of all documents. */
  String markdown(String date, String java) {
    StringBuilder text = new StringBuilder();
    text.append("Run on ").append(date).append(" with Java ").append(java).append(".\n\n");
    summary(text);
    text.append(
        "\n| document | OpenAPI | valid | outcome | generate s | compile s | schemas"
            + " | s per 1,000 | hash | ObjectModel | digits | names | lost | diagnostics |\n");
    text.append("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    String source = "";
    for (Map.Entry<CorpusDocument, Trial> entry : trials.entrySet()) {
      if (!entry.getKey().source().equals(source)) {
        source = entry.getKey().source();
        text.append("| **").append(source).append("** |").append(" |".repeat(COLUMNS)).append("\n");
      }
      row(text, entry.getKey(), entry.getValue());
    }
    return text.toString();
  }

  private void summary(StringBuilder text) {
    text.append("| | all | valid |\n|---|---|---|\n");
    line(text, "documents", outcomes(false).values(), outcomes(true).values());
    Map<Outcome, Integer> all = outcomes(false);
    Map<Outcome, Integer> valid = outcomes(true);
    for (Outcome outcome : Outcome.values()) {
      line(
          text,
          outcome.text(),
          List.of(all.getOrDefault(outcome, 0)),
          List.of(valid.getOrDefault(outcome, 0)));
    }
    int names = trials.values().stream().mapToInt(Trial::names).sum();
    int hashed = trials.values().stream().mapToInt(t -> t.hashed().size()).sum();
    int placeholders = trials.values().stream().mapToInt(t -> t.placeholders().size()).sum();
    int numbered = trials.values().stream().mapToInt(t -> t.numbered().size()).sum();
    text.append(
        String.format(
            Locale.ROOT,
            "%nOf %,d public names %d end in a hash, %d are `ObjectModel`, and %d (%.2f %%) have a"
                + " number that the document does not have there. %d parts of documents were lost in"
                + " silence. The slowest of the documents with at least %d schemas took %.1f s of CPU"
                + " time a thousand schemas to generate and compile.%n",
            names,
            hashed,
            placeholders,
            numbered,
            names == 0 ? 0 : 100.0 * numbered / names,
            trials.values().stream().mapToInt(Trial::lost).sum(),
            ENOUGH_SCHEMAS,
            trials.values().stream().mapToDouble(CorpusTable::perThousand).max().orElse(0)));
  }

  private Map<Outcome, Integer> outcomes(boolean validOnly) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    trials.forEach(
        (document, trial) -> {
          if (!validOnly || document.validity().equals("yes")) {
            counts.merge(trial.outcome(), 1, Integer::sum);
          }
        });
    return counts;
  }

  private static void line(
      StringBuilder text, String what, Iterable<Integer> all, Iterable<Integer> valid) {
    text.append("| ").append(what).append(" | ").append(sum(all)).append(" | ");
    text.append(sum(valid)).append(" |\n");
  }

  private static int sum(Iterable<Integer> numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return sum;
  }

  private static void row(StringBuilder text, CorpusDocument document, Trial trial) {
    boolean made = trial.names() > 0;
    double perThousand = perThousand(trial);
    text.append("| ").append(document.name());
    text.append(" | ").append(trial.version());
    text.append(" | ").append(document.validity());
    text.append(" | ").append(trial.outcome().text());
    text.append(" | ").append(made ? seconds(trial.generateMillis()) : "");
    text.append(" | ").append(made ? seconds(trial.compileMillis()) : "");
    text.append(" | ").append(made ? trial.schemas() : "");
    text.append(" | ").append(perThousand > 0 ? String.format("%.1f", perThousand) : "");
    text.append(" | ").append(made ? trial.hashed().size() : "");
    text.append(" | ").append(made ? trial.placeholders().size() : "");
    text.append(" | ").append(made ? trial.numbered().size() : "");
    text.append(" | ").append(made ? trial.names() : "");
    text.append(" | ").append(made ? trial.lost() : "");
    text.append(" | ").append(trial.codes()).append(" |\n");
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.1f", millis / THOUSAND);
  }

  /** The seconds that a thousand schemas take; 0 where there are too few to tell. */
  private static double perThousand(Trial trial) {
    return trial.schemas() < ENOUGH_SCHEMAS
        ? 0
        : (double) (trial.generateMillis() + trial.compileMillis()) / trial.schemas();
  }
}
