package io.github.openrouterjava.it.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.openrouterjava.codegen.Generation;
import io.github.openrouterjava.codegen.Generator;
import io.github.openrouterjava.codegen.GeneratorInput;
import io.github.openrouterjava.codegen.GeneratorOptions;
import io.github.openrouterjava.codegen.diagnostic.Diagnostic;
import io.github.openrouterjava.codegen.diagnostic.InvalidDocumentException;
import io.github.openrouterjava.codegen.document.DocumentSource;
import io.github.openrouterjava.it.generated.Compile;
import io.github.openrouterjava.it.generated.Documents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document, or a slice of it, with one to three mutations: what comes out is generated and
 * compiles, or is refused with the place of what is wrong. {@code -Dmutations=20000} is the long
 * version, {@code -Dmutations.first=17 -Dmutations=1} a single seed. MUTATIONS.md says what was
 * found.
 */
class MutationsTest {

  private static final int FIRST = Integer.getInteger("mutations.first", 0);
  private static final int COUNT = Integer.getInteger("mutations", 200);
  private static final int COMPILED = Integer.getInteger("mutations.compiled", 6);
  private static final int WHOLE = Integer.getInteger("mutations.whole", 3);
  private static final int MAX_SECONDS = 60;
  private static final GeneratorOptions OPTIONS = new GeneratorOptions("com.example", "Api", "1");
  private static final JsonMapper JSON = new JsonMapper();

  private final Generator generator = new Generator();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final List<String> failures = new ArrayList<>();
  private int refused;
  private int compiled;

  @AfterEach
  void stop() {
    thread.shutdownNow();
  }

  @Test
  void neverFailsWithoutAPlaceHangsOrGivesCodeThatDoesNotCompile() throws InterruptedException {
    Slices slices = Slices.of(document());
    int next = 0;
    for (int seed = FIRST; seed < FIRST + COUNT && failures.size() < 50; seed++) {
      boolean compile = (seed - FIRST) * (long) COMPILED / COUNT >= next;
      if (run(slices::random, seed, compile) && compile) {
        next++;
      }
    }
    end(COUNT + " mutations of slices");
    assertThat(compiled).isPositive();
  }

  @Test
  void neitherDoesTheWholeDocument() throws InterruptedException {
    Slices slices = Slices.of(document());
    for (int seed = FIRST; seed < FIRST + WHOLE && failures.size() < 50; seed++) {
      run(random -> slices.whole(), seed, false);
    }
    end(WHOLE + " mutations of the whole document");
  }

  private void end(String what) {
    System.out.printf(
        "%s: %d refused, %d compiled, %d failures%n", what, refused, compiled, failures.size());
    assertThat(failures).isEmpty();
  }

  private static Path document() {
    if (System.getProperty("openrouter.upstream.dir") == null) {
      return Documents.ours();
    }
    List<Path> upstream = Documents.upstream();
    return upstream.get(upstream.size() - 1);
  }

  private boolean run(Function<Random, ObjectNode> documents, int seed, boolean compile)
      throws InterruptedException {
    Random random = new Random(seed);
    ObjectNode document = documents.apply(random);
    StringBuilder done = new StringBuilder("seed " + seed);
    for (int i = random.nextInt(3); i >= 0; i--) {
      done.append("; ").append(Mutator.mutate(document, random));
    }
    try {
      return thread.submit(() -> outcome(document, compile)).get(MAX_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      failures.add(done + ": " + describe(e.getCause()));
    } catch (TimeoutException e) {
      failures.add(done + ": does not end");
    }
    return false;
  }

  private static String describe(Throwable cause) {
    StringBuilder text = new StringBuilder(String.valueOf(cause).lines().limit(12).toList() + "");
    for (StackTraceElement at :
        List.of(cause.getStackTrace()).subList(0, Math.min(6, cause.getStackTrace().length))) {
      text.append("\n    at ").append(at);
    }
    return text.toString();
  }

  /** Whether code came of it, and compiled where that was asked for. */
  private boolean outcome(ObjectNode document, boolean compile) {
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    Generation generation;
    try {
      generation =
          generator.generate(
              new GeneratorInput(
                  DocumentSource.of("api.json", text), List.of(), new TreeMap<>(), OPTIONS));
    } catch (InvalidDocumentException e) {
      refused++;
      check(e.diagnostics(), true);
      return false;
    }
    check(generation.diagnostics(), false);
    if (compile) {
      Compile.withoutWarnings(generation);
      compiled++;
    }
    return true;
  }

  private static void check(List<Diagnostic> diagnostics, boolean refused) {
    if (refused && diagnostics.isEmpty()) {
      fail("refused without a word");
    }
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.location().line() <= 0) {
        fail("has no place: " + diagnostic);
      }
    }
  }
}
