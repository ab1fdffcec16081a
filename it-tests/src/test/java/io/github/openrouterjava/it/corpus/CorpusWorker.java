package io.github.openrouterjava.it.corpus;

import com.sun.management.OperatingSystemMXBean;
import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.diagnostic.Location;
import io.github.openrouterjava.codegen.diagnostic.Severity;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.codegen.document.Limits;
import io.github.openrouterjava.codegen.run.InputOptions;
import io.github.openrouterjava.codegen.run.InputReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The program in the bounded JVM: reads paths of documents from standard input, and writes the
 * {@linkplain Trial#lines lines} of each trial and an empty line.
 */
final class CorpusWorker {

  private static final int MAX_DETAILS = 40;
  private static final int MAX_SECONDS = 3600;
  private static final String POINTER = "\"pointer\"";

  private CorpusWorker() {}

  /** No arguments. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    System.setOut(System.err);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String path = in.readLine(); path != null; path = in.readLine()) {
      attempt(Path.of(path)).lines().forEach(out::println);
      out.println();
      out.flush();
    }
  }

  /** What comes of a document. It may refer to the files beside it and below. */
  static Trial attempt(Path file) {
    String version = "";
    try {
      Words words = Words.of(file);
      version = words.version();
      long start = cpuNanos();
      Generation generation = generate(file);
      long generated = cpuNanos();
      PublicNames names = new PublicNames(words);
      MemoryCompiler.Complaints complaints = MemoryCompiler.compile(generation, names);
      long compiled = cpuNanos();
      List<Diagnostic> warnings =
          generation.diagnostics().stream().filter(d -> d.severity() == Severity.WARNING).toList();
      boolean compiles = complaints.codes().isEmpty();
      Outcome outcome =
          !compiles ? Outcome.BROKEN : warnings.isEmpty() ? Outcome.COMPILES : Outcome.WARNINGS;
      return new Trial(
          outcome,
          version,
          schemas(generation),
          (generated - start) / 1_000_000,
          (compiled - generated) / 1_000_000,
          names.count(),
          names.hashed(),
          names.placeholders(),
          names.numbered(),
          lost(generation),
          counted(compiles ? warnings.stream().map(Diagnostic::code).toList() : complaints.codes()),
          first(compiles ? warnings : complaints.messages()));
    } catch (InvalidDocumentException e) {
      return refused(e, version);
    } catch (OutOfMemoryError e) {
      return Trial.failed(Outcome.CRASH, version, "OutOfMemoryError", List.of());
    } catch (Throwable e) { // Whatever it is, it is what this proof looks for.
      return Trial.failed(Outcome.EXCEPTION, version, e.getClass().getSimpleName(), trace(e));
    }
  }

  /** The client of a document, which may refer to the files beside it and below. */
  static Generation generate(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    DocumentSource document =
        new DocumentSource(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    InputOptions options =
        new InputOptions(folder, new GeneratorOptions("corpus", null, "corpus"))
            .withLimits(patient(Limits.DEFAULT))
            .withReferences(List.of(String.valueOf(folder)));
    GeneratorInput input = new InputReader().with(document, options);
    return new Generator().generate(input);
  }

  /** The usual limits, but for the time: what a run here takes says little of the document. */
  private static Limits patient(Limits usual) {
    return new Limits(
        usual.bytes(),
        usual.depth(),
        usual.nodes(),
        usual.aliasedNodes(),
        usual.numberLength(),
        usual.nameLength(),
        usual.types(),
        usual.documents(),
        MAX_SECONDS);
  }

  /** What all threads of this process have computed: others share the machine. */
  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static int lost(Generation generation) {
    return generation.diagnostics().stream()
        .filter(d -> d.code().equals("part-unused"))
        .mapToInt(d -> 1 + d.others().size())
        .sum();
  }

  private static int schemas(Generation generation) {
    return generation.files().entrySet().stream()
        .filter(file -> file.getKey().endsWith("/manifest.json"))
        .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
        .mapToInt(manifest -> manifest.split(POINTER, -1).length - 1)
        .sum();
  }

  /** An error without a place is no better than an exception. */
  private static Trial refused(InvalidDocumentException refusal, String version) {
    List<Diagnostic> errors =
        refusal.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).toList();
    boolean located = !errors.isEmpty() && errors.stream().noneMatch(e -> isNowhere(e.location()));
    List<String> codes = errors.stream().map(Diagnostic::code).toList();
    Outcome outcome =
        codes.contains("too-slow") ? Outcome.TIMEOUT : located ? Outcome.ERROR : Outcome.EXCEPTION;
    return Trial.failed(outcome, version, counted(codes), first(errors));
  }

  private static boolean isNowhere(Location location) {
    return location.line() == 0 && location.pointer().equals("#");
  }

  private static String counted(Collection<String> codes) {
    Map<String, Long> counts =
        codes.stream().collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(count -> count.getKey() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }

  private static List<String> first(List<?> messages) {
    return messages.stream().limit(MAX_DETAILS).map(Object::toString).toList();
  }

  private static List<String> trace(Throwable failure) {
    List<String> lines = new ArrayList<>();
    for (Throwable at = failure; at != null && lines.size() < MAX_DETAILS; at = at.getCause()) {
      lines.add(at.toString());
      for (StackTraceElement frame : at.getStackTrace()) {
        if (lines.size() < MAX_DETAILS) {
          lines.add("at " + frame);
        }
      }
    }
    return lines;
  }
}
