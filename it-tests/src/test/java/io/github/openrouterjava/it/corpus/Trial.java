package io.github.openrouterjava.it.corpus;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of one document.
 *
 * @param outcome how it ended
 * @param version the document's own {@code openapi} field
 * @param schemas the schemas that got a Java type, aliases included; 0 unless it was generated
 * @param generateMillis the CPU time to generate
 * @param compileMillis the CPU time to compile
 * @param names the public names of the client
 * @param hashed public names that end in a hash
 * @param placeholders public names that stand for no word of the document: {@code ObjectModel}
 * @param numbered public names with a number that the document does not have there
 * @param lost parts of the document without effect that the generator did not tell of by itself
 * @param codes the codes of all warnings, or of the errors, each with its count
 * @param details messages of the generator or the compiler, for the person who looks into it
 */
record Trial(
    Outcome outcome,
    String version,
    int schemas,
    long generateMillis,
    long compileMillis,
    int names,
    List<String> hashed,
    List<String> placeholders,
    List<String> numbered,
    int lost,
    String codes,
    List<String> details) {

  /** A document that ended without a client. */
  static Trial failed(Outcome outcome, String version, String codes, List<String> details) {
    return new Trial(
        outcome, version, 0, 0, 0, 0, List.of(), List.of(), List.of(), 0, codes, details);
  }

  /** The lines that {@link #parse} reads. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("outcome\t" + outcome);
    lines.add("version\t" + version);
    lines.add("schemas\t" + schemas);
    lines.add("generateMillis\t" + generateMillis);
    lines.add("compileMillis\t" + compileMillis);
    lines.add("names\t" + names);
    lines.add("lost\t" + lost);
    lines.add("codes\t" + codes);
    hashed.forEach(name -> lines.add("hashed\t" + name));
    placeholders.forEach(name -> lines.add("placeholder\t" + name));
    numbered.forEach(name -> lines.add("numbered\t" + name));
    details.forEach(detail -> lines.add("detail\t" + detail.replaceAll("\\R", " | ")));
    return lines;
  }

  /** The result that {@link #lines} wrote. */
  static Trial parse(List<String> lines) {
    return new Trial(
        Outcome.valueOf(value(lines, "outcome")),
        value(lines, "version"),
        Integer.parseInt(value(lines, "schemas")),
        Long.parseLong(value(lines, "generateMillis")),
        Long.parseLong(value(lines, "compileMillis")),
        Integer.parseInt(value(lines, "names")),
        values(lines, "hashed"),
        values(lines, "placeholder"),
        values(lines, "numbered"),
        Integer.parseInt(value(lines, "lost")),
        value(lines, "codes"),
        values(lines, "detail"));
  }

  private static String value(List<String> lines, String key) {
    List<String> all = values(lines, key);
    return all.isEmpty() ? "" : all.get(0);
  }

  private static List<String> values(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key + "\t"))
        .map(line -> line.substring(key.length() + 1))
        .toList();
  }
}
